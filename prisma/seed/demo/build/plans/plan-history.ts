import { addDays, weekday } from "@/lib/features/organization/rules/dates";
import { moment } from "../../agency";
import { between } from "../../chance";
import { personOf, type DemoPerson } from "../../people";
import { RETURNED_ONCE } from "../../plan-states";
import { appraiserOn, type PlanSpec } from "./plan-specs";

/** What happened to a plan, in order. A moment that never came is null. */
export type PlanHistory = {
  createdAt: Date;
  /** The first sending of a plan that came back. */
  firstSentAt: Date | null;
  submittedAt: Date | null;
  readAt: Date | null;
  returnedAt: Date | null;
  setAt: Date | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  /** Whoever appraised when the plan was read. */
  appraiser: DemoPerson;
};

/** The same day, or the Monday after a weekend. */
export function workday(day: string): string {
  const number = weekday(day);
  return number === 6 ? addDays(day, 2) : number === 0 ? addDays(day, 1) : day;
}

/** An instant in office hours of a day. */
export function officeHour(day: string, ...question: (string | number)[]): Date {
  const minutes = between(7 * 60 + 40, 15 * 60 + 50, day, ...question);
  const two = (value: number) => String(value).padStart(2, "0");
  return moment(workday(day), `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

/** Steps between a person and the mayor: leaders agree their plans first. */
function depthOf(person: DemoPerson): number {
  return person.appraiser === null ? 0 : 1 + depthOf(personOf(person.appraiser));
}

/** The day on which writing began: the first days of January, of a new post, or of the coming year's round. */
function begunOn(plan: PlanSpec): string {
  const spread = between(0, 2, plan.key, "begun");
  if (plan.key.endsWith("/next")) return addDays("2026-11-02", spread);
  if (plan.startsOn > "2026-01-01") return addDays(plan.startsOn, 1 + spread);
  return addDays("2026-01-02", depthOf(plan.person) * 4 + spread);
}

const nothing = {
  firstSentAt: null,
  submittedAt: null,
  readAt: null,
  returnedAt: null,
  setAt: null,
  closedAt: null,
  withdrawnAt: null,
};

export function historyOf(plan: PlanSpec): PlanHistory {
  const begun = begunOn(plan);
  const step = (days: number, name: string) => officeHour(addDays(begun, days), plan.key, name);
  const base = {
    ...nothing,
    createdAt: step(0, "created"),
    appraiser: appraiserOn(plan, plan.spans[0]?.startsOn ?? begun).person,
  };
  if (plan.state === "draft") return base;
  if (plan.state === "withdrawn")
    return { ...base, submittedAt: step(2, "sent"), withdrawnAt: step(3, "withdrawn") };
  if (plan.state === "submitted") {
    const sent =
      plan.startsOn > "2026-09-30"
        ? officeHour(addDays("2026-11-10", between(0, 2, plan.key)), plan.key)
        : step(4, "sent");
    return {
      ...base,
      submittedAt: sent,
      readAt: plan.key === "salsabila-rahmi" ? moment("2026-11-13", "13:20") : null,
    };
  }
  if (plan.state === "returned") {
    return {
      ...base,
      submittedAt: officeHour("2026-11-06", plan.key),
      readAt: officeHour("2026-11-09", plan.key),
      returnedAt: officeHour("2026-11-10", plan.key),
    };
  }
  const isReturned = RETURNED_ONCE.includes(plan.key);
  const late = isReturned ? 5 : 0;
  return {
    ...base,
    firstSentAt: isReturned ? step(3, "first") : null,
    returnedAt: isReturned ? step(5, "returned") : null,
    submittedAt: step(3 + late, "sent"),
    readAt: step(5 + late, "read"),
    setAt: step(6 + late + between(0, 1, plan.key), "set"),
    closedAt: plan.state === "closed" ? moment(workday(addDays(plan.endsOn, 1)), "09:00") : null,
  };
}
