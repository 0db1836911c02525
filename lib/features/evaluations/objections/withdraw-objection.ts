import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { recordEvent } from "../parts/record-event";
import type { ObjectionStepInput } from "./objection-input";
import { assertStep, loadObjection } from "./parts/load-objection";
import { finaliseContested, moveObjection } from "./parts/move-objection";

/** The person takes the objection back before the decision: the result becomes final as it is, and cannot be contested again. */
export async function withdrawObjection(
  ctx: Context,
  input: ObjectionStepInput,
): Promise<{ objectionId: string }> {
  return transact(ctx, "objection.withdraw", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.withdraw", objection.facts);
    assertStep(objection, input.version, "withdraw");
    await moveObjection(db, agencyId, objection, { state: "withdrawn", closedAt: now });
    await finaliseContested(db, agencyId, objection, now);
    const { evaluationId, number } = objection;
    await recordEvent(db, ctx, { evaluationId, kind: "objection_withdrawn", at: now, note: number });
    await recordEvent(db, ctx, { evaluationId, kind: "finalised", at: now });
    await notify(db, {
      agencyId,
      employeeIds: [objection.raterId, objection.deciderId],
      kind: "evaluations.objection-withdrawn",
      params: { employee: objection.employeeName, number },
      href: `/objections/${objection.id}`,
      at: now,
    });
    await recordAudit(db, ctx, "objection.withdraw", {
      subject: { type: "objection", id: objection.id },
      concerns: objection.employeeId,
      before: { state: objection.state, evaluation: "objected" },
      after: { state: "withdrawn", evaluation: "final" },
      at: now,
    });
    return { objectionId: objection.id };
  });
}
