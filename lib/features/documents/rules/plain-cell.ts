/**
 * What a spreadsheet could take for a formula or a command: a sign of arithmetic in front, wide forms and DDE's bar included, behind
 * blanks of any kind.
 */
const DANGEROUS = /^[\s\u200B-\u200F\u2060]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** The text of a cell of a CSV file: one that could be taken for a formula gets an apostrophe in front, wherever it stands. */
export const plainCell = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

// Signs that XML 1.0 cannot hold at all.
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Half of a sign of two code units. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Spreadsheets read _x0041_ as the letter A: such an underscore is written as itself. */
const CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** The longest text that a cell may hold. */
const LONGEST = 32_767;

/** The text of a cell of a workbook as XML: always text, never a formula, cut at the length that a cell may have. */
export const xmlText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(HALVES, "\ufffd")
    .replace(NO_XML, "")
    .replace(/\r\n?/g, "\n")
    .replace(CODED, "_x005F_")
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);

/** Column number from 0 to its letters: A, Z, AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}
