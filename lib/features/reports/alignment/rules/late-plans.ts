import { addDays } from "../../../organization/rules/dates";

export type PlanState = "draft" | "submitted" | "returned" | "set" | "closed" | "withdrawn";

/** Plans of one unit in one state that begin on one day. */
export type CountedPlans = { state: PlanState; startsOn: string; plans: number };

export type PlanFigures = { signed: number; submitted: number; writing: number; late: number };

/** The day until which the plans of a year are set: "01-31", or "02-last" for the last day of a month. */
export function planDueOn(year: number, monthDay: string): string {
  const [month = "01", day = "31"] = monthDay.split("-");
  if (day !== "last") return `${year}-${month}-${day}`;
  return addDays(
    month === "12" ? `${year + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`,
    -1,
  );
}

/** Signed, on an appraiser's desk, or being written; late is what is not signed after its day. A plan of a new post has its own. */
export function planFigures(
  rows: readonly CountedPlans[],
  { today, dueOn, newPostDays }: { today: string; dueOn: string; newPostDays: number },
): PlanFigures {
  const figures = { signed: 0, submitted: 0, writing: 0, late: 0 };
  for (const { state, startsOn, plans } of rows) {
    if (state === "withdrawn") continue;
    if (state === "set" || state === "closed") {
      figures.signed += plans;
      continue;
    }
    figures[state === "submitted" ? "submitted" : "writing"] += plans;
    const own = addDays(startsOn, newPostDays);
    if (today > (own > dueOn ? own : dueOn)) figures.late += plans;
  }
  return figures;
}
