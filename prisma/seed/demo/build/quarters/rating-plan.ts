import { headResultRating } from "@/lib/features/evaluations/achievement/rules/head-of-unit";
import {
  suggestBehaviourRating,
  suggestResultRating,
} from "@/lib/features/evaluations/rules/suggest-ratings";
import type { Level } from "@/lib/features/organization/rules/levels";
import { defaultPolicy } from "@/lib/features/organization/rules/policy";
import { BEHAVIOUR_VALUES, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import { YEAR, type QuarterNumber } from "../../agency";
import { between, chance, pick, shuffled } from "../../chance";
import { agreementUnitOf } from "../../people";
import { ACHIEVEMENTS, CELLS } from "../../plan-states";
import { SENTENCES } from "../../text/read-texts";
import type { BuiltPlan } from "../plans/plans";
import { storyOf } from "./story";

const { suggestion: SHARES, headOfUnitMapping: MAPPING } = defaultPolicy;

/** What an appraiser picked for one plan and quarter, with the reasons of a departure. */
export type Scores = {
  results: Level[];
  behaviours: Record<BehaviourValue, Level>;
  result: Level;
  resultReason: string | null;
  behaviour: Level;
  behaviourReason: string | null;
};

type Cell = readonly [Level, Level];

/** How the cells fall in a unit that achieved this much: the upper bound of each, in order. */
const SPREAD: Record<string, readonly [number, Cell][]> = {
  exceptional: [
    [0.34, ["above", "above"]],
    [0.5, ["above", "meets"]],
    [0.76, ["meets", "above"]],
    [1, ["meets", "meets"]],
  ],
  good: [
    [0.14, ["above", "above"]],
    [0.24, ["above", "meets"]],
    [0.44, ["meets", "above"]],
    [0.9, ["meets", "meets"]],
    [1, ["below", "meets"]],
  ],
  needs_improvement: [
    [0.06, ["above", "above"]],
    [0.14, ["above", "meets"]],
    [0.3, ["meets", "above"]],
    [0.76, ["meets", "meets"]],
    [1, ["below", "meets"]],
  ],
  poor: [
    [0.06, ["above", "meets"]],
    [0.2, ["meets", "above"]],
    [0.62, ["meets", "meets"]],
    [1, ["below", "meets"]],
  ],
};

const achievementOf = (unit: string, quarter: 1 | 2 | 3) =>
  ACHIEVEMENTS[agreementUnitOf(unit).key]?.[quarter - 1] ?? "good";

/** Some people are steady all year, others change from quarter to quarter. */
function luck(key: string, quarter: number): number {
  return chance(key, "steady") < 0.55 ? chance(key, "year") : chance(key, "quarter", quarter);
}

function cellOf({ spec }: BuiltPlan, quarter: QuarterNumber): Cell {
  const number = quarter === 4 ? 3 : quarter;
  const told = quarter === 4 ? undefined : CELLS[number][spec.person.key];
  const spread = SPREAD[achievementOf(spec.unit, number)] ?? [];
  const value = luck(spec.person.key, quarter);
  const drawn = told ?? spread.find(([bound]) => value < bound)?.[1] ?? (["meets", "meets"] as const);
  if (!isAgreementHead({ spec })) return drawn;
  return [headResultRating(achievementOf(spec.unit, number), MAPPING), drawn[1]];
}

/** Heads a unit with an agreement of its own: the unit's achievement fixes the result rating. */
export function isAgreementHead({ spec }: Pick<BuiltPlan, "spec">): boolean {
  return spec.person.head && agreementUnitOf(spec.unit).key === spec.unit;
}

type Kinded = { kind: "main" | "additional" };

function suggested(rows: readonly Kinded[], levels: readonly Level[]): Level | null {
  return (
    suggestResultRating(
      rows.map(({ kind }, index) => ({ kind, level: levels[index] ?? null })),
      SHARES,
    )?.level ?? null
  );
}

/** Levels of the rows whose suggested rating is the one wanted; not all rows alike where the rule leaves room. */
function rowLevels(rows: readonly Kinded[], wanted: Level, ...question: (string | number)[]): Level[] {
  const most = Math.floor(rows.length / 2) + 1;
  const order = shuffled(
    rows.map((_, index) => index),
    ...question,
  );
  const marked = (count: number, level: Level) =>
    rows.map((_, index): Level => (order.indexOf(index) < count ? level : "meets"));
  const candidates: Level[][] =
    wanted === "meets"
      ? [marked(between(0, 1, ...question, "lift"), chance(...question, "side") < 0.7 ? "above" : "below")]
      : [marked(between(most, rows.length, ...question, "count"), wanted)];
  const fallback: Level[][] = [marked(wanted === "meets" ? 0 : rows.length, wanted)];
  return (
    [...candidates, ...fallback].find((levels) => suggested(rows, levels) === wanted) ??
    rows.map(() => wanted)
  );
}

function valueLevels(wanted: Level, ...question: (string | number)[]): Record<BehaviourValue, Level> {
  const count =
    wanted === "meets" ? between(0, 2, ...question) : between(4, wanted === "above" ? 6 : 5, ...question);
  const marked = new Set(shuffled(BEHAVIOUR_VALUES, ...question, "values").slice(0, count));
  const level: Level = wanted === "meets" ? "above" : wanted;
  return valuesOf((value) => (marked.has(value) ? level : "meets"));
}

function valuesOf(level: (value: BehaviourValue) => Level): Record<BehaviourValue, Level> {
  return Object.fromEntries(BEHAVIOUR_VALUES.map((value) => [value, level(value)])) as Record<
    BehaviourValue,
    Level
  >;
}

/** Now and then the appraiser departs from the suggested result rating, with a reason. */
function departure(
  plan: BuiltPlan,
  quarter: QuarterNumber,
  wanted: Level,
): { wanted: Level; reason: string | null } {
  const dice = chance(plan.spec.key, quarter, "departure");
  if (wanted !== "meets" || isAgreementHead(plan) || dice > 0.07) return { wanted, reason: null };
  const side = dice < 0.035 ? "result-down" : "result-up";
  return {
    wanted: side === "result-down" ? "above" : "below",
    reason: pick(SENTENCES.departures[side], plan.spec.key, quarter),
  };
}

/** Three values below do not yet make the suggestion "below": the appraiser may, with a reason. */
function behaviourScores(
  wanted: Level,
  ...question: (string | number)[]
): Pick<Scores, "behaviours" | "behaviour" | "behaviourReason"> {
  if (wanted !== "below" || chance(...question, "three") < 0.5) {
    return { behaviours: valueLevels(wanted, ...question), behaviour: wanted, behaviourReason: null };
  }
  const marked = new Set(shuffled(BEHAVIOUR_VALUES, ...question, "values").slice(0, 3));
  const behaviourReason = pick(SENTENCES.departures["behaviour-down"], ...question);
  return {
    behaviours: valuesOf((value) => (marked.has(value) ? "below" : "meets")),
    behaviour: wanted,
    behaviourReason,
  };
}

/** The scores of a plan in a quarter. Every departure from what the rules suggest has its reason. */
export function scoresOf(plan: BuiltPlan, quarter: QuarterNumber): Scores {
  const told = storyOf(plan.spec, quarter);
  const rows = plan.content.results.map(({ row }) => ({ kind: row.kind ?? "main" }));
  if (told)
    return {
      ...told.scores,
      results: plan.content.results.map(({ text }) => told.results[text.key]?.level ?? "meets"),
    };
  const question = [plan.spec.key, YEAR, quarter] as const;
  const [result, behaviour] = cellOf(plan, quarter);
  const { wanted, reason } = departure(plan, quarter, result);
  const results = rowLevels(rows, wanted, ...question, "rows");
  const isDeparture = !isAgreementHead(plan) && suggested(rows, results) !== result;
  return {
    results,
    result,
    resultReason: isDeparture ? (reason ?? pick(SENTENCES.departures["result-up"], ...question)) : null,
    ...behaviourScores(behaviour, ...question),
  };
}

/** What the rule says of the seven values, for the stored column. */
export const suggestedBehaviour = (behaviours: Scores["behaviours"]): Level | null =>
  suggestBehaviourRating(
    BEHAVIOUR_VALUES.map((value) => behaviours[value]),
    SHARES,
  )?.level ?? null;

/** What the rule says of the rows, for the stored column. */
export const suggestedResult = (plan: BuiltPlan, levels: readonly Level[]): Level | null =>
  suggested(
    plan.content.results.map(({ row }) => ({ kind: row.kind ?? "main" })),
    levels,
  );
