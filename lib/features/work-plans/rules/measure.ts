import { canonicalDecimal, compareFractions, fromDecimal } from "../../organization/rules/decimal";
import type { Reason } from "../../organization/rules/reasons";
import type { Actual, Comparator, Direction, Target } from "../../strategy/rules/achievement";
import type { TargetReason } from "./reasons";

export type MeasureKind = "cumulative" | "ratio" | "index" | "text";

export type NumberReading = { ok: true; value: string } | { ok: false; reason: Reason<TargetReason> };
export type TargetReading = { ok: true; target: Target } | { ok: false; reason: Reason<TargetReason> };
export type ActualReading = { ok: true; actual: Actual | null } | { ok: false; reason: Reason<TargetReason> };

/** What a stored number can hold: 14 digits before and 6 after the comma. */
const MAX_WHOLE = 14;
const MAX_DECIMALS = 6;

const PREFIXES: readonly [RegExp, Comparator][] = [
  [
    /^(?:≥|>=|=>|minimal|min\.?(?=[\s\d])|paling sedikit|paling rendah|sekurang-kurangnya|setidaknya)\s*/i,
    "gte",
  ],
  [
    /^(?:≤|<=|=<|maksimal|maks\.?(?=[\s\d])|paling banyak|paling lama|paling tinggi|paling lambat)\s*/i,
    "lte",
  ],
  [/^(?:>|lebih dari)\s*/i, "gt"],
  [/^(?:<|kurang dari)\s*/i, "lt"],
  [/^(?:=|tepat)\s*/i, "eq"],
];

const SIGNS: Record<Comparator, string> = { gte: "≥", lte: "≤", gt: ">", lt: "<", eq: "=" };

