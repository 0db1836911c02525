import { achievementPercent, type Achievement } from "../rules/achievement";
import {
  indicatorFacts,
  objectiveFacts,
  placeFacts,
  scaleFacts,
  statementFacts,
  type ReferenceSource,
  type YearFigure,
} from "./facts";

/** A row of the library as it is stored. */
export type ReferenceRow = {
  id: string;
  place: string;
  kind: string;
  parentId: string | null;
  text: string;
  facts: unknown;
};

export type ReferenceStatement = {
  id: string;
  number: number | null;
  text: string;
  period: string | null;
  source: ReferenceSource;
};
export type ReferenceIndicator = {
  id: string;
  name: string;
  measureUnit: string | null;
  direction: "higher" | "lower" | null;
  year: number | null;
  baseline: string | null;
  baselineYear: number | null;
  target: string | null;
  targets: YearFigure[];
  lastTarget: YearFigure | null;
  actual: string | null;
  actuals: YearFigure[];
  /** Computed here from target and actual. */
  achievement: Achievement;
  /** What the source itself printed, for comparison. */
  reportedPercent: string | null;
  reportedCategory: string | null;
  responsibleUnit: string | null;
  note: string | null;
  source: ReferenceSource;
};
export type ReferenceObjective = {
  id: string;
  code: string | null;
  /** What the document calls this level, such as "sasaran strategis". */
  level: string | null;
  text: string | null;
  mission: string | null;
  goal: string | null;
  responsibleUnit: string | null;
  period: string | null;
  reportedAverage: string | null;
  indicators: ReferenceIndicator[];
};
export type ReferencePlace = {
  place: string;
  name: string;
  kind: string | null;
  parent: string | null;
  bpsCode: string | null;
  licence: string | null;
  note: string | null;
  visions: ReferenceStatement[];
  missions: ReferenceStatement[];
  objectives: ReferenceObjective[];
};
export type ReferenceScale = {
  id: string;
  name: string;
  measureUnit: string | null;
  boundaries: string | null;
  bands: { from: number | null; to: number | null; label: string }[];
  source: ReferenceSource;
};

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Achievement as the product computes it: more is better, or (2 × target − actual) ÷ target as most LAKIP reports print it. */
function achievementOf(
  target: string | null,
  actual: string | null,
  direction: "higher" | "lower" | null,
): Achievement {
  const comparator = direction === "lower" ? ("lte" as const) : ("gte" as const);
  const numbers = (value: string) => NUMBER.test(value);
  return achievementPercent({
    target:
      target === null
        ? null
        : numbers(target)
          ? { form: "number", comparator, value: target }
          : { form: "text", text: target },
    actual: actual === null ? null : numbers(actual) ? { value: actual } : { text: actual },
    direction,
    formula: "two_minus",
  });
}

function indicatorOf({ id, text, facts }: ReferenceRow): ReferenceIndicator {
  const known = indicatorFacts.parse(facts);
  const last = known.endOfPeriodTarget;
  return {
    id,
    name: text,
    measureUnit: known.unit,
    direction: known.direction,
    year: known.year,
    baseline: known.baseline,
    baselineYear: known.baselineYear,
    target: known.target,
    targets: known.targetSeries,
    lastTarget: last && { year: last.year, value: String(last.value) },
    actual: known.realisation,
    actuals: known.realisationSeries,
    achievement: achievementOf(known.target, known.realisation, known.direction),
    reportedPercent: known.reportedAchievementPercent,
    reportedCategory: known.reportedCategory,
    responsibleUnit: known.responsibleUnit,
    note: known.note,
    source: known.source,
  };
}

function statementOf({ id, text, facts }: ReferenceRow): ReferenceStatement {
  const { no, period, source } = statementFacts.parse(facts);
  return { id, number: no, text, period, source };
}

/** All rows of one place, in their order, as one picture; null where the place itself is not among them. */
export function readPlace(rows: readonly ReferenceRow[]): ReferencePlace | null {
  const head = rows.find(({ kind }) => kind === "place");
  if (!head) return null;
  const { kind, parent, bpsCode, note, licence } = placeFacts.parse(head.facts);
  const of = (wanted: string) => rows.filter((row) => row.kind === wanted);
  const objectives = of("objective").map((row): ReferenceObjective => {
    const { reportedAverageAchievementPercent: reportedAverage, ...known } = objectiveFacts.parse(row.facts);
    const { code, level, text, mission, goal, responsibleUnit, period } = known;
    const below = of("indicator").filter(({ parentId }) => parentId === row.id);
    return {
      ...{ id: row.id, code, level, text, mission, goal, responsibleUnit, period, reportedAverage },
      indicators: below.map(indicatorOf),
    };
  });
  return {
    ...{ place: head.place, name: head.text, kind, parent, bpsCode, note, licence, objectives },
    visions: of("vision").map(statementOf),
    missions: of("mission").map(statementOf),
  };
}

export function readScale({ id, text, facts }: ReferenceRow): ReferenceScale {
  const { unit, boundaries, bands, source } = scaleFacts.parse(facts);
  return { id, name: text, measureUnit: unit, boundaries, bands, source };
}
