import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { CancelEnrolmentInput } from "./input";
import { changeEnrolment, checkVersion } from "./parts/change-enrolment";
import { loadEnrolment, type LoadedEnrolment } from "./parts/load-enrolment";
import { enrolmentEventsFor, type EnrolmentActor } from "./rules/enrolment-state";

/** In which capacities the actor meets this enrolment. */
function capacities(ctx: Context, { facts }: LoadedEnrolment): EnrolmentActor[] {
  const found: EnrolmentActor[] = [];
  if (can(ctx.actor, "training.decline", facts)) found.push("employee");
  if (can(ctx.actor, "training.recommend", facts)) found.push("appraiser");
  if (can(ctx.actor, "training.confirm", facts)) found.push("hr");
  return found;
}

/**
 * Ends an enrolment with a reason: HR refuses a wish or takes a person off the list, the person withdraws, the appraiser takes a
 * recommendation back. A confirmed person's seat becomes free.
 */
export async function cancelEnrolment(
  ctx: Context,
  input: CancelEnrolmentInput,
): Promise<{ enrolmentId: string; trainingId: string; evaluationId: string | null }> {
  return transact(ctx, "training.cancel", input, async ({ db, now, today }) => {
    const enrolment = await loadEnrolment(db, input.enrolmentId, today);
    authorize(ctx.actor, "training.cancel", enrolment.facts);
    checkVersion(enrolment, input.version);
    const isOpen = capacities(ctx, enrolment).some((actor) =>
      enrolmentEventsFor(enrolment.state, actor).includes("cancel"),
    );
    if (!isOpen) assertRules([{ reason: "development.wrong-state" }]);
    await changeEnrolment(db, ctx, enrolment, {
      event: "cancel",
      version: input.version,
      action: "training.cancel",
      columns: { declineReason: input.reason },
      reason: input.reason,
      at: now,
    });
    const { id: enrolmentId, training, evaluationId } = enrolment;
    return { enrolmentId, trainingId: training.id, evaluationId };
  });
}
