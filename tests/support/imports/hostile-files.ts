import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { makeWorkbook, PARTS, sheetXml, workbookParts, type MadeSheet } from "./make-workbook";
import { rawZip, type Part } from "./raw-zip";

const MB = 1_048_576;
const SMALL: MadeSheet[] = [
  {
    name: "Pegawai",
    rows: [
      ["NIP", "Nama"],
      ["198504102010012001", "Sari Uji"],
    ],
  },
];
const base = () => workbookParts(SMALL);
const withPart = (part: Part) => rawZip([...base(), part]);
const replaced = (name: string, data: string | Buffer, more: Partial<Part> = {}) =>
  rawZip(base().map((part) => (part.name === name ? { ...part, data, ...more } : part)));
const SHEET = "xl/worksheets/sheet1.xml";
const SHARED = "xl/sharedStrings.xml";
const sheet = (data: string, before?: string) => replaced(SHEET, sheetXml(data, before));

/** A compound file of the old Office, as .xls and password-protected workbooks are. */
function oldOffice(marks: string): Buffer {
  const bytes = Buffer.alloc(4_096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(marks, "utf16le").copy(bytes, 1_024);
  return bytes;
}

/** 10,000 sheets that the workbook names, with their parts. */
function tenThousandSheets(): Buffer {
  const names = Array.from({ length: 10_000 }, (_, i) => `L${i}`);
  return rawZip(workbookParts(names.map((name) => ({ name, rows: [["NIP"]] }))));
}

/** The workbook names 10,000 sheets though there is one. */
function namedSheets(): Buffer {
  const names = Array.from({ length: 10_000 }, (_, i) => `L${i}`);
  const many = PARTS.workbook(names).replace(/r:id="rId\d+"/g, 'r:id="rId1"');
  return replaced("xl/workbook.xml", many);
}

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
const FILE_ENTITY = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const withDoctype = (doctype: string) => replaced(SHARED, `${doctype}<sst><si><t>&c;</t></si></sst>`);

const truncated = () => {
  const whole = makeWorkbook(SMALL);
  return whole.subarray(0, Math.floor(whole.length / 2));
};

/** The first bytes right, the checksum of a part wrong. */
const flipped = () =>
  rawZip(base().map((part) => (part.name === SHEET ? { ...part, claimed: { crc: 0x12345678 } } : part)));

const manyTexts = () => {
  const one = `<si><t>${"x".repeat(30_000)}`;
  const texts = Array.from({ length: 2_400 }, (_, i) => `${one}${i}</t></si>`).join("");
  return replaced(SHARED, `<sst>${texts}</sst>`, { method: 0 });
};

/** No part is suspicious alone. */
const manyLargeParts = () =>
  rawZip([
    ...base(),
    ...Array.from({ length: 6 }, (_, i) => ({
      name: `xl/media/${i}.bin`,
      data: randomBytes(620_000),
      claimed: { size: 110 * MB },
    })),
  ]);

/** Every kind of file that an unkind or unlucky sender may bring. About 40 MB altogether while it is made. */
export const hostileFiles: readonly { kind: string; reason: string; make: () => Buffer }[] = [
  {
    kind: "zip bomb by ratio",
    reason: "file-bomb",
    make: () => withPart({ name: "xl/media/a.xml", data: Buffer.alloc(300 * MB) }),
  },
  {
    kind: "zip bomb in the sheet itself",
    reason: "file-bomb",
    make: () => replaced(SHEET, Buffer.alloc(64 * MB, " ")),
  },
  {
    kind: "zip bomb by overlapping parts",
    reason: "file-bomb",
    make: () =>
      rawZip([
        ...base(),
        ...Array.from({ length: 500 }, (_, i) => ({
          name: `xl/media/${i}.xml`,
          data: "",
          sharesPrevious: true,
        })),
      ]),
  },
  { kind: "total size above the limit", reason: "file-bomb", make: manyLargeParts },
  {
    kind: "sizes that claim 4 GB",
    reason: "file-bomb",
    make: () => replaced(SHEET, sheetXml(""), { claimed: { size: 0xfffffffe } }),
  },
  {
    kind: "negative packed size",
    reason: "file-header-lies",
    make: () => replaced(SHEET, sheetXml(""), { claimed: { packed: 0xfffffff0 } }),
  },
  {
    kind: "unpacks to more than its header says",
    reason: "file-header-lies",
    make: () =>
      replaced(SHEET, sheetXml('<row r="1"><c t="inlineStr"><is><t>NIP</t></is></c></row>'), {
        claimed: { size: 20 },
      }),
  },
  {
    kind: "local and central names differ",
    reason: "file-header-lies",
    make: () =>
      rawZip(
        base().map((part) =>
          part.name === SHEET ? { ...part, localName: "xl/worksheets/other1.xml" } : part,
        ),
      ),
  },
  { kind: "wrong checksum", reason: "file-damaged", make: flipped },
  {
    kind: "too many parts",
    reason: "file-parts",
    make: () =>
      rawZip([...base(), ...Array.from({ length: 2_500 }, (_, i) => ({ name: `xl/media/${i}`, data: "" }))]),
  },
  { kind: "10,000 sheets", reason: "file-parts", make: tenThousandSheets },
  { kind: "10,000 sheets in the list", reason: "file-sheets", make: namedSheets },
  {
    kind: "zip in the zip",
    reason: "file-nested",
    make: () => withPart({ name: "xl/inner.zip", data: makeWorkbook(SMALL) }),
  },
  {
    kind: "embedded document",
    reason: "file-nested",
    make: () => withPart({ name: "xl/embeddings/oleObject1.bin", data: "x" }),
  },
  { kind: "macros", reason: "file-macro", make: () => withPart({ name: "xl/vbaProject.bin", data: "x" }) },
  {
    kind: "macros by content type",
    reason: "file-macro",
    make: () =>
      replaced(
        "[Content_Types].xml",
        PARTS.types(1)
          .replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
          .replace("openxmlformats-officedocument.", ""),
      ),
  },
  {
    kind: "Excel 4 macro sheet",
    reason: "file-macro",
    make: () => withPart({ name: "xl/macrosheets/sheet1.xml", data: "<x/>" }),
  },
  {
    kind: "ActiveX",
    reason: "file-active",
    make: () => withPart({ name: "xl/activeX/activeX1.bin", data: "x" }),
  },
  {
    kind: "external links",
    reason: "file-external",
    make: () => withPart({ name: "xl/externalLinks/externalLink1.xml", data: "<x/>" }),
  },
  {
    kind: "data connections",
    reason: "file-external",
    make: () => withPart({ name: "xl/connections.xml", data: "<x/>" }),
  },
  {
    kind: "sheet outside the file",
    reason: "file-external",
    make: () =>
      replaced(
        "xl/_rels/workbook.xml.rels",
        PARTS.workbookRels(1).replace(
          'Target="worksheets/sheet1.xml"',
          'Target="https://contoh.test/a.xml" TargetMode="External"',
        ),
      ),
  },
  {
    kind: "sheet part outside the zip",
    reason: "file-path",
    make: () =>
      replaced(
        "xl/_rels/workbook.xml.rels",
        PARTS.workbookRels(1).replace("worksheets/sheet1.xml", "../../../../etc/passwd"),
      ),
  },
  {
    kind: "path traversal",
    reason: "file-path",
    make: () => withPart({ name: "../../etc/cron.d/x", data: "x" }),
  },
  { kind: "absolute path", reason: "file-path", make: () => withPart({ name: "/etc/passwd", data: "x" }) },
  {
    kind: "symbolic link",
    reason: "file-path",
    make: () => withPart({ name: "xl/link.xml", data: "/etc/passwd", attributes: 0xa1ff0000 }),
  },
  {
    kind: "encrypted part",
    reason: "file-locked",
    make: () => rawZip(base().map((part) => ({ ...part, flags: 0x801 }))),
  },
  {
    kind: "duplicate part",
    reason: "file-duplicate",
    make: () => withPart({ name: SHEET.toUpperCase(), data: sheetXml("") }),
  },
  { kind: "XML entities that multiply", reason: "file-entities", make: () => withDoctype(ENTITIES) },
  { kind: "XML entity that reads a file", reason: "file-entities", make: () => withDoctype(FILE_ENTITY) },
  {
    kind: "deep nesting",
    reason: "file-nesting",
    make: () => sheet("<a>".repeat(5_000) + "</a>".repeat(5_000)),
  },
  { kind: "broken XML", reason: "file-xml", make: () => sheet('<row r="1"><c><v>1</v></row>') },
  {
    kind: "XML in UTF-16",
    reason: "file-xml",
    make: () => replaced(SHEET, Buffer.from(`\ufeff${sheetXml("")}`, "utf16le")),
  },
  {
    kind: "an attribute of 4 MB",
    reason: "file-xml-text",
    make: () => replaced(SHEET, sheetXml(`<row r="1" x="${"a".repeat(4 * MB)}"/>`), { method: 0 }),
  },
  {
    kind: "one shared text of 3 MB",
    reason: "file-xml-text",
    make: () => replaced(SHARED, `<sst><si><t>${"a".repeat(3 * MB)}</t></si></sst>`, { method: 0 }),
  },
  {
    kind: "a cell longer than a cell can be",
    reason: "file-cell-long",
    make: () => replaced(SHARED, `<sst><si><t>${"a".repeat(40_000)}</t></si></sst>`),
  },
  { kind: "shared texts without end", reason: "file-texts", make: manyTexts },
  {
    kind: "a row beyond the sheet",
    reason: "file-rows",
    make: () => sheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'),
  },
  {
    kind: "100,001 rows",
    reason: "file-rows",
    make: () =>
      sheet(
        Array.from(
          { length: 100_001 },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 104729}</v></c></row>`,
        ).join(""),
      ),
  },
  {
    kind: "a cell in the last column",
    reason: "file-columns",
    make: () => sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
  },
  { kind: "rows that run backwards", reason: "file-damaged", make: () => sheet('<row r="2"/><row r="1"/>') },
  { kind: "a negative row", reason: "file-damaged", make: () => sheet('<row r="-1"/>') },
  {
    kind: "a text that is not there",
    reason: "file-damaged",
    make: () => sheet('<row r="1"><c r="A1" t="s"><v>4294967295</v></c></row>'),
  },
  { kind: "truncated", reason: "file-damaged", make: truncated },
  { kind: "no sheet", reason: "file-no-sheet", make: () => replaced("xl/workbook.xml", PARTS.workbook([])) },
  {
    kind: "a zip of pictures",
    reason: "file-not-workbook",
    make: () => rawZip([{ name: "foto.jpg", data: "x" }]),
  },
  {
    kind: "a word document",
    reason: "file-other",
    make: () =>
      replaced(
        "[Content_Types].xml",
        PARTS.types(1).replace("spreadsheetml.sheet.main", "wordprocessingml.document.main"),
      ),
  },
  {
    kind: "an OpenDocument sheet",
    reason: "file-other",
    make: () =>
      rawZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 }]),
  },
  { kind: "old Excel", reason: "file-old-excel", make: () => oldOffice("Workbook") },
  {
    kind: "a workbook under a password",
    reason: "file-old-excel",
    make: () => oldOffice("EncryptedPackage"),
  },
  {
    kind: "a web page called .xls",
    reason: "file-html",
    make: () => Buffer.from("<html><table><tr><td>NIP</td></tr></table></html>"),
  },
  { kind: "a PDF called .xlsx", reason: "file-other", make: () => Buffer.from("%PDF-1.7\n") },
  { kind: "gzip called .csv", reason: "file-other", make: () => gzipSync("NIP;Nama") },
  { kind: "bytes called .csv", reason: "file-not-text", make: () => Buffer.from([65, 66, 0, 1, 2, 3, 10]) },
  {
    kind: "a quote that never closes",
    reason: "file-csv",
    make: () => Buffer.from('NIP;Nama\n"1985;Sari\n'),
  },
  {
    kind: "a CSV line of 3 MB",
    reason: "file-cell-long",
    make: () => Buffer.from(`NIP;Nama\n${"9".repeat(3 * MB)}\n`),
  },
  { kind: "empty", reason: "file-empty", make: () => Buffer.alloc(0) },
];
