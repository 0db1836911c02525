import { nextWorkingDay } from "@/lib/features/organization/rules/calendar";
import { addMonths, isWorkingDay, partsOf, type IsoDate } from "@/lib/features/organization/rules/dates";
import {
  periodDeadlines,
  periodsOfYear,
  type Cadence,
  type PeriodOfYear,
} from "@/lib/features/organization/rules/period";
import type { AgencyPolicy } from "@/lib/features/organization/rules/policy";
import { isSameValue, valueAt } from "@/lib/features/organization/policy-rules/policy-change";
import { POLICY_FIELDS, type PolicyKey } from "@/lib/features/organization/policy-rules/policy-fields";

export type LoadRow = { name: string; unit: string; people: number; now: number; next: number };

/** What the database counted. Everybody counted here has a plan that runs today. */
export type RehearsalFacts = {
  people: number;
  /** People whose number of periods a year would differ. */
  peopleOfOtherRhythm: number;
  appraisers: number;
  /** Evaluations a year of all appraisers together. */
  evaluationsNow: number;
  evaluationsNext: number;
  heaviest: LoadRow[];
  /** Indicators where less is better, with target and actual, of plans that run; and those whose percent would differ. */
  lowerIndicators: number;
  lowerDifferent: number;
  /** Holders of roles for which a second factor would be new. */
  newlySecondFactor: number;
  actingTooLong: number;
  smallUnitsNow: number;
  smallUnitsNext: number;
  runningObjections: number;
  evaluationsOfBegunPeriods: number;
  plansSet: number;
  signed: number;
  periodsKept: number;
};

export type DeadlineOnHoliday = {
  cadence: Cadence;
  number: number;
  year: number;
  kind: "self_note" | "scoring";
  day: IsoDate;
  proposed: IsoDate;
};

export type Rehearsal = {
  /** People whom the draft reaches, and why they are counted. */
  affected: number;
  same: number;
  reach: "rhythm" | "rated" | "holders" | "nobody";
  /** Periods a year before and after, where everybody affected has the same. */
  rhythm: { now: number; next: number } | null;
  load: { now: string; next: string; heaviest: LoadRow[] } | null;
  deadlines: DeadlineOnHoliday[];
  /** Deadlines on days without work move by themselves; else the day is a proposal. */
  deadlinesMove: boolean;
  formula: { different: number; all: number } | null;
  secondFactor: number | null;
  acting: number | null;
  smallUnits: { now: number; next: number } | null;
  /** The objection clock changes: so many running ones keep the rules of their period. */
  clocks: number | null;
  kept: { evaluations: number; plans: number; objections: number; signed: number; periods: number };
};

export const periodsAYear = (cadence: Cadence): number => periodsOfYear(2026, cadence).length;

/** Pages of settings that reach everybody who is rated. */
const RATED: readonly PolicyKey[] = ["deadlines", "results", "suggestion", "distribution", "objections"];

const changed = (before: AgencyPolicy, after: AgencyPolicy, path: string) =>
  !isSameValue(valueAt(before, path), valueAt(after, path));

/** One decimal, half up, as text with a point. */
function average(total: number, count: number): string {
  if (count === 0) return "0";
  const tenths = Math.floor((total * 20 + count) / (count * 2));
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function periodsAfter(startsOn: IsoDate, cadences: readonly Cadence[]): PeriodOfYear[] {
  const { year } = partsOf(startsOn);
  const until = addMonths(startsOn, 12);
  return [...new Set(cadences)]
    .flatMap((cadence) => [...periodsOfYear(year, cadence), ...periodsOfYear(year + 1, cadence)])
    .filter((period) => period.startsOn >= startsOn && period.startsOn < until);
}

/** Deadlines of the draft's first year that fall on a day without work, each with the working day it would move to. */
export function deadlinesOnHolidays(
  startsOn: IsoDate,
  after: AgencyPolicy,
  holidays: ReadonlySet<IsoDate>,
): DeadlineOnHoliday[] {
  const plain = { ...after, deadlineOnHoliday: "keep" as const };
  return periodsAfter(startsOn, [after.cadence, ...Object.values(after.cadenceByUnitKind)]).flatMap(
    (period) => {
      const { selfNoteDue, scoringDue } = periodDeadlines(period, plain);
      const { cadence, number, year } = period;
      return ([["self_note", selfNoteDue] as const, ["scoring", scoringDue] as const] as const)
        .filter(([, day]) => !isWorkingDay(day, holidays))
        .map(([kind, day]) => ({
          cadence,
          number,
          year,
          kind,
          day,
          proposed: nextWorkingDay(day, holidays),
        }));
    },
  );
}

/** What a draft would change on the data of today (flow F17). Nothing is written by it. */
export function rehearse(
  draft: { before: AgencyPolicy; after: AgencyPolicy; startsOn: IsoDate },
  facts: RehearsalFacts,
  holidays: ReadonlySet<IsoDate>,
): Rehearsal {
  const { before, after, startsOn } = draft;
  const is = (path: string) => changed(before, after, path);
  const reaches = (keys: readonly PolicyKey[]) =>
    keys.some((key) => POLICY_FIELDS[key].some(({ path }) => is(path)));
  const isRhythm = is("cadence") || is("cadenceByUnitKind");
  const isRated = reaches(RATED);
  const [reach, affected]: [Rehearsal["reach"], number] = isRated
    ? ["rated", facts.people]
    : isRhythm
      ? ["rhythm", facts.peopleOfOtherRhythm]
      : is("secondFactorRequiredFor")
        ? ["holders", facts.newlySecondFactor]
        : ["nobody", 0];
  const isUniform = !is("cadenceByUnitKind") && Object.keys(after.cadenceByUnitKind).length === 0;
  return {
    reach,
    affected,
    same: Math.max(0, facts.people - affected),
    rhythm:
      isRhythm && isUniform ? { now: periodsAYear(before.cadence), next: periodsAYear(after.cadence) } : null,
    load: isRhythm
      ? {
          now: average(facts.evaluationsNow, facts.appraisers),
          next: average(facts.evaluationsNext, facts.appraisers),
          heaviest: facts.heaviest,
        }
      : null,
    deadlines: isRhythm || reaches(["deadlines"]) ? deadlinesOnHolidays(startsOn, after, holidays) : [],
    deadlinesMove: after.deadlineOnHoliday === "next_working_day",
    formula: is("lowerIsBetterFormula")
      ? { different: facts.lowerDifferent, all: facts.lowerIndicators }
      : null,
    secondFactor: is("secondFactorRequiredFor") ? facts.newlySecondFactor : null,
    acting: is("acting.months") || is("acting.extensions") ? facts.actingTooLong : null,
    smallUnits: is("distribution.smallUnitBelow")
      ? { now: facts.smallUnitsNow, next: facts.smallUnitsNext }
      : null,
    clocks: reaches(["objections"]) ? facts.runningObjections : null,
    kept: {
      evaluations: facts.evaluationsOfBegunPeriods,
      plans: facts.plansSet,
      objections: facts.runningObjections,
      signed: facts.signed,
      periods: facts.periodsKept,
    },
  };
}
