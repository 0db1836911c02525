import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { ArrangeSessionInput } from "./objection-input";
import { assertOpen, loadObjection } from "./parts/load-objection";
import { moveObjection } from "./parts/move-objection";

/** A talk in which both sides explain: day, time and place, told to all three. */
export async function arrangeSession(
  ctx: Context,
  input: ArrangeSessionInput,
): Promise<{ objectionId: string; sessionId: string }> {
  return transact(ctx, "objection.arrange-session", input, async ({ db, now, today }) => {
    const { agencyId, name: arrangedBy } = ctx.actor;
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.arrange-session", objection.facts);
    assertOpen(objection, input.version);
    const { heldOn, startsAt, place } = input;
    if (heldOn < today) assertRules([{ field: "heldOn", reason: "evaluations.objection-session-past" }]);
    await moveObjection(db, agencyId, objection, {});
    const id = newId();
    const { employeeId, raterId, deciderId } = objection;
    await db.objectionSession.create({
      data: {
        agencyId,
        id,
        objectionId: objection.id,
        heldOn: toDate(heldOn),
        startsAt,
        place,
        arrangedBy,
        arrangedAt: now,
      },
    });
    await notify(db, {
      agencyId,
      employeeIds: [employeeId, raterId, deciderId],
      kind: "evaluations.objection-session",
      params: { on: heldOn, time: startsAt.replace(":", "."), place },
      href: `/objections/${objection.id}`,
      at: now,
    });
    await recordAudit(db, ctx, "objection.arrange-session", {
      subject: { type: "objection", id: objection.id },
      concerns: employeeId,
      after: { session: id, heldOn, startsAt, place },
      at: now,
    });
    return { objectionId: objection.id, sessionId: id };
  });
}
