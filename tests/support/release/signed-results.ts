import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";

const SIGNED_AT = new Date("2026-11-16T04:00:00.000Z");

export type Place = { agencyId: string; unitId: string; periodId: string; appraiserId: string };

/**
 * Signed results of so many invented people of one unit: rows alone, no snapshot, for a release reads none. A state may be named for the
 * person of an index. Returns the evaluations' ids.
 */
export async function addSignedResults(
  owner: PrismaClient,
  { agencyId, unitId, periodId, appraiserId }: Place,
  people: number,
  states: Readonly<Record<number, string>> = {},
): Promise<string[]> {
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
      ...{ agencyId, id: planId, employeeId, unitId, positionTitle: "Perawat", year: 2026 },
      ...{ startsOn: toDate("2026-01-01"), endsOn: toDate("2026-12-31"), state: "set" as const },
      ...{ setAt: SIGNED_AT, setHash: "0".repeat(64), submittedAt: SIGNED_AT, submittedHash: "0".repeat(64) },
    })),
  });
  await owner.workPlanAppraiser.createMany({
    data: rows.map(({ planId }) => ({
      ...{ agencyId, workPlanId: planId, employeeId: appraiserId, startsOn: toDate("2026-07-01") },
    })),
  });
  await owner.evaluation.createMany({
    data: rows.map(
      ({ index, employeeId, planId, evaluationId }) =>
        ({
          ...{ agencyId, id: evaluationId, workPlanId: planId, employeeId, periodId },
          ...{ state: states[index] ?? "signed", resultRating: "meets", behaviourRating: "meets" },
          ...{ overallRating: "good", appraiserId, appraiserCapacity: "definitive", signedAt: SIGNED_AT },
        }) as Prisma.EvaluationCreateManyInput,
    ),
  });
  return rows.map(({ evaluationId }) => evaluationId);
}

export type Tally = { released: number; events: number; messages: number; audits: number; doubled: number };

/** What stands in the database of an agency's releases; `doubled` counts results with more than one of anything. */
export async function tallyReleases(owner: PrismaClient, agencyId: string): Promise<Tally> {
  const [row] = await owner.$queryRaw<Tally[]>`
    WITH events AS (SELECT evaluation_id AS id, count(*)::int AS n FROM evaluation_event WHERE agency_id = ${agencyId}::uuid AND kind = 'released' GROUP BY 1),
    messages AS (SELECT employee_id AS id, count(*)::int AS n FROM notification WHERE agency_id = ${agencyId}::uuid AND kind = 'evaluations.released' GROUP BY 1),
    audits AS (SELECT subject_id AS id, count(*)::int AS n FROM audit_event WHERE agency_id = ${agencyId}::uuid AND action = 'evaluation.release' GROUP BY 1)
    SELECT count(*) FILTER (WHERE e.state = 'released')::int AS released, coalesce(sum(events.n), 0)::int AS events,
      coalesce(sum(messages.n), 0)::int AS messages, coalesce(sum(audits.n), 0)::int AS audits,
      count(*) FILTER (WHERE events.n > 1 OR messages.n > 1 OR audits.n > 1)::int AS doubled
    FROM evaluation e LEFT JOIN events ON events.id = e.id LEFT JOIN messages ON messages.id = e.employee_id LEFT JOIN audits ON audits.id = e.id
    WHERE e.agency_id = ${agencyId}::uuid`;
  if (!row) throw new Error("nothing was counted");
  return row;
}
