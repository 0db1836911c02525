import { addDays, overlaps, partsOf, type DateSpan, type IsoDate } from "../../organization/rules/dates";

export type PlanEmployee = {
  /** Day of SPMT or contract; null when it is not known. */
  startedOn: IsoDate | null;
  status: "active" | "study_leave" | "unpaid_leave" | "retired" | "left";
  /** First day of a status other than active. */
  statusFrom: IsoDate | null;
};

/** From October on the next year's plan may be drawn up: expectations are made clear before January (dossier §1.3). */
const NEXT_YEAR_FROM_MONTH = 10;

/** The years whose plans may be started on a day, the coming one first. */
export function openPlanYears(today: IsoDate): number[] {
  const { year, month } = partsOf(today);
  return month >= NEXT_YEAR_FROM_MONTH ? [year + 1, year] : [year];
}

/** Out of duty no plan is drawn up: unpaid leave (G77), study leave without duty, retirement (G79), leaving. */
function dutyEndsOn(employee: PlanEmployee): IsoDate | null {
  if (employee.status === "active" || employee.statusFrom === null) return null;
  return addDays(employee.statusFrom, -1);
}

/**
 * The days of a plan: the assignment's part of the year, not before SPMT (G78), not beyond the end of duty. Null when
 * nothing of the year is left. An employee out of duty without a known date has none.
 */
export function planSpan(
  year: number,
  assignment: DateSpan,
  employee: PlanEmployee,
): { startsOn: IsoDate; endsOn: IsoDate } | null {
  if (employee.status !== "active" && employee.statusFrom === null) return null;
  const first = `${String(year).padStart(4, "0")}-01-01`;
  const last = `${String(year).padStart(4, "0")}-12-31`;
  const starts = [first, assignment.startsOn, employee.startedOn].filter((day) => day !== null);
  const ends = [last, assignment.endsOn, dutyEndsOn(employee)].filter((day) => day !== null);
  const startsOn = starts.reduce((a, b) => (a > b ? a : b));
  const endsOn = ends.reduce((a, b) => (a < b ? a : b));
  return startsOn <= endsOn ? { startsOn, endsOn } : null;
}

export type ReportingSpan = DateSpan & {
  superiorId: string;
  capacity: "definitive" | "plt" | "plh" | "provisional";
};

/**
 * Who appraises a new plan, from the lines of reporting: each line for the days on which it meets the plan. The line of
 * today also covers the days before a plan that begins later, so that it can be sent and agreed before its year.
 */
export function appraiserSpans(
  plan: { startsOn: IsoDate; endsOn: IsoDate },
  lines: readonly ReportingSpan[],
  today: IsoDate,
): (DateSpan & { employeeId: string; capacity: ReportingSpan["capacity"] })[] {
  const from = today < plan.startsOn ? today : plan.startsOn;
  return lines
    .filter((line) => overlaps(line, { startsOn: from, endsOn: plan.endsOn }))
    .map((line) => ({
      employeeId: line.superiorId,
      capacity: line.capacity,
      startsOn: line.startsOn > from ? line.startsOn : from,
      endsOn: line.endsOn,
    }));
}
