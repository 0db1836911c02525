import { describe, expect, it } from "vitest";
import { explainDistribution } from "@/lib/features/evaluations/distribution/explain-distribution";
import { listDistributions } from "@/lib/features/evaluations/distribution/queries/list";
import { getUnitDistribution } from "@/lib/features/evaluations/distribution/queries/unit";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../../support/world";
import { addPeople } from "./crowd";

useDatabase();

const good = ["meets", "meets"] as const;
const seen = async (world: World, person: PersonKey, unit: keyof World["units"] = "clinic") =>
  getUnitDistribution(await contextOf(world, person), world.units[unit], {
    period: world.periods[3],
    as: "good",
  });
const explain = async (
  world: World,
  person: PersonKey,
  changes: { revision?: number; text?: string } = {},
  key?: string,
) =>
  explainDistribution(await contextOf(world, person, key), {
    unitId: world.units.clinic,
    periodId: world.periods[3]!,
    revision: 0,
    achievement: "good",
    text: "Semua rencana aksi tercapai.",
    ...changes,
  });

describe("a unit's spread", () => {
  it("counts scored people with the exact fraction, and stores nothing of a tried achievement", async () => {
    const world = await makeWorld();
    await addPeople(world, [good, good, good, good, good, ["above", "above"]]);
    const view = await seen(world, "hr");
    expect(view.spread).toMatchObject({ sight: "all", total: 6, rated: 6 });
    expect(view.tried.lines.map(({ warning, count, total, off }) => [warning, count, total, off])).toEqual([
      ["W_BAIK_MAX70", 5, 6, 1],
      ["W_NEED_BP_OR_KR", 0, 6, 1],
    ]);
    expect(await owner.unitAchievement.count({ where: { agencyId: world.agencyId } })).toBe(0);
    expect(view.mayExplain).toBe(false);
    expect((await seen(world, "appraiser")).mayExplain).toBe(true);
  });

  it("gives HR and leaders no figure of four people, and their appraiser every one", async () => {
    const world = await makeWorld();
    await addPeople(world, [good, good, good, ["above", "above"]], { by: "former" });
    for (const person of ["hr", "leader", "superior", "auditor"] as const) {
      const view = await seen(world, person);
      expect([person, view.spread.sight, view.spread.total]).toEqual([person, "none", 0]);
      expect(JSON.stringify(view.spread.counts)).not.toMatch(/[1-9]/);
    }
    expect((await seen(world, "former")).spread).toMatchObject({ sight: "own", total: 4 });
    const list = await listDistributions(await contextOf(world, "hr"), { period: world.periods[3] });
    expect(list?.rows.every(({ total }) => total === 0)).toBe(true);
  });

  it("falls back to the released ones where one more would be known by subtraction", async () => {
    const world = await makeWorld();
    await addPeople(world, [good, good, good, good, good], { isReleased: true });
    await addPeople(world, [["above", "above"]]);
    expect((await seen(world, "hr")).spread).toMatchObject({ sight: "released", total: 5, rated: 6 });
  });

  it("counts neither a contested result nor, before release, the reader's own", async () => {
    const world = await makeWorld();
    const crowd = await addPeople(world, [good, good, good, good, good, ["above", "above"]], {
      isReleased: true,
    });
    const evaluationId = crowd[5]?.evaluationId ?? "";
    await owner.evaluation.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: evaluationId } },
      data: { state: "objected" },
    });
    const counted = async () => (await seen(world, "hr")).spread;
    expect(await counted()).toMatchObject({
      sight: "all",
      people: 6,
      rated: 5,
      counts: { very_good: 0, good: 5 },
    });
    const own = { employeeId: world.people.hr };
    const { workPlanId } = await owner.evaluation.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: evaluationId } },
      data: {
        ...own,
        state: "scored",
        releasedAt: null,
        signedAt: null,
        appraiserId: null,
        appraiserCapacity: null,
      },
    });
    await owner.workPlan.updateMany({ where: { id: workPlanId }, data: own });
    expect(await counted()).toMatchObject({ people: 6, rated: 5, counts: { very_good: 0, good: 5 } });
  });

  it.each([false, true])(
    "is the dashboard's, the unit's head counted in both or in none (%s)",
    async (counts) => {
      const world = await makeWorld();
      const { agencyId, people } = world;
      const settings = { distribution: { countsUnitHead: counts } };
      await owner.agencyPolicy.updateMany({ where: { agencyId }, data: { settings } });
      const crowd = await addPeople(world, [good, good, good, good, good, ["above", "above"]], {
        ...{ by: "superior", isReleased: true },
      });
      await addPeople(world, [good, good, good, good, good], { unit: "health", isReleased: true });
      const head = { employeeId: people.appraiser };
      const id = crowd[5]?.evaluationId ?? "";
      const { workPlanId } = await owner.evaluation.update({
        where: { agencyId_id: { agencyId, id } },
        data: head,
      });
      await owner.workPlan.updateMany({ where: { id: workPlanId }, data: head });
      const filter = { period: world.periods[3], unit: world.units.clinic };
      const dashboard = await getDashboard(await contextOf(world, "hr"), filter);
      const { spread } = await seen(world, "hr");
      expect([spread.total, spread.counts.very_good]).toEqual(counts ? [6, 1] : [5, 0]);
      expect(dashboard?.distribution.counts).toEqual(spread.counts);
    },
  );

  it("hides the smallest unit below one that gives way, here and on the dashboard", async () => {
    const world = await makeWorld();
    const crowd = (unit: "clinic" | "transport" | "city", people: number) =>
      addPeople(
        world,
        Array.from({ length: people }, () => good),
        { ...{ unit, isReleased: true } },
      );
    await crowd("city", 2);
    await crowd("clinic", 6);
    await crowd("transport", 20);
    const hidden = async (unit: keyof World["units"]) => {
      const filter = { period: world.periods[3], unit: world.units[unit] };
      const dashboard = await getDashboard(await contextOf(world, "hr"), filter);
      return [(await seen(world, "hr", unit)).spread.sight, dashboard?.distribution.isHidden];
    };
    expect(await hidden("health")).toEqual(["none", true]);
    expect(await hidden("clinic")).toEqual(["none", true]);
    expect(await hidden("transport")).toEqual(["all", false]);
    expect(await hidden("city")).toEqual(["all", false]);
  });

  it.each<[PersonKey]>([["staff"], ["otherStaff"], ["otherAppraiser"], ["foreigner"]])(
    "is not there for %s",
    async (person) => {
      const world = await makeWorld();
      await addPeople(world, [good, good, good, good, good]);
      expect(await refusalCode(seen(world, person))).toBe("NOT_FOUND");
    },
  );
});

