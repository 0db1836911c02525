import { describe, expect, it } from "vitest";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { closePeriod } from "@/lib/features/evaluations/periods/close-period";
import { endUnitExtension } from "@/lib/features/evaluations/periods/end-unit-extension";
import { extendForUnit } from "@/lib/features/evaluations/periods/extend-for-unit";
import { listPeriods } from "@/lib/features/evaluations/periods/queries";
import { getUnitExtensions } from "@/lib/features/evaluations/periods/queries/unit-extensions";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { getParticipation } from "@/lib/features/evaluations/periods/queries/participation";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import { listEvidenceTargets } from "@/lib/features/progress/queries";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import { getHome } from "@/lib/features/reports/queries/home";
import { getTeamQueue } from "@/lib/features/reports/queries/team";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, makeEvaluation, makeQuarter, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../../support/world";

useDatabase();

/** The clinic follows half-years, everybody else quarters; both run. */
async function makeTwoRhythms() {
  const quarter = await makeQuarter();
  const { world } = quarter;
  const { agencyId } = world;
  await owner.unit.updateMany({ where: { id: world.units.clinic }, data: { kind: "school" } });
  await owner.period.updateMany({ where: { agencyId }, data: { notUnitKinds: ["school"] } });
  const halfId = newId();
  await owner.period.create({
    data: {
      ...{ agencyId, id: halfId, policyId: world.policyId, year: 2026, cadence: "half_yearly", number: 2 },
      ...{ startsOn: toDate("2026-07-01"), endsOn: toDate("2026-12-31"), onlyUnitKinds: ["school"] },
      ...{ selfNoteDue: toDate("2027-01-07"), scoringDue: toDate("2027-01-14"), state: "open" },
    },
  });
  await makePlan(world, { person: "otherStaff", state: "set" });
  return { ...quarter, halfId };
}

describe("periods of two cadences beside each other", () => {
  it("reach each person by the kind of the own unit", async () => {
    const { world, halfId, periodId } = await makeTwoRhythms();
    const staff = await contextOf(world, "staff");
    const other = await contextOf(world, "otherStaff");
    expect((await getHome(staff)).period).toMatchObject({ id: halfId, cadence: "half_yearly" });
    expect((await getHome(other)).period).toMatchObject({ id: periodId, cadence: "quarterly" });
    expect((await listEvidenceTargets(staff)).map((one) => one.periodId)).toEqual([halfId]);
    expect((await listEvidenceTargets(other)).map((one) => one.periodId)).toEqual([periodId]);
    expect((await listMyEvaluations(staff)).map((one) => one.periodId)).toEqual([halfId]);
  });

  it("open no evaluation of a period that is not the unit's", async () => {
    const { world, planId, halfId, periodId } = await makeTwoRhythms();
    const start = async (id: string) =>
      startEvaluation(await contextOf(world, "staff"), { workPlanId: planId, periodId: id });
    expect(await refusalCode(start(periodId))).toBe("NOT_FOUND");
    await expect(start(halfId)).resolves.toBeDefined();
  });

  it("stand on the appraiser's desk, each with its own people", async () => {
    const { world, planId, halfId } = await makeTwoRhythms();
    const queue = await getTeamQueue(await contextOf(world, "appraiser"));
    const shown = [
      ...queue.rows.map((row) => [queue.period?.id, row.planId]),
      ...queue.earlier.flatMap(({ period, rows }) => rows.map((row) => [period.id, row.planId])),
    ];
    expect(shown).toEqual([[halfId, planId]]);
  });

  it("count only their own people among those who take part", async () => {
    const { world, halfId, periodId } = await makeTwoRhythms();
    const hr = await contextOf(world, "hr");
    const half = await getParticipation(hr, halfId);
    const quarter = await getParticipation(hr, periodId);
    expect(half.withPlan).toBe(1);
    expect(quarter.withPlan).toBe(1);
    await owner.employee.updateMany({
      where: { id: world.people.staff },
      data: { status: "retired", statusFrom: toDate("2026-07-10") },
    });
    expect((await getParticipation(hr, halfId)).exempt).toMatchObject([
      { employeeId: world.people.staff, reason: "short" },
    ]);
  });

  it("are told to HR and the auditor, and to nobody else", async () => {
    const { world, halfId } = await makeTwoRhythms();
    await expect(getParticipation(await contextOf(world, "auditor"), halfId)).resolves.toBeDefined();
    for (const person of ["staff", "appraiser", "unitOfficer", "leader", "foreigner"] as const) {
      const code = await refusalCode(getParticipation(await contextOf(world, person), halfId));
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(code);
    }
  });
});

