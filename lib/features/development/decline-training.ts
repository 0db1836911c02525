import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { DeclineTrainingInput } from "./input";
import { changeEnrolment } from "./parts/change-enrolment";
import { loadEnrolment } from "./parts/load-enrolment";

/** The person says "tidak bersedia" and why; whoever recommended reads the reason. */
export async function declineTraining(
  ctx: Context,
  input: DeclineTrainingInput,
): Promise<{ enrolmentId: string; trainingId: string }> {
  return transact(ctx, "training.decline", input, async ({ db, now, today }) => {
    const enrolment = await loadEnrolment(db, input.enrolmentId, today);
    authorize(ctx.actor, "training.decline", enrolment.facts);
    await changeEnrolment(db, ctx, enrolment, {
      event: "decline",
      version: input.version,
      action: "training.decline",
      columns: { declineReason: input.reason },
      reason: input.reason,
      at: now,
    });
    return { enrolmentId: enrolment.id, trainingId: enrolment.training.id };
  });
}
