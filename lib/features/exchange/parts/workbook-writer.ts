import "server-only";
import { Readable } from "node:stream";
import ZipStream from "zip-stream";
import { columnName, type StoredCell } from "../rules/stored-cell";

/** Looks of a cell, in the order of the styles below. */
export const LOOK = { plain: 0, day: 1, text: 2, problem: 3, problemHead: 4, head: 5 } as const;
export type WrittenCell = { cell: StoredCell; look?: number };
export type WrittenRow = { row: number; cells: (WrittenCell | null)[] };
export type WrittenSheet = {
  name: string;
  widths?: readonly number[];
  rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>;
};

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Text in XML; control characters that XML cannot hold are left out. */
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? "");

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FF9B1C1C"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFDE8E8"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF9B1C1C"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="2" fillId="3" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="3" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const typesXml = (count: number) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${Array.from({ length: count }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`;
const rootRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookXml = (names: readonly string[]) =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`;
const workbookRelations = (count: number) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Array.from({ length: count }, (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rS" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`;

/** A cell as it came. Text stays text, and what was a formula comes back as its text: nothing here is ever computed. */
function cellXml({ cell, look }: WrittenCell, place: string): string {
  if (cell === null) return look ? `<c r="${place}" s="${look}"/>` : "";
  const text = (value: string) =>
    `<c r="${place}" s="${look ?? LOOK.text}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
  if (typeof cell === "string") return text(cell);
  if ("f" in cell) return text(`=${cell.f}`);
  if ("e" in cell) return text(cell.e);
  if ("b" in cell) return `<c r="${place}" t="b"><v>${cell.b ? 1 : 0}</v></c>`;
  return `<c r="${place}" s="${cell.d ? LOOK.day : LOOK.plain}"><v>${xml(cell.n)}</v></c>`;
}

const rowXml = ({ row, cells }: WrittenRow) =>
  `<row r="${row}">${cells.map((cell, index) => (cell ? cellXml(cell, `${columnName(index + 1)}${row}`) : "")).join("")}</row>`;

async function* sheetXml({ widths, rows }: WrittenSheet): AsyncGenerator<string> {
  const columns = widths?.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}">${columns ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>`;
  for await (const row of rows) yield rowXml(row);
  yield "</sheetData></worksheet>";
}

function add(zip: ZipStream, name: string, source: Readable | string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (typeof source !== "string") source.once("error", reject);
    zip.entry(source, { name }, (error) => (error ? reject(error) : resolve()));
  });
}

/** Names as spreadsheets take them: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(sheets: readonly WrittenSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, " ")
        .slice(0, 31)
        .trim() || `Lembar ${index + 1}`;
    const own = taken.has(clean.toLowerCase()) ? `${clean.slice(0, 26)} ${index + 1}` : clean;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** A workbook whose bytes come while its rows are read. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipStream({ level: 6 });
  const names = sheetNames(sheets);
  const write = async () => {
    await add(zip, "[Content_Types].xml", typesXml(sheets.length));
    await add(zip, "_rels/.rels", rootRelations);
    await add(zip, "xl/workbook.xml", workbookXml(names));
    await add(zip, "xl/_rels/workbook.xml.rels", workbookRelations(sheets.length));
    await add(zip, "xl/styles.xml", STYLES);
    for (const [index, sheet] of sheets.entries())
      await add(zip, `xl/worksheets/sheet${index + 1}.xml`, Readable.from(sheetXml(sheet)));
    zip.finish();
  };
  write().catch((error: unknown) => zip.destroy(error instanceof Error ? error : new Error(String(error))));
  return zip as unknown as Readable;
}
