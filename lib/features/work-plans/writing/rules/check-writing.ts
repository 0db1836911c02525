import { isDecimalEqual, type Reached } from "./last-year";
import { readSentence } from "./read-sentence";
import { meaningOf, sameForm, wordsOf } from "./same-words";
import { MEASURE_WORDS } from "./vocabulary";
import { parseTarget } from "../../rules/measure";
import { isPercent } from "../../rules/check-result";
import type { PlanDraft, PlanFinding } from "../../rules/plan-draft";
import type { WordingReason } from "./writing-reasons";

type Row = PlanDraft["results"][number];
type Indicator = Row["indicators"][number];

const advice = (field: string, reason: WordingReason, params?: PlanFinding["params"]): PlanFinding => ({
  field,
  reason,
  severity: "warning",
  ...(params ? { params } : {}),
});

function checkWords(text: string, field: string): PlanFinding[] {
  const { vague, person } = readSentence(text);
  return [
    ...(person ? [advice(field, "work-plans.person-word", { word: person })] : []),
    ...(vague ? [advice(field, "work-plans.vague-word", { word: vague })] : []),
  ];
}

/** The verb at the head of a result is the plan check's own warning (dossier §2.3); here stands what it leaves out. */
function checkResultText(rows: readonly Row[], index: number): PlanFinding[] {
  const text = rows[index]?.text ?? "";
  const field = `results.${index}.text`;
  const { activity } = readSentence(text);
  const meaning = meaningOf(text);
  const twin = rows
    .slice(0, index)
    .findIndex((other) => meaningOf(other.text) === meaning && sameForm(other.text) !== sameForm(text));
  return [
    ...(activity?.isNoun ? [advice(field, "work-plans.activity-noun", { word: activity.word })] : []),
    ...checkWords(text, field),
    ...(meaning !== "" && twin !== -1
      ? [advice(field, "work-plans.nearly-same-result", { n: twin + 1 })]
      : []),
  ];
}

/** An indicator in the words of its result, with nothing that says how to measure it. */
export function repeatsResult(indicator: string, result: string): boolean {
  const change = /^(meningkat|menurun|menguat|membaik|bertambah|berkurang)(nya)?$/;
  const bare = (text: string) =>
    meaningOf(
      wordsOf(text)
        .filter((word) => !change.test(word))
        .join(" "),
    );
  const words = wordsOf(indicator);
  if (words.length === 0 || words.some((word) => MEASURE_WORDS.has(word))) return false;
  return bare(indicator) === bare(result);
}

/** Nothing lies beyond it: asking for more than all, or for less than none, would be asking for the impossible. */
function isAtTheEnd(value: string, indicator: Indicator): boolean {
  if (indicator.direction === "lower") return isDecimalEqual(value, "0");
  return isPercent(indicator.measureUnit) && isDecimalEqual(value, "100");
}

function checkReached(
  result: Row,
  indicator: Indicator,
  field: string,
  lastYear: readonly Reached[],
): PlanFinding[] {
  const reading = parseTarget(indicator.targetInput, {
    kind: indicator.measureKind,
    direction: indicator.direction,
  });
  if (!reading.ok || reading.target.form !== "number") return [];
  const { value } = reading.target;
  const before = lastYear.find(
    (one) =>
      sameForm(one.result) === sameForm(result.text) &&
      sameForm(one.indicator) === sameForm(indicator.text) &&
      sameForm(one.measureUnit) === sameForm(indicator.measureUnit ?? ""),
  );
  if (!before?.reached || !isDecimalEqual(before.reached, value) || isAtTheEnd(value, indicator)) return [];
  return [
    advice(`${field}.target`, "work-plans.as-reached", {
      year: before.year,
      value: indicator.targetInput.trim(),
    }),
  ];
}

/** A limit in time is asked only where the aspect is time: elsewhere the plan's own last day is the limit. */
function checkTime(indicator: Indicator, field: string): PlanFinding[] {
  if (indicator.aspect !== "time") return [];
  const said = [indicator.text, indicator.targetInput, indicator.measureUnit ?? ""].join(" ");
  return readSentence(said).hasTime ? [] : [advice(`${field}.text`, "work-plans.no-time")];
}

function checkIndicator(
  rows: readonly Row[],
  at: { row: number; indicator: number },
  lastYear: readonly Reached[],
): PlanFinding[] {
  const result = rows[at.row];
  const indicator = result?.indicators[at.indicator];
  if (!result || !indicator || indicator.text.trim() === "") return [];
  const field = `results.${at.row}.indicators.${at.indicator}`;
  const form = sameForm(indicator.text);
  const twin = rows
    .slice(0, at.row)
    .findIndex((other) => other.indicators.some((one) => sameForm(one.text) === form));
  const hasNoNumber =
    indicator.measureKind === "text" &&
    indicator.targetInput.trim() !== "" &&
    !/\d/.test(indicator.targetInput);
  return [
    ...checkWords(indicator.text, `${field}.text`),
    ...(repeatsResult(indicator.text, result.text)
      ? [advice(`${field}.text`, "work-plans.indicator-repeats")]
      : []),
    ...(twin === -1 ? [] : [advice(`${field}.text`, "work-plans.same-indicator", { n: twin + 1 })]),
    ...(hasNoNumber ? [advice(`${field}.target`, "work-plans.no-number")] : []),
    ...checkTime(indicator, field),
    ...checkReached(result, indicator, field, lastYear),
  ];
}

/** A measure of success in words needs what a quantitative target has in columns: a number, its unit, a limit in time. */
function checkMeasure(text: string | null, field: string): PlanFinding[] {
  if (text === null || text.trim() === "") return [];
  const { hasNumber, hasUnit, hasTime } = readSentence(text);
  return [
    ...(hasNumber ? [] : [advice(field, "work-plans.no-number")]),
    ...(hasNumber && !hasUnit ? [advice(field, "work-plans.no-unit")] : []),
    ...(hasTime ? [] : [advice(field, "work-plans.no-time")]),
    ...checkWords(text, field),
  ];
}

/**
 * Advice on the wording of a plan, in the order of its rows (issue "Help to write well"; dossier §2.3, SMART). Every finding
 * is a warning. What checkPlan says already (verb, unit, exact duplicate, perspectives) is not said twice.
 * @param lastYear what was reached last year, as `lastYearOf` gives it; empty when there was no plan
 */
export function checkWriting(plan: PlanDraft, lastYear: readonly Reached[] = []): PlanFinding[] {
  return plan.results.flatMap((result, row) => [
    ...checkResultText(plan.results, row),
    ...(plan.approach === "qualitative"
      ? checkMeasure(result.successMeasure, `results.${row}.successMeasure`)
      : result.indicators.flatMap((_, indicator) =>
          checkIndicator(plan.results, { row, indicator }, lastYear),
        )),
  ]);
}
