import { beforeAll, describe, expect, it } from "vitest";
import type { CatalogueFilter } from "@/lib/features/development/filter-input";
import { listTrainings } from "@/lib/features/development/queries/catalogue";
import { getTraining } from "@/lib/features/development/queries/training-page";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { makeEnrolled, makeEnrolment, makeScene, makeTraining } from "./enrolments";

useDatabase();

describe("the catalogue", () => {
  let world: World;
  let cohort: string;
  const list = async (filter: CatalogueFilter = {}, person: PersonKey = "staff") =>
    listTrainings(await contextOf(world, person), filter);
  const titles = async (filter: CatalogueFilter) => (await list(filter)).rows.map(({ title }) => title);

  beforeAll(async () => {
    world = await makeWorld();
    cohort = await makeTraining(world, { seats: 3 });
    await makeTraining(world, {
      title: "Kelas 100% daring",
      kind: "e-learning",
      mode: "online",
      startsOn: toDate("2026-12-01"),
      endsOn: toDate("2026-12-02"),
    });
    await makeTraining(world, { title: "Sudah mulai", startsOn: toDate("2026-11-15") });
    await makeEnrolment(world, cohort, { state: "recommended" });
    await makeEnrolment(world, cohort, { person: "otherStaff", state: "enrolled" });
    await makeEnrolment(world, cohort, { person: "former", state: "willing" });
  });

  it("shows what has not begun, soonest first, with free seats and the reader's own state", async () => {
    const { rows, kinds, months, next } = await list();
    expect(rows).toMatchObject([
      { id: cohort, seats: 3, seatsLeft: 2, state: "recommended", startsOn: "2026-11-20" },
      { title: "Kelas 100% daring", state: null },
    ]);
    expect({ kinds, months, next }).toEqual({
      kinds: ["e-learning", "pelatihan teknis"],
      months: ["2026-11", "2026-12"],
      next: null,
    });
  });

  it("filters by words, kind, mode and month; signs of a pattern mean themselves", async () => {
    const online = ["Kelas 100% daring"];
    expect(await titles({ q: "0% dar" })).toEqual(online);
    expect(await titles({ q: "K%g" })).toEqual([]);
    expect(await titles({ q: "balai pelatihan", kind: "e-learning" })).toEqual(online);
    expect(await titles({ mode: "online" })).toEqual(online);
    expect(await titles({ month: "2026-12" })).toEqual(online);
  });

  it("shows nothing of another agency", async () => {
    expect((await list({}, "foreigner")).rows).toEqual([]);
    const ctx = await contextOf(world, "foreigner");
    expect(await refusalCode(getTraining(ctx, cohort))).toBe("NOT_FOUND");
  });

  it("pages through all trainings of one day without losing or repeating one", async () => {
    world = await makeWorld();
    await Promise.all(Array.from({ length: 45 }, () => makeTraining(world)));
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { rows, next } = await list({ after });
      seen.push(...rows.map(({ id }) => id));
      after = next ?? undefined;
    }
    expect([seen.length, new Set(seen).size, after]).toEqual([45, 45, undefined]);
  });
});

describe("a training's page", () => {
  it.each<[Parameters<typeof makeEnrolled>[0], boolean, boolean, boolean]>([
    ["recommended", true, true, false],
    ["willing", false, true, true],
    ["enrolled", false, false, true],
    ["attended", false, false, false],
    ["certified", false, false, false],
    ["declined", true, false, false],
    ["cancelled", true, false, false],
  ])("offers what is possible while I am %s", async (state, enrol, decline, cancel) => {
    const { world, trainingId } = await makeEnrolled(state);
    const page = await getTraining(await contextOf(world, "staff"), trainingId);
    expect(page.may).toEqual({ enrol, decline, cancel });
    expect(page.mine).toMatchObject({ state, wasRecommended: false });
  });

  it("no longer offers a training that has begun", async () => {
    const { world, trainingId } = await makeEnrolled("recommended", { startsOn: toDate("2026-11-15") });
    const page = await getTraining(await contextOf(world, "staff"), trainingId);
    expect(page.may).toEqual({ enrol: false, decline: true, cancel: false });
  });

  it("tells the place in the line once no seat is left, first come first", async () => {
    const world = await makeWorld();
    const trainingId = await makeTraining(world, { seats: 1 });
    await makeEnrolment(world, trainingId, { person: "former", updatedAt: new Date("2026-11-01") });
    await makeEnrolment(world, trainingId, { updatedAt: new Date("2026-11-02") });
    await makeEnrolment(world, trainingId, { person: "otherStaff", updatedAt: new Date("2026-11-03") });
    const page = async () => getTraining(await contextOf(world, "staff"), trainingId);
    expect(await page()).toMatchObject({ seatsLeft: 1, position: null });
    await makeEnrolment(world, trainingId, { person: "auditor", state: "enrolled" });
    expect(await page()).toMatchObject({ seatsLeft: 0, position: 2 });
  });

  it("names the evaluation behind a recommendation only once its result was released", async () => {
    const { world, trainingId, evaluationId } = await makeScene({ state: "signed", releasedAt: null });
    const recommendation = {
      evaluationId,
      recommenderId: world.people.appraiser,
      reason: "Kohort terlambat.",
    };
    await makeEnrolment(world, trainingId, { state: "recommended", ...recommendation });
    const mine = async () => (await getTraining(await contextOf(world, "staff"), trainingId)).mine;
    expect(await mine()).toMatchObject({
      wasRecommended: true,
      recommenderName: "dr. Ratna Dewi Anggraini",
      reason: "Kohort terlambat.",
      evaluationId: null,
    });
    await owner.evaluation.updateMany({ where: { id: evaluationId }, data: { state: "released" } });
    expect(await mine()).toMatchObject({ evaluationId });
  });

  it("G90: warns a PPPK whose plan of the year would be 26 JP", async () => {
    const world = await makeWorld();
    await owner.employee.updateMany({ where: { id: world.people.staff }, data: { kind: "pppk" } });
    const done = await makeTraining(world, { hours: 10 });
    await makeEnrolment(world, done, {
      state: "certified",
      attendedHours: 10,
      certificateNumber: "1",
      certifiedOn: toDate("2026-03-01"),
    });
    const trainingId = await makeTraining(world, { hours: 16 });
    const page = await getTraining(await contextOf(world, "staff"), trainingId);
    expect(page.outlook).toMatchObject({
      year: 2026,
      now: { done: 10, planned: 10, over: 0, findings: [] },
      then: { planned: 26, over: 2, findings: [{ reason: "development.hours-above-ceiling" }] },
    });
    expect(page.may.enrol).toBe(true);
  });

  it("does not exist for an unknown id", async () => {
    const ctx = await contextOf(await makeWorld(), "staff");
    expect(await refusalCode(getTraining(ctx, newId()))).toBe("NOT_FOUND");
  });
});
