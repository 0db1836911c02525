import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { LoadedObjection } from "./load-objection";

export type Candidate = { id: string; name: string; unitName: string };

/**
 * Who may decide in the place of a decider who has left: heads today of the person's unit and of those above it, nearest first, without the two
 * sides and the one who has left. One statement.
 */
export async function deciderCandidates(
  db: Tx,
  objection: Pick<LoadedObjection, "unitId" | "employeeId" | "raterId" | "deciderId">,
  today: string,
): Promise<Candidate[]> {
  const { unitId, employeeId, raterId, deciderId } = objection;
  return db.$queryRaw<Candidate[]>`
    WITH RECURSIVE up AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, 0 AS step FROM unit u WHERE u.id = ${unitId}::uuid
      UNION ALL
      SELECT u.agency_id, u.id, u.parent_id, u.name, up.step + 1 FROM unit u JOIN up ON u.agency_id = up.agency_id AND u.id = up.parent_id
    )
    SELECT DISTINCT ON (min(up.step) OVER (PARTITION BY e.id), e.id) e.id, e.name, up.name AS "unitName"
    FROM up
    JOIN position p ON p.agency_id = up.agency_id AND p.unit_id = up.id AND p.is_unit_head
    JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id
      AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id AND e.status = 'active'
    WHERE e.id <> ALL(ARRAY[${employeeId}, ${raterId}, ${deciderId}]::uuid[])
    ORDER BY min(up.step) OVER (PARTITION BY e.id), e.id, up.step`;
}
