import { addDays, yearlyDay, type IsoDate } from "../../organization/rules/dates";

/**
 * The day until which a plan should be set: the yearly day (end of January), or for a plan that begins later in the year
 * some days after its start, whichever is later. Dossier §1.3; the grace of a new post is our default.
 */
export function planDueOn(
  plan: { year: number; startsOn: IsoDate },
  policy: { planDue: string; newPostPlanDays: number },
): IsoDate {
  const yearly = yearlyDay(plan.year, policy.planDue);
  const afterStart = addDays(plan.startsOn, policy.newPostPlanDays);
  const beginsWithYear = plan.startsOn <= `${String(plan.year).padStart(4, "0")}-01-01`;
  return beginsWithYear || afterStart <= yearly ? yearly : afterStart;
}

/** Late is a flag, never a refusal: the day itself is on time (golden case G91). */
export function isPlanLate(setOn: IsoDate, dueOn: IsoDate): boolean {
  return setOn > dueOn;
}
