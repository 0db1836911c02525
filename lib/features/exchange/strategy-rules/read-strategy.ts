import { plainCell } from "../../documents/rules/plain-cell";
import { plainText } from "../rules/import-fields";
import type { Fixes, Problem, ProblemCode } from "../rules/import-problems";
import type { Read } from "../rules/read-cells";
import type { StoredCell } from "../rules/stored-cell";
import { ONLY_INDICATORS, ONLY_NODES, type RowLevel } from "./strategy-fields";

type Values = Record<string, string | undefined>;
type Reader = (cell: StoredCell, text: string) => Read<string>;

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2200;

const problem = (code: ProblemCode, params?: Problem["params"]): Read<never> => ({
  problem: { code, params },
});

/** Both languages as the export writes them, and what offices write. */
const LEVELS: Readonly<Record<RowLevel, RegExp>> = {
  vision: /^(visi|vision)$/,
  mission: /^(misi|mission)$/,
  goal: /^(tujuan|goal|tujuan strategis)$/,
  objective: /^(sasaran|sasaran strategis|strategic objective|objective)$/,
  programme: /^(program|programme)$/,
  activity: /^(kegiatan|activity|sub kegiatan|subkegiatan)$/,
  unit_result: /^(hasil unit|unit result|sasaran unit|kinerja unit)$/,
  indicator: /^(indikator|indicator|iku|ikk|indikator kinerja|indikator kinerja utama)$/,
};
const DIRECTIONS: Readonly<Record<string, RegExp>> = {
  higher:
    /^(naik|makin tinggi makin baik|higher|higher is better|maksimal|maximize|maximise|positif|tinggi)$/,
  lower: /^(turun|makin rendah makin baik|lower|lower is better|minimal|minimize|minimise|negatif|rendah)$/,
};
const KINDS: Readonly<Record<string, RegExp>> = {
  cumulative: /^(kumulatif|cumulative)$/,
  ratio: /^(rasio|ratio|persentase)$/,
  index: /^(indeks|index)$/,
  text: /^(tulisan|kalimat|text)$/,
};

const oneOf =
  (choices: Readonly<Record<string, RegExp>>, code: ProblemCode): Reader =>
  (_cell, text) => {
    const plain = plainText(text);
    const found = Object.keys(choices).find((key) => choices[key]?.test(plain));
    return found ? { value: found } : problem(code);
  };

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A CSV file from here keeps a text from becoming a formula by an apostrophe, which is not part of the text. */
const ownText = (text: string): string =>
  text.startsWith("'") && plainCell(text.slice(1)) === text ? text.slice(1) : text;

const upTo =
  (max: number): Reader =>
  (_cell, text) => {
    const clean = oneLine(ownText(text));
    return clean.length > max ? problem("text-long", { max }) : { value: clean };
  };

/** 12.500 stays 12500 and 7,50 becomes 7.5: a decimal is compared as text. */
export const plainDecimal = (text: string): string => {
  const bare = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
  return /^-0*$/.test(bare) ? "0" : bare.replace(/^(-?)0+(?=\d)/, "$1");
};

const DECIMAL = /^-?\d{1,14}(\.\d{1,6})?$/;

/** A cell of numbers as it is; text as offices write it: 1.234,5 or 1234.5, at most six decimals. */
const readFigure: Reader = (cell, text) => {
  if (typeof cell === "object" && cell !== null && "n" in cell) {
    // Spreadsheets keep 0,3 as 0.30000000000000004.
    const exact = DECIMAL.test(cell.n) ? cell.n : Number(cell.n).toFixed(6);
    return DECIMAL.test(exact) && !("d" in cell && cell.d)
      ? { value: plainDecimal(exact) }
      : problem("number-format");
  }
  const bare = ownText(text).replace(/\s|%$/g, "");
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replace(/\./g, "") : bare;
  const point = grouped.replace(",", ".");
  return DECIMAL.test(point) ? { value: plainDecimal(point) } : problem("number-format");
};

const readYear: Reader = (_cell, text) => {
  const year = /^\d{4}(\.0+)?$/.test(text) ? Math.trunc(Number(text)) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return { value: String(year) };
  return problem("year-range", { from: FIRST_YEAR, to: LAST_YEAR });
};

const readAddress: Reader = (_cell, text) => {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text)) return problem("address-invalid");
  return text.length > 500 ? problem("text-long", { max: 500 }) : { value: text };
};

/** How a cell of each column is read. */
export const STRATEGY_READERS: Readonly<Record<string, Reader>> = {
  nodeLevel: oneOf(LEVELS, "strategy-level-unknown"),
  nodeCode: upTo(60),
  nodeParent: upTo(60),
  nodeText: upTo(1000),
  nodeUnit: upTo(200),
  period: upTo(40),
  measureUnit: upTo(60),
  direction: oneOf(DIRECTIONS, "direction-unknown"),
  measureKind: oneOf(KINDS, "choice-unknown"),
  year: readYear,
  target: readFigure,
  actual: readFigure,
  baseline: readFigure,
  baselineYear: readYear,
  formula: upTo(2000),
  dataSource: upTo(400),
  measuredBy: upTo(400),
  sourceDocument: upTo(400),
  sourceUrl: readAddress,
  sourceNote: upTo(1000),
};

const missing = (field: string): Problem => ({ code: "required", field, value: "" });

/**
 * What the cells of a row say together: a part of the tree has a code, an indicator hangs below a part in a year. Cells that belong to
 * the other kind of row are a problem, never dropped unseen; HR may choose to have them cleared.
 */
export function checkStrategy(values: Values, texts: Readonly<Values>, fixes: Fixes): Problem[] {
  const { nodeLevel } = values;
  if (!nodeLevel) return [];
  const isIndicator = nodeLevel === "indicator";
  const problems: Problem[] = [];
  if (!isIndicator && !texts.nodeCode) problems.push(missing("nodeCode"));
  if (isIndicator && !texts.nodeParent) problems.push(missing("nodeParent"));
  if (isIndicator && !texts.year) problems.push(missing("year"));
  for (const field of isIndicator ? ONLY_NODES : ONLY_INDICATORS) {
    const value = values[field];
    if (value === undefined) continue;
    if (fixes["strategy-cell-elsewhere"] === "clear") values[field] = undefined;
    else problems.push({ code: "strategy-cell-elsewhere", field, value });
  }
  return problems;
}

const INDICATOR = "indicator|";

/** An indicator has no code: its part, its name and its year say which one it is. */
export const indicatorKey = (nodeCode: string, name: string, year: string | number): string =>
  `${INDICATOR}${nodeCode.toLowerCase()}|${oneLine(name).toLowerCase()}|${year}`;

export const isIndicatorKey = (key: string): boolean => key.startsWith(INDICATOR);

/** The natural key of a row; null while it cannot be read. */
export function strategyKey(v: Readonly<Values>): string | null {
  if (!v.nodeLevel) return null;
  if (v.nodeLevel !== "indicator") return v.nodeCode?.toLowerCase() ?? null;
  return v.nodeParent && v.nodeText && v.year ? indicatorKey(v.nodeParent, v.nodeText, v.year) : null;
}
