import "server-only";
// authorize: none, each plan's own agreement asks
// audit: none, each plan's own agreement writes its own
import { AppError, fromDatabase, type Reason } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { agreeAmendment } from "../amendments/agree-amendment";
import { agreeWorkPlan } from "../agree-work-plan";
import type { AgreePlansInput } from "./input";
import { loadOpenedPlans } from "./queries/agreeable-plans";

export type AgreedPlan = { planId: string; employeeName: string; reasons: Reason[] };

/**
 * Agrees several plans of a leader, each in a transaction of its own: one that cannot be agreed says why and stops no other. Only
 * what this appraiser has opened since it was sent, in the version that the page showed.
 * @returns every plan that was ticked, in that order; without reasons where it is set now
 */
export async function agreePlans(ctx: Context, input: AgreePlansInput): Promise<{ plans: AgreedPlan[] }> {
  const waiting = new Map((await loadOpenedPlans(ctx)).map((plan) => [plan.planId, plan]));
  const plans: AgreedPlan[] = [];
  for (const one of input.plans) {
    const plan = waiting.get(one.planId);
    const outcome = { planId: one.planId, employeeName: plan?.employeeName ?? "" };
    const reasons = plan ? await agreeOne(ctx, one, plan) : [{ reason: "work-plans.wrong-state" }];
    plans.push({ ...outcome, reasons });
  }
  return { plans };
}

async function agreeOne(
  ctx: Context,
  one: AgreePlansInput["plans"][number],
  plan: { isAmendment: boolean; isOpened: boolean },
): Promise<Reason[]> {
  if (!plan.isOpened) return [{ reason: "work-plans.bulk-not-opened" }];
  // The page's key belongs to the whole act; a plan that is set already is refused by its state.
  const own = { ...ctx, requestKey: newId() };
  try {
    await (plan.isAmendment ? agreeAmendment(own, one) : agreeWorkPlan(own, one));
    return [];
  } catch (error) {
    const known = error instanceof AppError ? error : fromDatabase(error);
    if (!known) throw error;
    return known.reasons.length > 0 ? [...known.reasons] : [{ reason: "work-plans.changed-meanwhile" }];
  }
}
