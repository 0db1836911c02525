import "server-only";
import type { Tx } from "@/lib/platform/db";
import { contentOf, loadPlanRecord, type PlanRecord } from "../../parts/plan-record";
import type { KeyedContent } from "../rules/keyed-content";

/** A plan's content with the ids of its rows. A row of an amendment is known by the row in force that it stands for. */
export function keyedPlan(plan: PlanRecord): KeyedContent {
  return {
    content: contentOf(plan),
    rows: plan.results.map((result) => ({
      id: result.originId ?? result.id,
      indicators: result.indicators.map((indicator) => indicator.originId ?? indicator.id),
    })),
  };
}

/** The same by the plan's own ids: what marks and comments stand at. */
export function plainPlan(plan: PlanRecord): KeyedContent {
  return {
    content: contentOf(plan),
    rows: plan.results.map(({ id, indicators }) => ({ id, indicators: indicators.map((one) => one.id) })),
  };
}

/** The plan in force that an open amendment is compared with. */
export const loadAmended = async (db: Tx, plan: PlanRecord, today: string): Promise<PlanRecord | null> =>
  plan.amendsId === null || plan.state === "withdrawn" ? null : loadPlanRecord(db, plan.amendsId, today);
