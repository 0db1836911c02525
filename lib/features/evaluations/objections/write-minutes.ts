import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { WriteMinutesInput } from "./objection-input";
import { assertOpen, loadObjection } from "./parts/load-objection";
import { moveObjection } from "./parts/move-objection";

/** Who came to a talk and what was said; written once, read by all three and the case officer. */
export async function writeMinutes(ctx: Context, input: WriteMinutesInput): Promise<{ objectionId: string }> {
  return transact(ctx, "objection.write-minutes", input, async ({ db, now, today }) => {
    const { agencyId, name: minutesBy } = ctx.actor;
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.write-minutes", objection.facts);
    assertOpen(objection, input.version);
    const session = found(
      await db.objectionSession.findFirst({ where: { id: input.sessionId, objectionId: objection.id } }),
    );
    if (session.minutesAt !== null) assertRules([{ reason: "evaluations.objection-minutes-written" }]);
    if (fromDate(session.heldOn) > today) assertRules([{ reason: "evaluations.objection-session-ahead" }]);
    await moveObjection(db, agencyId, objection, {});
    const { attended, minutes } = input;
    const { count } = await db.objectionSession.updateMany({
      where: { agencyId, id: session.id, version: session.version, minutesAt: null },
      data: { attended, minutes, minutesBy, minutesAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.objection-changed");
    await recordAudit(db, ctx, "objection.write-minutes", {
      subject: { type: "objection", id: objection.id },
      concerns: objection.employeeId,
      after: { session: session.id, attended, minutes },
      at: now,
    });
    return { objectionId: objection.id };
  });
}
