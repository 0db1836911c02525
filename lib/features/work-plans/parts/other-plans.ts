import "server-only";
import type { PlanSpan } from "@/lib/features/work-plans/rules/overlap";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** The days of a person's plans, for the rule that they never overlap; a plan is named by its post. */
export async function loadPlanSpans(db: Tx, agencyId: string, employeeId: string): Promise<PlanSpan[]> {
  const plans = await db.workPlan.findMany({
    where: { agencyId, employeeId, amendsId: null },
    select: { id: true, startsOn: true, endsOn: true, state: true, positionTitle: true },
  });
  return plans.map((plan) => ({
    id: plan.id,
    startsOn: fromDate(plan.startsOn),
    endsOn: fromDate(plan.endsOn),
    state: plan.state,
    title: plan.positionTitle,
  }));
}
