import { describe, expect, it } from "vitest";
import type { SetUnitAchievementInput } from "@/lib/features/evaluations/input";
import { listUnitsBelow } from "@/lib/features/evaluations/achievement/queries/unit-achievements";
import { setUnitAchievement } from "@/lib/features/evaluations/achievement/set-unit-achievement";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode, signedBy } from "../../../support/quarter";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";

useDatabase();

const inputOf = (world: World, changes: Partial<SetUnitAchievementInput> = {}): SetUnitAchievementInput => ({
  unitId: world.units.health,
  periodId: world.periods[3]!,
  version: 0,
  level: "good",
  grounds: "Rencana aksi tercapai seperti disepakati.",
  ...changes,
});
const set = async (
  world: World,
  person: PersonKey = "leader",
  changes: Partial<SetUnitAchievementInput> = {},
  key?: string,
) => setUnitAchievement(await contextOf(world, person, key), inputOf(world, changes));
const rows = (world: World) => owner.unitAchievement.findMany({ where: { agencyId: world.agencyId } });

describe("setting the achievement of a unit", () => {
  it("is done by the head of the unit directly above, with grounds, and recorded", async () => {
    const world = await makeWorld();
    await set(world);
    const [row] = await rows(world);
    expect(row).toMatchObject({
      unitId: world.units.health,
      level: "good",
      setById: world.people.leader,
      version: 1,
    });
    expect(await audits(row?.id ?? "", "unit-achievement.set")).toBe(1);
    const [unit] = (await listUnitsBelow(await contextOf(world, "leader"))).filter(
      ({ unitId }) => unitId === world.units.health,
    );
    expect(unit).toMatchObject({
      name: "Dinas Kesehatan",
      headName: "drg. Melati Sari",
      hasOwnAgreement: true,
    });
    expect(unit?.periods[0]).toMatchObject({
      number: 4,
      isFixed: false,
      achievement: { level: "good", setBy: "Wali Kota Uji", setOn: "2026-11-16", version: 1 },
    });
  });

  it("can be changed with the version that was seen", async () => {
    const world = await makeWorld();
    await set(world);
    await set(world, "leader", { version: 1, level: "exceptional" });
    expect(await rows(world)).toMatchObject([{ level: "exceptional", version: 2 }]);
  });

  it.each<[PersonKey]>([
    ["superior"],
    ["appraiser"],
    ["hr"],
    ["auditor"],
    ["otherAppraiser"],
    ["staff"],
    ["foreigner"],
  ])("refuses %s as not found", async (person) => {
    const world = await makeWorld();
    expect(await refusalCode(set(world, person))).toBe("NOT_FOUND");
    expect(await rows(world)).toEqual([]);
  });

  it("refuses whoever headed the unit above before today", async () => {
    const world = await makeWorld();
    await owner.assignment.updateMany({
      where: { employeeId: world.people.leader },
      data: { endsOn: toDate("2026-11-15") },
    });
    expect(await refusalCode(set(world))).toBe("NOT_FOUND");
  });

  it("is never one's own: who heads the unit and the one above gives way to the next head upwards", async () => {
    const world = await makeWorld();
    const { agencyId, units, people, positions } = world;
    await owner.unit.updateMany({ where: { id: units.clinic }, data: { hasOwnAgreement: true } });
    await owner.assignment.updateMany({
      where: { employeeId: people.appraiser },
      data: { endsOn: toDate("2026-11-15") },
    });
    const acting = {
      agencyId,
      employeeId: people.superior,
      positionId: positions.appraiser,
      kind: "plt" as const,
    };
    await owner.assignment.create({ data: { ...acting, startsOn: toDate("2026-11-16") } });
    const clinic = { unitId: units.clinic };
    const below = async (person: PersonKey) =>
      (await listUnitsBelow(await contextOf(world, person))).map(({ unitId }) => unitId);
    expect(await refusalCode(set(world, "superior", clinic))).toMatch(/FORBIDDEN|NOT_FOUND/u);
    expect(await below("superior")).toEqual([]);
    expect(await below("leader")).toContain(units.clinic);
    await set(world, "leader", clinic);
    expect(await rows(world)).toMatchObject([{ unitId: units.clinic, setById: people.leader }]);
    // The head of the office still decides about a clinic with a head of its own.
    await owner.assignment.updateMany({ where: { ...acting }, data: { employeeId: people.former } });
    await set(world, "superior", { ...clinic, version: 1 });
    expect(await refusalCode(set(world, "leader", { ...clinic, version: 2 }))).toBe("NOT_FOUND");
    expect(await below("leader")).not.toContain(units.clinic);
  });

  it("refuses a unit that follows the one above, a period to come and a period of nobody", async () => {
    const world = await makeWorld();
    expect(await refusal(set(world, "superior", { unitId: world.units.clinic }))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.unit-follows-parent"],
    });
    await owner.period.updateMany({ where: { id: world.periods[3] }, data: { state: "planned" } });
    expect(await refusal(set(world))).toMatchObject({ reasons: ["evaluations.period-not-begun"] });
    expect(await refusalCode(set(world, "leader", { periodId: newId() }))).toBe("NOT_FOUND");
  });

  it("stands once the unit's head is signed", async () => {
    const world = await makeWorld();
    await set(world);
    const { planId } = await makePlan(world, { state: "set", person: "staff" });
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: planId } },
      data: { employeeId: world.people.superior, unitId: world.units.health },
    });
    const signed = { ...signedBy(world), appraiserId: world.people.leader } as object;
    await owner.evaluation.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: planId,
        employeeId: world.people.superior,
        periodId: world.periods[3]!,
        ...signed,
      },
    });
    expect(await refusal(set(world, "leader", { version: 1, level: "poor" }))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.achievement-fixed"],
    });
    expect(await rows(world)).toMatchObject([{ level: "good", version: 1 }]);
    // Another period of the same unit is still open to change.
    await set(world, "leader", { periodId: world.periods[2] });
    expect(await rows(world)).toHaveLength(2);
  });

  it("changes after the first release with a reason only, and a scored head's rating follows while unsigned", async () => {
    const world = await makeWorld();
    await set(world);
    const { planId } = await makePlan(world, { state: "set", person: "staff" });
    const plan = { agencyId_id: { agencyId: world.agencyId, id: planId } };
    await owner.workPlan.update({
      where: plan,
      data: { employeeId: world.people.superior, unitId: world.units.health },
    });
    const head = {
      agencyId: world.agencyId,
      workPlanId: planId,
      employeeId: world.people.superior,
      periodId: world.periods[3]!,
    };
    const { id } = await owner.evaluation.create({
      data: {
        ...head,
        state: "scored",
        resultRating: "meets",
        behaviourRating: "above",
        overallRating: "good",
      },
    });
    await set(world, "leader", { version: 1, level: "exceptional" });
    expect(await owner.evaluation.findFirst({ where: { id } })).toMatchObject({
      resultRating: "above",
      overallRating: "very_good",
      version: 2,
    });
    const other = await makePlan(world, { state: "set", person: "unitOfficer" });
    await owner.workPlan.updateMany({ where: { id: other.planId }, data: { unitId: world.units.health } });
    await owner.evaluation.create({
      data: {
        ...head,
        workPlanId: other.planId,
        employeeId: world.people.unitOfficer,
        ...(signedBy(world) as object),
        state: "released",
        releasedAt: new Date("2026-11-16T04:00:00.000Z"),
      },
    });
    expect(await refusal(set(world, "leader", { version: 2, level: "poor" }))).toMatchObject({
      reasons: ["evaluations.achievement-change-reason"],
      fields: ["reason"],
    });
    expect(await owner.evaluation.findFirst({ where: { id } })).toMatchObject({ resultRating: "above" });
    await set(world, "leader", { version: 2, level: "poor", reason: "Angka Inspektorat berubah." });
    expect(await owner.evaluation.findFirst({ where: { id } })).toMatchObject({
      resultRating: "below",
      overallRating: "needs_improvement",
    });
    const [row] = await rows(world);
    const latest = await owner.auditEvent.findFirst({
      where: { subjectId: row?.id ?? "", action: "unit-achievement.set" },
      orderBy: { at: "desc" },
    });
    expect(latest?.reason).toBe("Angka Inspektorat berubah.");
  });

  it("tells the second of two that it changed meanwhile", async () => {
    const world = await makeWorld();
    const both = await Promise.allSettled([set(world), set(world, "leader", { level: "poor" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rows(world)).toHaveLength(1);
    expect(await refusalCode(set(world, "leader", { version: 0 }))).toBe("CONFLICT");
  });

  it("happens once with the same request key", async () => {
    const world = await makeWorld();
    const key = newId();
    const twice = await Promise.all([set(world, "leader", {}, key), set(world, "leader", {}, key)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await rows(world)).toMatchObject([{ version: 1 }]);
  });
});
