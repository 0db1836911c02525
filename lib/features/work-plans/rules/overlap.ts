import { compareDates, overlaps, type IsoDate } from "../../organization/rules/dates";
import type { PlanState } from "./plan-state";

export type PlanSpan = { id: string; startsOn: IsoDate; endsOn: IsoDate; state: PlanState; title: string };

/** States in which a plan takes its days; a draft or a withdrawn plan takes none. */
const TAKES_DAYS: ReadonlySet<PlanState> = new Set<PlanState>(["submitted", "set", "closed"]);

export type PlanOverlap = { planId: string; title: string; from: IsoDate; until: IsoDate };

/**
 * Plans of the same person whose days meet those of this one, with the days shared, earliest first. Golden case G80: plans
 * of one person never overlap, not by a day.
 */
export function findOverlaps(
  plan: { id: string | null; startsOn: IsoDate; endsOn: IsoDate },
  others: readonly PlanSpan[],
): PlanOverlap[] {
  return others
    .filter((other) => other.id !== plan.id && TAKES_DAYS.has(other.state) && overlaps(other, plan))
    .map((other) => ({
      planId: other.id,
      title: other.title,
      from: other.startsOn > plan.startsOn ? other.startsOn : plan.startsOn,
      until: other.endsOn < plan.endsOn ? other.endsOn : plan.endsOn,
    }))
    .sort((a, b) => compareDates(a.from, b.from));
}
