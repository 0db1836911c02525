import { describe, expect, it } from "vitest";
import { getTrainingForOfficer } from "@/lib/features/development/queries/officer-training";
import { listForOfficer } from "@/lib/features/development/queries/officer-list";
import type { EnrolmentState } from "@/lib/features/development/rules/enrolment-state";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { BEGUN, makeEnrolment, makeTraining } from "./enrolments";

useDatabase();

const PEOPLE: [PersonKey, EnrolmentState][] = [
  ["staff", "recommended"],
  ["former", "willing"],
  ["otherStaff", "willing"],
  ["appraiser", "enrolled"],
  ["auditor", "attended"],
  ["superior", "declined"],
];

async function makeFull(columns: Parameters<typeof makeTraining>[1] = {}) {
  const world = await makeWorld();
  const trainingId = await makeTraining(world, columns);
  for (const [index, [person, state]] of PEOPLE.entries())
    await makeEnrolment(world, trainingId, {
      person,
      state,
      updatedAt: new Date(Date.UTC(2026, 10, 9 - index)),
    });
  return { world, trainingId };
}

describe("the list of trainings", () => {
  const list = async (
    world: World,
    filter: Parameters<typeof listForOfficer>[1] = {},
    person: PersonKey = "hr",
  ) => listForOfficer(await contextOf(world, person), filter);

  it.each<PersonKey>(["hr", "trainingOfficer"])("tells %s what waits in each", async (person) => {
    const { world, trainingId } = await makeFull();
    expect(await list(world, {}, person)).toMatchObject({
      rows: [{ id: trainingId, recommended: 1, waiting: 2, seated: 2, toRecord: 0, certified: 0 }],
      totals: { waiting: 2, toRecord: 0, current: 1 },
      next: null,
    });
  });

  it("keeps apart what runs, what waits, what is to be recorded and what is past", async () => {
    const { world, trainingId } = await makeFull(BEGUN);
    const coming = await makeTraining(world, { title: "Pelayanan prima" });
    const ids = async (filter: Parameters<typeof listForOfficer>[1]) =>
      (await list(world, filter)).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([coming]);
    expect(await ids({ show: "past" })).toEqual([trainingId]);
    expect(await ids({ show: "record" })).toEqual([trainingId]);
    expect(await ids({ show: "waiting" })).toEqual([trainingId]);
    expect(await ids({ show: "past", q: "prima" })).toEqual([]);
  });

  it.each(["current", "past"] as const)("pages through %s without losing or repeating one", async (show) => {
    const world = await makeWorld();
    const days = (index: number) => toDate(`2026-${show === "past" ? "05" : "12"}-0${1 + (index % 3)}`);
    await Promise.all(
      Array.from({ length: 65 }, (_, i) => makeTraining(world, { startsOn: days(i), endsOn: days(i) })),
    );
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { rows, next } = await list(world, { show, after });
      seen.push(...rows.map(({ id }) => id));
      after = next ?? undefined;
    }
    expect([seen.length, new Set(seen).size, after]).toEqual([65, 65, undefined]);
  });

  it.each<PersonKey>(["staff", "appraiser", "auditor", "unitOfficer", "leader"])(
    "is not for %s",
    async (person) => {
      const { world, trainingId } = await makeFull();
      const ctx = await contextOf(world, person);
      expect(await refusalCode(listForOfficer(ctx, {}))).toBe("NOT_FOUND");
      expect(await refusalCode(getTrainingForOfficer(ctx, trainingId, {}))).toBe("NOT_FOUND");
    },
  );
});

describe("the people of a training", () => {
  it("stand in the order of the work, wishes first come first", async () => {
    const { world, trainingId } = await makeFull();
    const page = await getTrainingForOfficer(await contextOf(world, "hr"), trainingId, {});
    expect(page).toMatchObject({ seats: 2, seatsLeft: 0, hasBegun: false, next: null });
    expect(page.participants.map(({ name, state }) => `${state} ${name}`)).toEqual([
      "willing Joko Susilo",
      "willing dr. Hadi Prakoso",
      "enrolled dr. Ratna Dewi Anggraini",
      "attended Rahmat Hidayat, S.E.",
      "recommended Siti Rahmawati, A.Md.Keb.",
      "declined drg. Melati Sari",
    ]);
    expect(page.participants[0]).toMatchObject({
      positionTitle: "Jabatan otherStaff",
      unitName: "Dinas Perhubungan",
    });
  });

  it("G90: warns HR before a PPPK's plan of the year rises above 24 JP", async () => {
    const world = await makeWorld();
    await owner.employee.updateMany({ where: { id: world.people.staff }, data: { kind: "pppk" } });
    await makeEnrolment(world, await makeTraining(world, { hours: 10 }), { state: "enrolled" });
    const trainingId = await makeTraining(world, { hours: 16 });
    const page = async () => getTrainingForOfficer(await contextOf(world, "hr"), trainingId, {});
    const id = await makeEnrolment(world, trainingId);
    const outlook = { now: { planned: 10, over: 0 }, then: { planned: 26, over: 2 } };
    expect((await page()).participants[0]).toMatchObject({ outlook });
    await owner.trainingEnrolment.updateMany({ where: { id }, data: { state: "enrolled" } });
    expect((await page()).participants[0]).toMatchObject({ outlook });
  });

  it("come in pages without losing or repeating one", async () => {
    const world = await makeWorld();
    const trainingId = await makeTraining(world, { seats: 100 });
    const { agencyId } = world;
    const people = Array.from({ length: 90 }, (_, i) => ({ id: newId(), name: `Pegawai ${i}` }));
    await owner.employee.createMany({
      data: people.map(({ id, name }) => ({
        agencyId,
        id,
        kind: "pns" as const,
        name,
        plainName: name,
        callName: name,
      })),
    });
    await owner.trainingEnrolment.createMany({
      data: people.map(({ id }, i) => ({
        agencyId,
        trainingId,
        employeeId: id,
        state: i % 2 ? "enrolled" : "willing",
      })),
    });
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { participants, next } = await getTrainingForOfficer(await contextOf(world, "hr"), trainingId, {
        after,
      });
      seen.push(...participants.map(({ enrolmentId }) => enrolmentId));
      after = next ?? undefined;
    }
    expect([seen.length, new Set(seen).size, after]).toEqual([90, 90, undefined]);
  });

  it("do not exist for another agency's training", async () => {
    const { trainingId } = await makeFull();
    const ctx = await contextOf(await makeWorld(), "hr");
    expect(await refusalCode(getTrainingForOfficer(ctx, trainingId, {}))).toBe("NOT_FOUND");
  });
});
