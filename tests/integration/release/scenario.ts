import type { Prisma } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";
import { owner } from "../../support/database";
import { makeWorld, type World } from "../../support/world";

export type SignedPeriod = { world: World; periodId: string; evaluations: string[]; people: string[] };

const SIGNED_AT = new Date("2026-11-16T04:00:00.000Z");

/**
 * A period whose results are released together, with so many signed results of invented people in the clinic. Rows alone: no snapshot, for the
 * release reads none. With a cadence of rows so that thousands take seconds.
 */
export async function makeSignedPeriod(
  people: number,
  states: Record<number, string> = {},
): Promise<SignedPeriod> {
  const world = await makeWorld();
  const { agencyId } = world;
  const periodId = world.periods[3] ?? "";
  await owner.agencyPolicy.updateMany({
    where: { agencyId, id: world.policyId },
    data: { settings: { secondFactorRequiredFor: [], releaseMode: "together" } },
  });
  const rows = Array.from({ length: people }, (_, index) => ({
    index,
    employeeId: newId(),
    planId: newId(),
    evaluationId: newId(),
  }));
  await owner.employee.createMany({
    data: rows.map(({ index, employeeId }) => ({
      ...{
        agencyId,
        id: employeeId,
        kind: "pns" as const,
        nip: `1990010120150${String(index).padStart(5, "0")}`,
      },
      ...{ name: `Pegawai ${index}`, plainName: `Pegawai ${index}`, callName: `Pegawai ${index}` },
    })),
  });
  await owner.workPlan.createMany({
    data: rows.map(({ employeeId, planId }) => ({
      ...{
        agencyId,
        id: planId,
        employeeId,
        unitId: world.units.clinic,
        positionTitle: "Perawat",
        year: 2026,
      },
      ...{ startsOn: toDate("2026-01-01"), endsOn: toDate("2026-12-31"), state: "set" as const },
      ...{ setAt: SIGNED_AT, setHash: "0".repeat(64), submittedAt: SIGNED_AT, submittedHash: "0".repeat(64) },
    })),
  });
  await owner.workPlanAppraiser.createMany({
    data: rows.map(({ planId }) => ({
      ...{ agencyId, workPlanId: planId, employeeId: world.people.appraiser, startsOn: toDate("2026-07-01") },
    })),
  });
  await owner.evaluation.createMany({
    data: rows.map(
      ({ index, employeeId, planId, evaluationId }) =>
        ({
          ...{ agencyId, id: evaluationId, workPlanId: planId, employeeId, periodId },
          ...{ state: states[index] ?? "signed", resultRating: "meets", behaviourRating: "meets" },
          ...{ overallRating: "good", appraiserId: world.people.appraiser, appraiserCapacity: "definitive" },
          signedAt: SIGNED_AT,
        }) as Prisma.EvaluationCreateManyInput,
    ),
  });
  return {
    ...{ world, periodId },
    evaluations: rows.map(({ evaluationId }) => evaluationId),
    people: rows.map(({ employeeId }) => employeeId),
  };
}

export type Tally = { released: number; events: number; messages: number; audits: number; doubled: number };

/** What stands in the database of the named agency's releases; `doubled` counts results with more than one of anything. */
export async function tallyOf(agencyId: string): Promise<Tally> {
  const [row] = await owner.$queryRaw<Tally[]>`
    WITH e AS (
      SELECT e.id, e.state,
        (SELECT count(*) FROM evaluation_event v WHERE v.agency_id = e.agency_id AND v.evaluation_id = e.id AND v.kind = 'released')::int AS events,
        (SELECT count(*) FROM notification n WHERE n.agency_id = e.agency_id AND n.employee_id = e.employee_id AND n.kind = 'evaluations.released')::int AS messages,
        (SELECT count(*) FROM audit_event a WHERE a.agency_id = e.agency_id AND a.subject_id = e.id AND a.action = 'evaluation.release')::int AS audits
      FROM evaluation e WHERE e.agency_id = ${agencyId}::uuid
    )
    SELECT count(*) FILTER (WHERE state = 'released')::int AS released, coalesce(sum(events), 0)::int AS events, coalesce(sum(messages), 0)::int AS messages,
      coalesce(sum(audits), 0)::int AS audits, count(*) FILTER (WHERE events > 1 OR messages > 1 OR audits > 1)::int AS doubled FROM e`;
  if (!row) throw new Error("nothing was counted");
  return row;
}
