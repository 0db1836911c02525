import { describe, expect, it } from "vitest";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { getParticipation } from "@/lib/features/evaluations/periods/queries/participation";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import { listEvidenceTargets } from "@/lib/features/progress/queries";
import { getHome } from "@/lib/features/reports/queries/home";
import { getTeamQueue } from "@/lib/features/reports/queries/team";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { makeQuarter, refusalCode } from "../../../support/quarter";
import { contextOf, makePlan } from "../../../support/world";

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
