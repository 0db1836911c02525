import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Author = { agencyId: string; employeeId: string; name: string; at: Date };

/**
 * Puts open amendments aside: what was written stays as a record, the plan in force stays as it is. The plan's timeline tells of it.
 * @returns the amendments put aside with whose plan they were for
 */
export async function putAmendmentsAside(
  db: Tx,
  planIds: readonly string[],
  { agencyId, employeeId, name, at }: Author,
): Promise<{ id: string; planId: string; employeeId: string }[]> {
  const rows = await db.$queryRaw<{ id: string; planId: string; employeeId: string }[]>`
    UPDATE work_plan SET state = 'withdrawn', version = version + 1
    WHERE agency_id = ${agencyId}::uuid AND amends_id = ANY(${[...planIds]}::uuid[]) AND state <> 'withdrawn'
    RETURNING id, amends_id AS "planId", employee_id AS "employeeId"`;
  await db.workPlanEvent.createMany({
    data: rows.flatMap((row) =>
      [row.id, row.planId].map((workPlanId) => ({
        agencyId,
        id: newId(),
        workPlanId,
        kind: workPlanId === row.id ? ("withdrawn" as const) : ("amendment_discarded" as const),
        actorId: employeeId,
        actorName: name,
        at,
      })),
    ),
  });
  return rows;
}
