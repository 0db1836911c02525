import "server-only";
import { stringify } from "csv-stringify/sync";
import { plainCell } from "../rules/plain-cell";
import type { Cell, Table } from "./table-file";

/** A number is written as it is calculated with; text never becomes a formula, and its lines end in one way. */
const written = (cell: Cell) => (typeof cell === "string" ? plainCell(cell).replace(/\r\n?/g, "\n") : cell);

const lines = (rows: readonly (readonly Cell[])[], isFirst = false) =>
  stringify(
    rows.map((row) => row.map(written)),
    // A line break alone would otherwise stand unquoted, and spreadsheets would begin a new row with what follows it.
    { delimiter: ";", bom: isFirst, record_delimiter: "windows", quoted_match: "\n" },
  );

/** A table as CSV a portion at a time: semicolon, UTF-8 with BOM, what it shows and when in its head. */
export async function* csvFile({ title, head, columns, rows }: Table): AsyncGenerator<string> {
  yield lines([[title], ...head, [], columns], true);
  for await (const portion of rows) if (portion.length > 0) yield lines(portion);
}
