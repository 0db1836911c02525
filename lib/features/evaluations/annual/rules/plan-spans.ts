import { addDays, type IsoDate } from "../../../organization/rules/dates";
import type { AnnualSpan } from "./annual-block";

/** A plan of the year with its appraisers in order; days as YYYY-MM-DD. */
export type PlanOfYear = {
  workPlanId: string;
  positionTitle: string;
  unitName: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  appraisers: { name: string; startsOn: IsoDate }[];
};

/**
 * Posts and appraisers as they followed each other. Each appraiser holds the plan until the next one begins; the first from the
 * plan's first day on, though named later. One who was replaced before the plan began has no part of it.
 */
export function spansOfPlans(plans: readonly PlanOfYear[]): AnnualSpan[] {
  return plans.flatMap(({ workPlanId, positionTitle, unitName, startsOn, endsOn, appraisers }) => {
    const within = appraisers.filter(({ startsOn: from }) => from <= endsOn);
    const first = within.filter(({ startsOn: from }) => from <= startsOn).at(-1) ?? within[0];
    const names = first
      ? [first, ...within.filter(({ startsOn: from }) => from > first.startsOn && from > startsOn)]
      : [];
    if (names.length === 0)
      return [{ workPlanId, positionTitle, unitName, appraiserName: "", startsOn, endsOn }];
    return names.map(({ name, startsOn: from }, index) => {
      const next = names[index + 1];
      return {
        ...{ workPlanId, positionTitle, unitName, appraiserName: name },
        startsOn: index === 0 ? startsOn : from,
        endsOn: next ? addDays(next.startsOn, -1) : endsOn,
      };
    });
  });
}
