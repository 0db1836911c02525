import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { Candidate } from "../rules/views";

/**
 * Appoints people to a room. Who is neither an appraiser of the unit nor of HR is refused; who sits there already stays.
 * HR looks in only where another person asks it to: nobody of HR appoints oneself.
 */
export async function appoint(
  db: Tx,
  ctx: Context,
  seat: { sessionId: string; employeeIds: readonly string[]; candidates: readonly Candidate[]; at: Date },
): Promise<string[]> {
  const { sessionId, employeeIds, candidates, at } = seat;
  const own = candidates.find((one) => one.employeeId === ctx.actor.employeeId);
  if (own?.appraises === 0 && employeeIds.includes(own.employeeId))
    assertRules([{ field: "members", reason: "evaluations.calibration-self" }]);
  const known = new Set(candidates.map(({ employeeId }) => employeeId));
  if (employeeIds.some((id) => !known.has(id)))
    assertRules([{ field: "members", reason: "evaluations.calibration-members" }]);
  const unique = [...new Set(employeeIds)];
  await db.calibrationMember.createMany({
    data: unique.map((employeeId) => ({
      agencyId: ctx.actor.agencyId,
      id: newId(),
      sessionId,
      employeeId,
      appointedByName: ctx.actor.name,
      appointedAt: at,
    })),
    skipDuplicates: true,
  });
  return unique;
}
