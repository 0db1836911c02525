import { compareDates, type IsoDate } from "../../../organization/rules/dates";
import type { Reason } from "../../../organization/rules/reasons";
import type { BehaviourValue } from "../../../work-plans/rules/behaviours";

/** Which results of a plan a question looks at. */
export const LENS_RESULTS = ["none", "all", "main", "additional"] as const;
export type LensResults = (typeof LENS_RESULTS)[number];

export type LensQuestion = { label: string; text: string; results: LensResults; values: BehaviourValue[] };

/** A version of a lens. It says nothing about any person, and nothing is ever stored through it. */
export type Lens = {
  lensId: string;
  number: number;
  name: string;
  questions: LensQuestion[];
  startsOn: IsoDate;
  /** The last day; null while it runs. On the day before the first one: it was replaced before it was ever in force. */
  endsOn: IsoDate | null;
};

export type LensReason =
  | "evaluations.lens-no-question"
  | "evaluations.lens-touches-nothing"
  | "evaluations.lens-name-taken"
  | "evaluations.lens-past"
  | "evaluations.lens-ended"
  | "evaluations.lens-changed";

/** A set begins, changes and ends from today on: nobody is looked at by questions that were not told before. */
export function checkLensDay(day: IsoDate, today: IsoDate, field: string): Reason<LensReason>[] {
  return compareDates(day, today) < 0 ? [{ field, reason: "evaluations.lens-past" }] : [];
}

/** What has ended stays as it was. */
export function checkStillRuns(endsOn: IsoDate | null, today: IsoDate): Reason<LensReason>[] {
  const hasEnded = endsOn !== null && compareDates(endsOn, today) < 0;
  return hasEnded ? [{ reason: "evaluations.lens-ended" }] : [];
}

/** Where a version stands on a day. */
export function lensState(
  { startsOn, endsOn }: Pick<Lens, "startsOn" | "endsOn">,
  today: IsoDate,
): "never" | "planned" | "running" | "ended" {
  if (endsOn !== null && compareDates(endsOn, startsOn) < 0) return "never";
  if (compareDates(startsOn, today) > 0) return "planned";
  return endsOn !== null && compareDates(endsOn, today) < 0 ? "ended" : "running";
}

type Row = { kind: "main" | "additional" };

/**
 * What a question looks at: the results and values that it names, in the order of the form, with the place of each result (from 0).
 * A filter and nothing else: it takes no level and gives none.
 */
export function touchedBy<R extends Row, V extends { value: BehaviourValue }>(
  question: Pick<LensQuestion, "results" | "values">,
  results: readonly R[],
  behaviours: readonly V[],
): { results: { place: number; result: R }[]; behaviours: V[] } {
  const { results: which, values } = question;
  return {
    results: results.flatMap((result, place) =>
      which === "all" || which === result.kind ? [{ place, result }] : [],
    ),
    behaviours: behaviours.filter(({ value }) => values.includes(value)),
  };
}