/** The third quarter awaits its notes and scores; its last days, 7 and 14 October, are over on 16 November. */
async function makeLateQuarter() {
  const quarter = await makeQuarter();
  const { world } = quarter;
  const third = world.periods[2]!;
  await owner.period.updateMany({ where: { id: third }, data: { state: "scoring" } });
  const evaluationId = await makeEvaluation({ ...quarter, periodId: third });
  const form = {
    ...{ periodId: third, unitId: world.units.health, version: 0, withSubUnits: true },
    ...{ selfNoteDue: "2026-11-20", scoringDue: "2026-11-27", reason: "Gedung dinas kebanjiran" },
  };
  const hr = await contextOf(world, "hr");
  const look = (changes: Partial<typeof form> = {}) => getUnitExtensions(hr, third, { ...form, ...changes });
  return { ...quarter, third, evaluationId, form, hr, look };
}

describe("a unit with last days of its own", () => {
  it("has them in every reading, with its sub-units, and nobody else has", async () => {
    const { world, third, evaluationId, form, hr, look } = await makeLateQuarter();
    await makePlan(world, { person: "otherStaff", state: "set" });
    const late = async () =>
      (await getDashboard(hr, { period: third }))?.rows.map(({ unitId, late }) => [unitId, late]).sort();
    const before = await late();
    expect((await look()).wanted?.effect).toEqual({
      ...{ people: 1, moreTimeToWrite: 1, moreTimeToScore: 1, lessTime: 0, noLongerLate: 1, finished: 0 },
    });
    await extendForUnit(hr, form);
    const staff = await contextOf(world, "staff");
    const days = { selfNoteDue: "2026-11-20", scoringDue: "2026-11-27" };
    expect((await getHome(staff)).period).toMatchObject({ id: third, ...days });
    expect((await getHome(staff)).mine).toContainEqual(
      expect.objectContaining({ kind: "write-self-note", due: "2026-11-20" }),
    );
    expect((await getHome(await contextOf(world, "otherStaff"))).period).toMatchObject({
      ...{ id: third, scoringDue: "2026-10-14" },
    });
    expect((await getSelfNote(staff, evaluationId)).period.selfNoteDue).toBe("2026-11-20");
    expect((await listMyEvaluations(staff)).find(({ periodId }) => periodId === third)).toMatchObject(days);
    const appraiser = await contextOf(world, "appraiser");
    expect(await getEvaluationForScoring(appraiser, evaluationId)).toMatchObject({
      period: days,
      closed: [{ reason: "evaluations.note-not-due", params: { due: "2026-11-20" } }],
    });
    const [waiting] = (await getTeamQueue(appraiser)).earlier;
    expect(waiting).toMatchObject({
      period: { scoringDue: "2026-11-27" },
      rows: [{ scoringDue: "2026-11-27" }],
    });
    expect((await getDashboard(hr, { period: third, unit: world.units.health }))?.period).toMatchObject(days);
    const shown = (await listPeriods(hr)).find(({ id }) => id === third);
    expect(shown?.units).toEqual([{ unit: "Dinas Kesehatan", withSubUnits: true, scoringDue: "2026-11-27" }]);
    // The people of the two health units without a note are late no longer; those of the transport office are.
    const clear = ([id, n]: [string, number]) => [id, id === world.units.health ? 0 : n];
    expect(await late()).toEqual((before as [string, number][]).map(clear));
    expect(before).not.toEqual(await late());
  });

  it("is audited with whom it concerns, goes to the first who saw it, and only moves while a day can be kept", async () => {
    const { third, form, hr, look, world } = await makeLateQuarter();
    const { extensionId } = await extendForUnit({ ...hr, requestKey: newId() }, form);
    const [event] = await owner.auditEvent.findMany({
      where: { subjectId: third, action: "period.extend-unit" },
    });
    expect(event).toMatchObject({
      reason: form.reason,
      after: { unitId: world.units.health, noLongerLate: 1, scoringDue: "2026-11-27" },
    });
    expect(await refusalCode(extendForUnit(hr, { ...form, scoringDue: "2026-12-01" }))).toBe("CONFLICT");
    const change = (changes: Partial<typeof form>) => extendForUnit(hr, { ...form, version: 1, ...changes });
    const back = await refusal(change({ selfNoteDue: "2026-11-10" }));
    expect(back.reasons).toEqual(["evaluations.due-taken-back"]);
    expect((await look({ selfNoteDue: "2026-11-10" })).wanted?.problems).toMatchObject([
      { reason: "evaluations.due-taken-back" },
    ]);
    await change({ scoringDue: "2026-11-30" });
    // The period's own days are over: nobody may be made late by taking this back, nor by closing under it.
    const end = { extensionId, version: 2, reason: "Selesai lebih cepat" };
    expect((await refusal(endUnitExtension(hr, end))).reasons[0]).toBe("evaluations.due-taken-back");
    const closing = closePeriod(hr, { periodId: third, version: 1, reason: "Selesai" });
    expect((await refusal(closing)).reasons).toEqual(["evaluations.unit-extension-runs"]);
    await owner.period.updateMany({
      where: { id: third },
      data: { selfNoteDue: toDate("2026-11-16"), scoringDue: toDate("2026-11-18") },
    });
    expect(await refusalCode(endUnitExtension(hr, { ...end, version: 1 }))).toBe("CONFLICT");
    await endUnitExtension(hr, end);
    expect(await audits(third, "period.end-unit-extension")).toBe(1);
    expect((await look()).holding).toEqual([]);
    expect(await refusalCode(endUnitExtension(hr, { ...end, version: 3 }))).toBe("NOT_FOUND");
  });

  it("is given by HR of the own agency alone", async () => {
    const { world, third, form, hr } = await makeLateQuarter();
    const outsiders: PersonKey[] = [
      "staff",
      "appraiser",
      "superior",
      "unitOfficer",
      "auditor",
      "leader",
      "foreigner",
    ];
    const { extensionId } = await extendForUnit(hr, form);
    for (const person of outsiders) {
      const ctx = await contextOf(world, person);
      const change = extendForUnit(ctx, { ...form, version: 1, scoringDue: "2026-12-01" });
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(await refusalCode(change));
      const end = endUnitExtension(ctx, { extensionId, version: 1, reason: "x" });
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(await refusalCode(end));
    }
    expect(await refusalCode(getUnitExtensions(await contextOf(world, "staff"), third, form))).toMatch(
      /FORBID|NOT_F/,
    );
    expect(await owner.periodExtension.findFirst({ where: { id: extensionId } })).toMatchObject({
      version: 1,
    });
  });
});

describe("a whole period of study leave", () => {
  it("is no open item once the person is back, and its reason stands with the participants", async () => {
    const { world, third, hr } = await makeLateQuarter();
    const people = async () => (await getDashboard(hr, { period: third }))?.people ?? 0;
    const before = await people();
    const { agencyId } = world;
    const absence = { agencyId, employeeId: world.people.otherStaff, kind: "study_leave" as const };
    const { id } = await owner.absence.create({
      data: { ...absence, startsOn: toDate("2026-07-02"), endsOn: toDate("2026-10-31") },
    });
    expect(await people()).toBe(before);
    await owner.absence.update({
      where: { agencyId_id: { agencyId, id } },
      data: { startsOn: toDate("2026-07-01") },
    });
    expect(await people()).toBe(before - 1);
    expect((await getParticipation(hr, third)).exempt).toContainEqual(
      expect.objectContaining({ employeeId: world.people.otherStaff, reason: "study_leave" }),
    );
  });
});
