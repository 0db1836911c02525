import { targetOfPeriod } from "@/lib/features/progress/rules/period-measure";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { Target } from "@/lib/features/strategy/rules/achievement";
import { quarter, type QuarterNumber } from "../../agency";
import { at, between, chance } from "../../chance";
import { SENTENCES, sentenceFor } from "../../text/read-texts";
import type { BuiltIndicator, BuiltResult } from "../plans/plan-content";
import { quartersOf } from "../plans/plan-specs";
import { builtPlans, type BuiltPlan } from "../plans/plans";
import { domainOf, fill } from "../words";
import { actualInput, untilNow } from "./actuals";
import { scoresOf, type Scores } from "./rating-plan";
import { storyOf } from "./story";
import { assertStands, timelineOf, type Timeline } from "./timeline";

/** One indicator of one quarter: what was promised for it and what was typed. */
type Measured = { indicator: BuiltIndicator; target: Target | null; input: string };

export type RecordedResult = { result: BuiltResult; level: Level; note: string; measured: Measured[] };

/** What a person and an appraiser wrote about one plan in one quarter. */
export type QuarterRecord = {
  key: string;
  plan: BuiltPlan;
  number: QuarterNumber;
  timeline: Timeline;
  /** The levels behind the figures; picked by the appraiser only where the evaluation was scored. */
  scores: Scores;
  results: RecordedResult[];
  selfNote: string;
};

function periodTarget(plan: BuiltPlan, { row, text }: BuiltIndicator, number: QuarterNumber): Target | null {
  const columns = {
    measureKind: text.measure,
    direction: text.direction,
    comparator: row.comparator ?? null,
    target: row.target === null || row.target === undefined ? null : String(row.target),
    targetHigh: null,
    targetText: row.targetText ?? null,
  };
  const { year, cadence } = quarter(number);
  return targetOfPeriod(columns, {
    planStartsOn: plan.spec.startsOn,
    planEndsOn: plan.spec.endsOn,
    year,
    cadence,
    number,
  });
}

/** Two sentences: one of the result itself, and for variety one of the trade and the season, none twice in one quarter. */
function noteOf(
  plan: BuiltPlan,
  { text }: BuiltResult,
  level: Level,
  number: QuarterNumber,
  said: Set<string>,
): string {
  const { spec } = plan;
  const list = text.notes[level];
  const turn = between(0, 40, spec.key, text.key) + number;
  const first = fill(at(list, turn), { unit: spec.unit, detail: spec.person.detail, quarter: number });
  const isAlone = list.length === 1 || chance(spec.key, text.key, number, "second") < 0.45;
  const trade = SENTENCES.second[domainOf(spec.person, spec.unit)];
  const second = isAlone && trade ? sentenceFor(trade[level], number, spec.key, text.key, level) : null;
  if (second === null || said.has(second)) return first;
  said.add(second);
  return `${first} ${second}`;
}

type Writing = { number: QuarterNumber; state: Timeline["state"]; said: Set<string> };

function recorded(
  plan: BuiltPlan,
  result: BuiltResult,
  level: Level,
  { number, state, said }: Writing,
): RecordedResult {
  const told = storyOf(plan.spec, number)?.results[result.text.key];
  const note = told?.note ?? noteOf(plan, result, level, number, said);
  const measured = result.indicators.map((indicator, index): Measured => {
    const target = periodTarget(plan, indicator, number);
    const value = target?.form === "number" ? Number(target.value) : null;
    const question = [plan.spec.key, result.text.key, index, number] as const;
    const typed = told?.actuals[index] ?? actualInput(indicator.text, value, level, note, ...question);
    const isRunning = number === 4 && state === "open";
    return { indicator, target, input: isRunning ? untilNow(typed, ...question) : typed };
  });
  return { result, level, note, measured };
}

function selfNoteOf({ spec }: BuiltPlan, number: QuarterNumber): string {
  const list = SENTENCES.selfNotes[domainOf(spec.person, spec.unit)] ?? [];
  const first = at(list, between(0, 40, spec.key, "self") + number);
  const second = at(list, between(0, 40, spec.key, "self") + number + 1);
  return chance(spec.key, number, "self") < 0.35 && first !== second ? `${first} ${second}` : first;
}

/** An evaluation that is merely open holds what its person has written so far: nothing, or the first results. */
function begun(record: QuarterRecord): QuarterRecord {
  const { number, plan } = record;
  const done = number === 4 ? between(1, 2, plan.spec.key, "begun") : 0;
  return { ...record, results: record.results.slice(0, done), selfNote: "" };
}

function recordOf(plan: BuiltPlan, number: QuarterNumber): QuarterRecord | null {
  const timeline = timelineOf(plan.spec, number);
  if (!timeline) return null;
  const key = `${plan.spec.key}/${number}`;
  assertStands(timeline, key);
  const scores = scoresOf(plan, number);
  const writing: Writing = { number, state: timeline.state, said: new Set() };
  const results = plan.content.results.map((result, index) =>
    recorded(plan, result, scores.results[index] ?? "meets", writing),
  );
  const selfNote = storyOf(plan.spec, number)?.selfNote ?? selfNoteOf(plan, number);
  const record = { key, plan, number, timeline, scores, results, selfNote };
  return timeline.notedAt === null ? begun(record) : record;
}

export const quarterRecords: readonly QuarterRecord[] = builtPlans.flatMap((plan) =>
  quartersOf(plan.spec).flatMap((number) => recordOf(plan, number) ?? []),
);
