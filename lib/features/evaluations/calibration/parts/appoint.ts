import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { Candidate } from "../rules/views";

type Seat = {
  sessionId: string;
  unitName: string;
  employeeIds: readonly string[];
  candidates: readonly Candidate[];
  at: Date;
};

/**
 * Appoints people to a room. Who is neither an appraiser of the unit nor of HR is refused; who sits there already stays.
 * Whoever is new is told. HR looks in only where another person asks it to: nobody of HR appoints oneself.
 */
export async function appoint(db: Tx, ctx: Context, seat: Seat): Promise<string[]> {
  const { sessionId, unitName, employeeIds, candidates, at } = seat;
  const own = candidates.find((one) => one.employeeId === ctx.actor.employeeId);
  if (own?.appraises === 0 && employeeIds.includes(own.employeeId))
    assertRules([{ field: "members", reason: "evaluations.calibration-self" }]);
  const known = new Set(candidates.map(({ employeeId }) => employeeId));
  if (employeeIds.some((id) => !known.has(id)))
    assertRules([{ field: "members", reason: "evaluations.calibration-members" }]);
  const unique = [...new Set(employeeIds)];
  const seated = await db.calibrationMember.findMany({
    where: { sessionId },
    select: { employeeId: true },
  });
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
  const told = new Set([ctx.actor.employeeId, ...seated.map(({ employeeId }) => employeeId)]);
  await notify(db, {
    ...{ agencyId: ctx.actor.agencyId, href: `/hr/calibration/${sessionId}`, at },
    employeeIds: unique.filter((id) => !told.has(id)),
    kind: "evaluations.calibration-appointed",
    params: { by: ctx.actor.name, unit: unitName },
  });
  return unique;
}
