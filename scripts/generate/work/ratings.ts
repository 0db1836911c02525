import { headResultRating } from "@/lib/features/evaluations/achievement/rules/head-of-unit";
import {
  suggestBehaviourRating,
  suggestResultRating,
} from "@/lib/features/evaluations/rules/suggest-ratings";
import type { Level } from "@/lib/features/organization/rules/levels";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { SENTENCES } from "@/prisma/seed/demo/text/read-texts";
import type { Dice } from "../dice";
import type { Unit } from "../people/person";
import type { Calendar } from "./calendar";
import type { BuiltPlan } from "./plan-content";

type Cell = { weight: number; result: Level; behaviour: Level };
const cell = (weight: number, result: Level, behaviour: Level): Cell => ({ weight, result, behaviour });

/** How the nine cells fall in a unit that achieved this much. */
const SPREAD: Record<NonNullable<Unit["achievement"]>["level"], readonly Cell[]> = {
  exceptional: [
    cell(34, "above", "above"),
    cell(16, "above", "meets"),
    cell(26, "meets", "above"),
    cell(24, "meets", "meets"),
  ],
  good: [
    cell(12, "above", "above"),
    cell(10, "above", "meets"),
    cell(20, "meets", "above"),
    cell(47, "meets", "meets"),
    cell(7, "below", "meets"),
    cell(2, "meets", "below"),
    cell(1, "below", "above"),
    cell(1, "below", "below"),
  ],
  needs_improvement: [
    cell(5, "above", "above"),
    cell(7, "above", "meets"),
    cell(15, "meets", "above"),
    cell(46, "meets", "meets"),
    cell(22, "below", "meets"),
    cell(3, "meets", "below"),
    cell(2, "below", "below"),
  ],
  poor: [
    cell(4, "above", "meets"),
    cell(12, "meets", "above"),
    cell(40, "meets", "meets"),
    cell(38, "below", "meets"),
    cell(6, "below", "below"),
  ],
};

/** The nearest achievement upwards; `good` where nobody has one. */
export function achievementOf(
  unit: Unit,
): { level: keyof typeof SPREAD; unit: Unit; grounds: string } | null {
  if (unit.achievement) return { ...unit.achievement, unit };
  return unit.parent ? achievementOf(unit.parent) : null;
}

export type Scores = {
  results: Level[];
  behaviours: Level[];
  suggestedResult: Level;
  result: Level;
  resultReason: string | null;
  suggestedBehaviour: Level;
  behaviour: Level;
};

const LEVELS: readonly Level[] = ["below", "meets", "above"];

/** Levels of the rows for which the product's rule suggests what is wanted; the dice choose among them. */
function rowsFor(dice: Dice, plan: BuiltPlan, wanted: Level, { settings }: Calendar): Level[] {
  const kinds = plan.results.map(({ text }) => text.kind);
  const combinations = kinds.reduce<Level[][]>(
    (lists) => lists.flatMap((list) => LEVELS.map((level) => [...list, level])),
    [[]],
  );
  const fitting = combinations.filter((levels) => {
    const rows = kinds.map((kind, index) => ({ kind, level: levels[index] ?? null }));
    return suggestResultRating(rows, settings.suggestion)?.level === wanted;
  });
  return dice.pick(fitting);
}

function valuesFor(dice: Dice, wanted: Level): Level[] {
  const count = wanted === "meets" ? dice.between(0, 2) : dice.between(4, wanted === "above" ? 6 : 5);
  const mark: Level = wanted === "meets" ? "above" : wanted;
  const first = dice.between(0, BEHAVIOUR_VALUES.length - 1);
  return BEHAVIOUR_VALUES.map((_, index) => ((index - first + 7) % 7 < count ? mark : "meets"));
}

/** What an appraiser picks. Now and then it departs from the suggestion, with a reason; the head of a unit has the unit's. */
export function scoresOf(dice: Dice, plan: BuiltPlan, calendar: Calendar): Scores {
  const achievement = achievementOf(plan.unit);
  const drawn = dice.weighted(SPREAD[achievement?.level ?? "good"]);
  const isHead = headsOwnUnit(plan);
  const result =
    isHead && achievement
      ? headResultRating(achievement.level, calendar.settings.headOfUnitMapping)
      : drawn.result;
  const isDeparture = !isHead && result === "meets" && dice.chance(0.02);
  const results = rowsFor(dice, plan, isDeparture ? "above" : drawn.result, calendar);
  const behaviours = valuesFor(dice, drawn.behaviour);
  const shares = calendar.settings.suggestion;
  const rows = plan.results.map(({ text }, index) => ({ kind: text.kind, level: results[index] ?? null }));
  return {
    results,
    behaviours,
    suggestedResult: suggestResultRating(rows, shares)?.level ?? "meets",
    result,
    resultReason: isDeparture ? dice.pick(SENTENCES.departures["result-down"]) : null,
    suggestedBehaviour: suggestBehaviourRating(behaviours, shares)?.level ?? "meets",
    behaviour: drawn.behaviour,
  };
}

/** Heads a unit with an agreement of its own: the unit's achievement fixes the result rating. */
export const headsOwnUnit = ({ person, unit }: BuiltPlan): boolean =>
  person.seat.isHead && unit.isOwn && unit.head === person;
