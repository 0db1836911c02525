import "server-only";
import { Readable } from "node:stream";
import ZipStream from "zip-stream";
import { columnLetters, xmlText } from "../rules/plain-cell";
import type { Cell, Table } from "./table-file";
import {
  contentTypes,
  RELATIONS,
  sheetEnd,
  sheetStart,
  STYLES,
  workbook,
  workbookRelations,
} from "./xlsx-parts";

/** A sheet ends before the 1,048,576 rows that spreadsheets can show. */
const ROWS_A_SHEET = 1_000_000;
const HEAD_STYLE = 1;

function cellXml(cell: Cell, place: string, style: number): string {
  const look = style === 0 ? "" : ` s="${style}"`;
  if (cell === null || cell === "") return "";
  if (typeof cell === "number" && Number.isFinite(cell)) return `<c r="${place}"${look}><v>${cell}</v></c>`;
  return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`;
}

const rowXml = (row: readonly Cell[], number: number, style = 0) =>
  `<row r="${number}">${row.map((cell, index) => cellXml(cell, columnLetters(index) + number, style)).join("")}</row>`;

/** The rows that are still to be written, over all sheets. */
type Queue = { next: () => Promise<IteratorResult<Cell[][]>>; left: Cell[][]; isDone: boolean };

/** One sheet: what stands above the table, then rows until the sheet or the table ends. */
async function* sheet(table: Table, queue: Queue): AsyncGenerator<string> {
  const above = [[table.title], ...table.head, []];
  const first = above.length + 1;
  yield sheetStart(first, table.columns.length);
  yield [...above.map((row, index) => rowXml(row, index + 1)), rowXml(table.columns, first, HEAD_STYLE)].join(
    "",
  );
  let number = first;
  while (number < ROWS_A_SHEET && !queue.isDone) {
    const portion = queue.left.splice(0, ROWS_A_SHEET - number);
    yield portion.map((row, index) => rowXml(row, number + index + 1)).join("");
    number += portion.length;
    if (queue.left.length > 0) break;
    const following = await queue.next();
    if (following.done) queue.isDone = true;
    else queue.left = [...following.value];
  }
  yield sheetEnd;
}

function add(zip: ZipStream, name: string, source: Readable | string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (typeof source !== "string") source.once("error", reject);
    zip.entry(source, { name }, (error) => (error ? reject(error) : resolve()));
  });
}

/** A table as a workbook: text is text, numbers are numbers, nothing is a formula. Bytes come as they are read. */
export function xlsxFile(table: Table): Readable {
  const zip = new ZipStream({ level: 6 });
  const write = async () => {
    const rows = table.rows[Symbol.asyncIterator]();
    const queue: Queue = { next: () => rows.next(), left: [], isDone: false };
    let sheets = 0;
    do {
      sheets += 1;
      await add(zip, `xl/worksheets/sheet${sheets}.xml`, Readable.from(sheet(table, queue)));
    } while (!queue.isDone);
    await add(zip, "[Content_Types].xml", contentTypes(sheets));
    await add(zip, "_rels/.rels", RELATIONS);
    await add(zip, "xl/workbook.xml", workbook(table.title, sheets));
    await add(zip, "xl/_rels/workbook.xml.rels", workbookRelations(sheets));
    await add(zip, "xl/styles.xml", STYLES);
    zip.finish();
  };
  write().catch((error: unknown) => zip.destroy(error instanceof Error ? error : new Error(String(error))));
  return zip as unknown as Readable;
}
