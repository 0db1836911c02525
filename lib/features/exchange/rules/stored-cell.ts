/**
 * A cell as it came: text, a number (`n`, with `d` where its format is a day), truth, an error of the spreadsheet, or a formula, of
 * which the text is kept and the value never taken.
 */
export type StoredCell =
  | null
  | string
  | { n: string; d?: string }
  | { d: string; n: string }
  | { b: boolean }
  | { e: string }
  | { f: string };

/** What a person reads in the cell, as text; a formula shows its text. */
export function cellText(cell: StoredCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if ("f" in cell) return `=${cell.f}`;
  if ("e" in cell) return cell.e;
  if ("b" in cell) return cell.b ? "TRUE" : "FALSE";
  return cell.d ?? cell.n;
}

export const isFormula = (cell: StoredCell | undefined): boolean =>
  typeof cell === "object" && cell !== null && "f" in cell;

/** "AB" for the 28th column. */
export function columnName(column: number): string {
  let left = column;
  let name = "";
  while (left > 0) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    left = Math.floor((left - 1) / 26);
  }
  return name;
}
