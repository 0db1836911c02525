import "server-only";
import type { Reason } from "@/lib/features/organization/rules/reasons";
import type { Tx } from "@/lib/platform/db";
import { keyedPlan } from "../../dialogue/parts/keyed-plan";
import { planDifference } from "../../dialogue/rules/plan-difference";
import { loadPlanRecord, type PlanRecord } from "../../parts/plan-record";
import { checkAmendment } from "../rules/amendment";
import type { AmendmentReasonCode } from "../rules/reasons";
import { loadRowsInForce } from "./rows-in-force";

/** What stops an amendment from being sent, besides what stops any plan. Nothing for a plan itself. */
export async function amendmentFindings(
  db: Tx,
  plan: PlanRecord,
  today: string,
): Promise<Reason<AmendmentReasonCode>[]> {
  if (plan.amendsId === null) return [];
  const inForce = await loadPlanRecord(db, plan.amendsId, today);
  if (inForce.state !== "set" || inForce.revision + 1 !== plan.revision)
    return [{ reason: "work-plans.amendment-outdated" }];
  const { count } = planDifference(keyedPlan(inForce), keyedPlan(plan));
  if (count === 0) return [{ field: "results", reason: "work-plans.amendment-unchanged" }];
  return checkAmendment(await loadRowsInForce(db, inForce.id), plan.results);
}
