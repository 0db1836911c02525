import type { Reason } from "../../../organization/rules/reasons";
import { isPercent } from "../../rules/check-result";
import { parseTarget, type MeasureKind } from "../../rules/measure";
import {
  LIMITS,
  type Approach,
  type Aspect,
  type Perspective,
  type ResultKind,
  type SupportChoice,
} from "../../rules/plan-draft";
import { parsePaste } from "./parse-paste";
import { layoutOf, type Column, type Layout } from "./paste-columns";
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from "./paste-words";
import { sameForm } from "../rules/same-words";

export type PastedIndicator = {
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  measureKind: MeasureKind;
  direction: "higher" | "lower";
  target: string;
  measureUnit: string;
};

export type PastedRow = {
  kind: ResultKind;
  text: string;
  /** A choice of the plan with the same words, or the words alone. */
  supports: { choice: SupportChoice | null; words: string };
  successMeasure: string;
  indicators: PastedIndicator[];
};

/** One cell as it was pasted, and what is wrong with it; `blocks` where it cannot be kept as it is. */
export type PastedCell = { text: string; problem: Reason | null; blocks: boolean };

export type Pasted = {
  columns: Column[];
  headings: string[] | null;
  /** The pasted lines, cell by cell, in their order; nothing is left out. */
  lines: PastedCell[][];
  rows: PastedRow[];
  /** Cells with something to say about. */
  problems: number;
  /** Why nothing can be saved; empty when all can. */
  blocks: Reason[];
};

type Around = { approach: Approach; choices: readonly SupportChoice[]; existing: number };

/** "≤ 5 hari": the number and what it counts, where the unit has no cell of its own. Nothing is lost by it. */
const NUMBER_AND_UNIT = /^(.*\d)\s*(%|\p{L}[\p{L}\s./()]*)$/u;

function targetAndUnit(target: string, unit: string): { target: string; unit: string } {
  if (unit !== "" || parseTarget(target, { kind: "text", direction: "higher" }).ok === false)
    return { target, unit };
  const match = NUMBER_AND_UNIT.exec(target);
  const number = match?.[1]?.trim() ?? "";
  const isNumber = parseTarget(number, { kind: "ratio", direction: "higher" }).ok;
  return match && isNumber ? { target: number, unit: (match[2] ?? "").trim() } : { target, unit };
}

/** How a typed target is read: a "%" is a ratio, a "≤" is better when lower, words are words. */
export function measureOf(target: string, unit: string): Pick<PastedIndicator, "measureKind" | "direction"> {
  const reading = parseTarget(target, { kind: "ratio", direction: "higher" });
  const isCeiling = reading.ok && reading.target.form === "number" && /^lt/.test(reading.target.comparator);
  const direction = isCeiling ? "lower" : "higher";
  if (isPercent(unit) || /%\s*$/.test(target)) return { measureKind: "ratio", direction };
  // A limit of days is measured, never summed over the quarters.
  if (
    /^(indeks|skala|nilai|skor|poin|predikat)/i.test(unit) ||
    (isCeiling && /^(hari|jam|menit)/i.test(unit))
  )
    return { measureKind: "index", direction };
  return { measureKind: !/\d/.test(target) && target !== "" ? "text" : "cumulative", direction };
}

type Line = Partial<Record<Column, string>> & { extras: string[] };

function lineOf(cells: readonly string[], { columns, headings }: Layout): Line {
  const line: Line = { extras: [] };
  columns.forEach((column, at) => {
    const text = cells[at] ?? "";
    if (text === "") return;
    if (column === "extra") line.extras.push(headings?.[at] ? `${headings[at]}: ${text}` : text);
    else line[column] = text;
  });
  return line;
}

/** What has no column of its own is kept at the end of the indicator, in brackets. */
const withRest = (text: string, rest: readonly string[]) =>
  [text, ...rest.map((one) => `[${one}]`)].filter((part) => part !== "").join(" ");

function indicatorOf(line: Line): PastedIndicator {
  const aspect = ASPECT_WORDS.get(sameForm(line.aspect ?? "")) ?? null;
  const perspective = PERSPECTIVE_WORDS.get(sameForm(line.perspective ?? "")) ?? null;
  const { target, unit } = targetAndUnit(line.target ?? "", line.unit ?? "");
  const unread = [
    ...(line.aspect && !aspect ? [line.aspect] : []),
    ...(line.perspective && !perspective ? [line.perspective] : []),
    ...line.extras,
  ];
  return {
    text: withRest(line.indicator ?? "", unread),
    aspect,
    perspective,
    ...measureOf(target, unit),
    target,
    measureUnit: unit,
  };
}

const isAdditional = (kind: string | undefined) => /tambahan|additional/i.test(kind ?? "");