const INDONESIAN = /^([-−]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
/** 73.7 or 1,284.5: a number in English writing, which would be read wrongly. */
const ENGLISH = /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;
const RANGE =
  /^([-−]?\d[\d.,]*(?:\s*%)?)\s*(?:–|—|-|s\.?d\.?|s\/d|sampai(?: dengan)?|hingga)\s*([-−]?\d.*)$/i;
/** A place on a scale of letters or words: "BB", "A-", "WTP", "Sangat Baik". */
const ORDINAL = /^\p{L}[\p{L} ./]{0,38}[+-]?$/u;

function refused(
  reason: TargetReason,
  params?: Record<string, string>,
): { ok: false; reason: Reason<TargetReason> } {
  return { ok: false, reason: params ? { reason, params } : { reason } };
}

function withoutUnitSign(text: string): string {
  return text
    .replace(/^rp\.?\s*/i, "")
    .replace(/\s*(?:%|persen)$/i, "")
    .trim();
}

/** Reads a number in Indonesian writing ("1.284,5", "95", "-2,5", "95 %") into its canonical decimal. */
export function parseNumber(text: string): NumberReading {
  const typed = withoutUnitSign(text.trim());
  if (typed === "") return refused("work-plans.target-empty");
  const match = INDONESIAN.exec(typed);
  if (!match) {
    if (!ENGLISH.test(typed)) return refused("work-plans.target-not-number");
    return refused("work-plans.number-dot", { suggestion: typed.replaceAll(",", "").replace(".", ",") });
  }
  const whole = (match[2] ?? "").replaceAll(".", "");
  const value = canonicalDecimal(`${match[1] ? "-" : ""}${whole}${match[3] ? `.${match[3]}` : ""}`);
  if (value === null) return refused("work-plans.target-not-number");
  const [wholeDigits = "", decimals = ""] = value.replace("-", "").split(".");
  if (wholeDigits.length > MAX_WHOLE || decimals.length > MAX_DECIMALS)
    return refused("work-plans.number-too-long");
  return { ok: true, value };
}

function parseRange(low: string, high: string): TargetReading {
  const [from, until] = [parseNumber(low), parseNumber(high)];
  if (!from.ok) return from;
  if (!until.ok) return until;
  if (compareFractions(fromDecimal(from.value), fromDecimal(until.value)) >= 0)
    return refused("work-plans.range-order");
  return { ok: true, target: { form: "range", low: from.value, high: until.value } };
}

/**
 * Reads a target as typed. A bare number means "at least", or "at most" where less is better. A text indicator keeps its
 * words; an index may be a place on a scale ("BB").
 */
export function parseTarget(
  text: string,
  indicator: { kind: MeasureKind; direction: Direction },
): TargetReading {
  const typed = text.trim().replace(/\s+/g, " ");
  if (typed === "") return refused("work-plans.target-empty");
  if (indicator.kind === "text") return { ok: true, target: { form: "text", text: typed } };
  const range = RANGE.exec(typed);
  if (range) return parseRange(range[1] ?? "", range[2] ?? "");
  const prefix = PREFIXES.find(([pattern]) => pattern.test(typed));
  const number = parseNumber(prefix ? typed.replace(prefix[0], "") : typed);
  if (number.ok) {
    const comparator = prefix?.[1] ?? (indicator.direction === "lower" ? "lte" : "gte");
    return { ok: true, target: { form: "number", comparator, value: number.value } };
  }
  if (indicator.kind === "index" && !prefix && ORDINAL.test(typed)) {
    return { ok: true, target: { form: "ordinal", text: typed } };
  }
  return number;
}

/** Reads what was reached, as typed. Empty is "nothing yet" (null), never 0. */
export function parseActual(text: string, target: Target | null): ActualReading {
  const typed = text.trim().replace(/\s+/g, " ");
  if (typed === "") return { ok: true, actual: null };
  if (target?.form === "text" || target?.form === "ordinal") return { ok: true, actual: { text: typed } };
  const number = parseNumber(typed);
  return number.ok ? { ok: true, actual: { value: number.value } } : number;
}

/** "1284.5" in Indonesian writing: "1.284,5". */
export function formatDecimal(value: string): string {
  const [whole = "", decimals] = value.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return `${value.startsWith("-") ? "-" : ""}${grouped}${decimals ? `,${decimals}` : ""}`;
}

/** A target as it is shown and typed: "95", "≤ 5", "5–10", "BB". The sign is left out where a bare number means the same. */
export function formatTarget(target: Target, direction: Direction): string {
  if (target.form === "text" || target.form === "ordinal") return target.text;
  if (target.form === "range") return `${formatDecimal(target.low)}–${formatDecimal(target.high)}`;
  const number = formatDecimal(target.value);
  const isPlain = target.comparator === "gte" && direction === "higher";
  return isPlain ? number : `${SIGNS[target.comparator]} ${number}`;
}

/** The stored columns of a target. */
export type TargetColumns = {
  comparator: Comparator | "range" | null;
  target: string | null;
  targetHigh: string | null;
  targetText: string | null;
};

export function targetToColumns(target: Target | null): TargetColumns {
  const none = { comparator: null, target: null, targetHigh: null, targetText: null };
  if (target === null) return none;
  if (target.form === "number") return { ...none, comparator: target.comparator, target: target.value };
  if (target.form === "range")
    return { ...none, comparator: "range", target: target.low, targetHigh: target.high };
  return { ...none, targetText: target.text };
}

/** The target behind the stored columns; numbers may come with trailing zeros ("5.000000"). Null when none was read. */
export function targetFromColumns(columns: TargetColumns & { measureKind: MeasureKind }): Target | null {
  const { comparator, targetText } = columns;
  if (targetText !== null)
    return { form: columns.measureKind === "text" ? "text" : "ordinal", text: targetText };
  const value = columns.target === null ? null : canonicalDecimal(columns.target);
  const high = columns.targetHigh === null ? null : canonicalDecimal(columns.targetHigh);
  if (value === null || comparator === null) return null;
  if (comparator !== "range") return { form: "number", comparator, value };
  return high === null ? null : { form: "range", low: value, high };
}
