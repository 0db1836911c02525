import { FIELDS, plainText, type ImportKind } from "./import-fields";
import { cellText, type StoredCell } from "./stored-cell";

/** Headings that this agency's files use, as learned: plain heading → field. */
export type Learned = Readonly<Record<string, string>>;
export type FirstRow = { row: number; cells: readonly StoredCell[] };
export type SheetMatch = { headerRow: number | null; fields: (string | null)[] };

/** Titles and empty lines stand above the headings of real files; below this row nobody looks for them. */
export const HEADINGS_WITHIN = 15;

/** The field of a heading: what the agency taught goes before what we know. */
function fieldFor(kind: ImportKind, heading: string, learned: Learned): string | null {
  const plain = plainText(heading);
  if (plain === "") return null;
  const taught = learned[plain];
  if (taught !== undefined) return taught === "" ? null : taught;
  return FIELDS[kind].find((field) => field.headings.includes(plain))?.key ?? null;
}

function fieldsOf(kind: ImportKind, cells: readonly StoredCell[], learned: Learned): (string | null)[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const field = fieldFor(kind, cellText(cell), learned);
    if (field === null || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
}

/** The row of headings is the one that names most fields, two at least; the first such row wins. */
export function matchSheet(kind: ImportKind, rows: readonly FirstRow[], learned: Learned): SheetMatch {
  let best: SheetMatch = { headerRow: null, fields: [] };
  let most = 1;
  for (const { row, cells } of rows) {
    const fields = fieldsOf(kind, cells, learned);
    const count = fields.filter((field) => field !== null).length;
    if (count > most) {
      most = count;
      best = { headerRow: row, fields };
    }
  }
  return best;
}

export const missingFields = (kind: ImportKind, fields: readonly (string | null)[]): string[] =>
  FIELDS[kind].filter((field) => field.required && !fields.includes(field.key)).map((field) => field.key);

/** Fields that more than one column was given for. */
export function doubledFields(fields: readonly (string | null)[]): string[] {
  const chosen = fields.filter((field): field is string => field !== null);
  return [...new Set(chosen.filter((field, index) => chosen.indexOf(field) !== index))];
}