function rowOf(line: Line, around: Around): PastedRow {
  const words = line.support ?? "";
  const choice = words === "" ? null : around.choices.find((one) => sameForm(one.text) === sameForm(words));
  return {
    kind: isAdditional(line.kind) ? "additional" : "main",
    text: line.result ?? "",
    supports: { choice: choice ?? null, words },
    successMeasure: "",
    indicators: [],
  };
}

/** A qualitative plan has one measure in words: the cells that would be columns stand in it one after the other. */
function measureWords(line: Line): string {
  const parts = [line.aspect, line.indicator, line.target, line.unit, line.perspective, ...line.extras];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** Nothing of the line belongs to another result than the one above. */
function continues(line: Line, above: PastedRow): boolean {
  const isSame = (own: string | undefined, there: string) =>
    own === undefined || sameForm(own) === sameForm(there);
  const isSameKind = line.kind === undefined || isAdditional(line.kind) === (above.kind === "additional");
  return isSame(line.result, above.text) && isSame(line.support, above.supports.words) && isSameKind;
}

/** A line without a result of its own (a merged cell in the sheet) goes on with the result above. */
function rowsOf(lines: readonly Line[], around: Around): PastedRow[] {
  const rows: PastedRow[] = [];
  for (const line of lines) {
    const above = rows.at(-1);
    const goesOn = above !== undefined && continues(line, above);
    const row = goesOn ? above : rowOf(line, around);
    if (!goesOn) rows.push(row);
    const words = measureWords(line);
    if (around.approach === "qualitative")
      row.successMeasure = [row.successMeasure, words].filter(Boolean).join("\n");
    else if (words !== "") row.indicators.push(indicatorOf(line));
  }
  return rows;
}

const tooLong = (max: number): Reason => ({ reason: "work-plans.too-long", params: { max } });
const MAX: Partial<Record<Column, number>> = {
  result: LIMITS.result,
  indicator: LIMITS.indicator,
  target: LIMITS.target,
  unit: LIMITS.unit,
  support: LIMITS.support,
};

function problemOf(column: Column, text: string, line: Line, around: Around): Reason | null {
  if (column === "target" && around.approach === "quantitative") {
    const { target, measureKind, direction } = indicatorOf(line);
    const reading = parseTarget(target, { kind: measureKind, direction });
    return reading.ok ? null : reading.reason;
  }
  if (text === "") return null;
  if (column === "aspect" && !ASPECT_WORDS.has(sameForm(text))) return { reason: "work-plans.paste-aspect" };
  if (column === "perspective" && !PERSPECTIVE_WORDS.has(sameForm(text)))
    return { reason: "work-plans.paste-aspect" };
  if (column === "extra") return { reason: "work-plans.paste-extra" };
  const isKnown = around.choices.some((one) => sameForm(one.text) === sameForm(text));
  return column === "support" && !isKnown ? { reason: "work-plans.paste-support" } : null;
}

function cellsOf(cells: readonly string[], layout: Layout, around: Around): PastedCell[] {
  const line = lineOf(cells, layout);
  return layout.columns.map((column, at) => {
    const text = cells[at] ?? "";
    const max = MAX[column];
    if (max !== undefined && text.length > max) return { text, problem: tooLong(max), blocks: true };
    return { text, problem: problemOf(column, text, line, around), blocks: false };
  });
}

function blocksOf(rows: readonly PastedRow[], lines: readonly PastedCell[][], around: Around): Reason[] {
  const isLong = rows.some(
    (row) =>
      row.successMeasure.length > LIMITS.measure ||
      row.indicators.some(({ text }) => text.length > LIMITS.indicator),
  );
  const isBlocked = lines.some((line) => line.some(({ blocks }) => blocks));
  return [
    ...(rows.length === 0 ? [{ reason: "work-plans.paste-empty" }] : []),
    ...(rows.length + around.existing > LIMITS.results
      ? [{ reason: "work-plans.too-many-results", params: { max: LIMITS.results } }]
      : []),
    ...(rows.some(({ indicators }) => indicators.length > LIMITS.indicators)
      ? [{ reason: "work-plans.paste-too-many-indicators", params: { max: LIMITS.indicators } }]
      : []),
    ...(isLong || isBlocked ? [{ reason: "work-plans.too-long" }] : []),
  ];
}

/**
 * Rows pasted from a spreadsheet, read and judged: the preview shows `lines`, saving writes `rows`; both come from here. What
 * cannot be read is marked and kept as it was typed.
 */
export function readPaste(text: string, around: Around): Pasted {
  const all = parsePaste(text);
  const layout = layoutOf(all);
  const body = layout.headings ? all.slice(1) : all;
  const lines = body.map((cells) => cellsOf(cells, layout, around));
  const rows = rowsOf(
    body.map((cells) => lineOf(cells, layout)),
    around,
  );
  return {
    ...layout,
    lines,
    rows,
    problems: lines.flat().filter(({ problem }) => problem !== null).length,
    blocks: blocksOf(rows, lines, around),
  };
}
