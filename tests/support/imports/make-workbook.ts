import { rawZip, type Part } from "./raw-zip";

/** A cell of a made workbook: text, number, a day (Excel's serial with a day's format), a formula, or nothing. */
export type MadeCell = string | number | null | { serial: number } | { formula: string; value?: string };
export type MadeSheet = { name: string; rows: (MadeCell[] | null)[] };

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? "");

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

export const PARTS = {
  types: (sheets: number) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${Array.from({ length: sheets }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  rels: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  workbook: (names: readonly string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
  workbookRels: (sheets: number, more = "") =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Array.from({ length: sheets }, (_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>${more}</Relationships>`,
  styles: `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

export const sheetXml = (data: string, before = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${data}</sheetData></worksheet>`;

/** The parts of an ordinary workbook, to be zipped or spoiled. Texts are shared, as Excel writes them. */
export function workbookParts(sheets: readonly MadeSheet[]): Part[] {
  const texts = new Map<string, number>();
  const textIndex = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const cellXml = (cell: MadeCell, reference: string): string => {
    if (cell === null) return "";
    if (typeof cell === "string") return `<c r="${reference}" t="s"><v>${textIndex(cell)}</v></c>`;
    if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
    if ("serial" in cell) return `<c r="${reference}" s="1"><v>${cell.serial}</v></c>`;
    return `<c r="${reference}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value ?? "")}</v></c>`;
  };
  const bodies = sheets.map(({ rows }) =>
    rows
      .map((cells, i) =>
        cells === null
          ? ""
          : `<row r="${i + 1}">${cells.map((cell, j) => cellXml(cell, `${columnLetters(j + 1)}${i + 1}`)).join("")}</row>`,
      )
      .join(""),
  );
  const shared = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return [
    { name: "[Content_Types].xml", data: PARTS.types(sheets.length) },
    { name: "_rels/.rels", data: PARTS.rels },
    { name: "xl/workbook.xml", data: PARTS.workbook(sheets.map(({ name }) => name)) },
    { name: "xl/_rels/workbook.xml.rels", data: PARTS.workbookRels(sheets.length) },
    { name: "xl/styles.xml", data: PARTS.styles },
    {
      name: "xl/sharedStrings.xml",
      data: `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${shared.length}" uniqueCount="${shared.length}">${shared.join("")}</sst>`,
    },
    ...bodies.map((body, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(body) })),
  ];
}

export const makeWorkbook = (sheets: readonly MadeSheet[]): Buffer => rawZip(workbookParts(sheets));
