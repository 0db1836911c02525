// One sheet, row by row: each cell as it came, as text, or as an object that says what it is.
import { LIMITS, refuse } from "./limits.mjs";
import { unescapeText } from "./shared-texts.mjs";
import { walkXml } from "./xml.mjs";

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** The day of an Excel serial; null for a number that is none. Excel believes in 29 February 1900. */
export function dayOfSerial(raw, is1904) {
  const serial = Math.floor(Number(raw));
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST_SERIAL) return null;
  const days = is1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}

/** "AB12" → column 28; 0 where it is no reference to a cell. */
function columnOf(reference) {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : 0;
}

/** The cell in the form that is stored: null, a text, {n}, {d, n}, {b}, {e} or {f} for a formula, whose value is not taken. */
function cellOf({ type, style, formula, value, inline }, book) {
  if (formula !== null) return { f: unescapeText(formula).slice(0, LIMITS.cell) };
  if (type === "inlineStr") return unescapeText(inline) || null;
  if (value === null) return null;
  if (type === "s") {
    const text = book.texts?.at(Number(value));
    if (text === undefined) refuse("file-damaged");
    return text === "" ? null : text;
  }
  if (type === "str") return unescapeText(value) || null;
  if (type === "b") return { b: value.trim() === "1" };
  if (type === "e") return { e: value.slice(0, 20) };
  if (type === "d") return { d: value.slice(0, 10), n: value.slice(0, 30) };
  const number = value.trim();
  if (number === "") return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d{1,3})?$/i.test(number)) refuse("file-damaged");
  const day = book.isDay[Number(style ?? 0)] ? dayOfSerial(number, book.is1904) : null;
  return day ? { d: day, n: number } : { n: number };
}

/**
 * Reads a sheet and hands over each row that is not empty: `row(number, cells)`.
 * @returns {Promise<{ rows: number, width: number }>}
 */
export async function readSheet(chunks, book, counts, row) {
  let isSheet = null;
  let rowNumber = 0;
  let rows = 0;
  let width = 0;
  let cells = null;
  let column = 0;
  let cell = null;
  let target = null;

  function openRow(attributes) {
    const number = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= rowNumber) refuse("file-damaged");
    if (number > 1_048_576) refuse("file-rows", { max: LIMITS.rows });
    rowNumber = number;
    cells = [];
    column = 0;
  }

  function openCell(attributes) {
    const next = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
    if (next <= column || cells === null) refuse("file-damaged");
    column = next;
    cell = { type: attributes.t ?? "n", style: attributes.s, formula: null, value: null, inline: "" };
  }

  function closeCell() {
    const content = cellOf(cell, book);
    cell = null;
    if (content === null) return;
    if (typeof content === "string" && content.length > LIMITS.cell) refuse("file-cell-long");
    if (column > LIMITS.columns) refuse("file-columns", { max: LIMITS.columns });
    counts.cells += 1;
    if (counts.cells > LIMITS.cells) refuse("file-cells", { max: LIMITS.cells });
    while (cells.length < column - 1) cells.push(null);
    cells.push(content);
  }

  function closeRow() {
    const full = cells;
    cells = null;
    if (full.length === 0) return;
    rows += 1;
    counts.rows += 1;
    if (counts.rows > LIMITS.rows) refuse("file-rows", { max: LIMITS.rows });
    width = Math.max(width, full.length);
    row(rowNumber, full);
  }

  await walkXml(chunks, {
    open(name, attributes) {
      if (isSheet === null) {
        isSheet = name === "worksheet";
        if (!isSheet && name !== "chartsheet" && name !== "dialogsheet") refuse("file-not-workbook");
      }
      if (!isSheet) return;
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (!cell) return;
      else if (name === "v") {
        target = "value";
        cell.value = "";
      } else if (name === "f") {
        target = "formula";
        cell.formula = "";
      } else if (name === "t") target = "inline";
    },
    text(text) {
      if (!cell || !target) return;
      cell[target] += text;
      if (cell[target].length > LIMITS.cell * 7) refuse("file-cell-long");
    },
    close(name) {
      if (name === "v" || name === "f" || name === "t") target = null;
      else if (name === "c" && cell) closeCell();
      else if (name === "row" && cells) closeRow();
    },
  });
  return { rows, width };
}
