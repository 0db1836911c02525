import "server-only";
import { contentOf, type PlanRecord } from "../../parts/plan-record";
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
