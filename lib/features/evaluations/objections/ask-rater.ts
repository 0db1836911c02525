import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { ObjectionStepInput } from "./objection-input";
import { assertStep, loadObjection } from "./parts/load-objection";
import { moveObjection } from "./parts/move-objection";

/** The decider, or the case officer in the decider's name, asks the rater for an explanation (dossier §9). */
export async function askRater(ctx: Context, input: ObjectionStepInput): Promise<{ objectionId: string }> {
  return transact(ctx, "objection.ask-rater", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.ask-rater", objection.facts);
    assertStep(objection, input.version, "ask_rater");
    await moveObjection(db, agencyId, objection, { state: "rater_asked", raterAskedAt: now });
    await notify(db, {
      agencyId,
      employeeIds: [objection.raterId],
      kind: "evaluations.objection-asked",
      params: { decider: objection.deciderName, employee: objection.employeeName },
      href: `/objections/${objection.id}`,
      at: now,
    });
    await recordAudit(db, ctx, "objection.ask-rater", {
      subject: { type: "objection", id: objection.id },
      concerns: objection.employeeId,
      before: { state: objection.state },
      after: { state: "rater_asked" },
      at: now,
    });
    return { objectionId: objection.id };
  });
}