describe("the reason for a spread", () => {
  const crowd = [good, good, good, good, good] as const;

  it("is written by the unit's head, kept in versions, and recorded", async () => {
    const world = await makeWorld();
    await addPeople(world, crowd);
    await explain(world, "appraiser");
    await explain(world, "superior", { revision: 1, text: "Dua unit menyusul." });
    const rows = await owner.distributionReason.findMany({
      where: { agencyId: world.agencyId },
      orderBy: { revision: "asc" },
    });
    expect(rows).toMatchObject([
      { revision: 1, authorId: world.people.appraiser, text: "Semua rencana aksi tercapai." },
      { revision: 2, authorId: world.people.superior, achievement: "good" },
    ]);
    expect(await audits(world.units.clinic, "distribution.explain")).toBe(2);
    expect((await seen(world, "hr")).reason).toMatchObject({ revision: 2, text: "Dua unit menyusul." });
  });

  it("is refused to everybody else, late, and where nothing leaves the pattern", async () => {
    const world = await makeWorld();
    await addPeople(world, crowd);
    expect(await refusalCode(explain(world, "hr"))).toBe("FORBIDDEN");
    for (const person of ["staff", "otherAppraiser", "foreigner"] as const)
      expect(await refusalCode(explain(world, person))).toBe("NOT_FOUND");
    expect(await refusalCode(explain(world, "appraiser", { revision: 3 }))).toBe("CONFLICT");
    await addPeople(world, [
      ["below", "meets"],
      ["below", "meets"],
      ["below", "meets"],
    ]);
    expect(await refusal(explain(world, "appraiser"))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.nothing-to-explain"],
    });
    const released = await makeWorld();
    await addPeople(released, crowd, { isReleased: true });
    expect(await refusal(explain(released, "appraiser"))).toMatchObject({
      reasons: ["evaluations.spread-released"],
    });
  });

  it("is weighed against what its author sees: a refusal tells nothing of other people", async () => {
    const world = await makeWorld();
    const poor = ["below", "meets"] as const;
    await addPeople(world, [good, good, good, good, good], { by: "former" });
    await addPeople(world, [poor, poor, poor]);
    expect((await seen(world, "former")).tried.departures).toBe(2);
    expect(await explain(world, "former")).toEqual({ revision: 1 });
  });

  it("happens once with the same key, and one of two at a time wins", async () => {
    const world = await makeWorld();
    await addPeople(world, crowd);
    const key = newId();
    const twice = await Promise.all([
      explain(world, "appraiser", {}, key),
      explain(world, "appraiser", {}, key),
    ]);
    expect(twice).toEqual([{ revision: 1 }, { revision: 1 }]);
    const both = await Promise.allSettled([1, 2].map(() => explain(world, "appraiser", { revision: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
