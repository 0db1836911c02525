import "server-only";
import type { FormPerson, FormSignature } from "../rules/plan-form";
import { setText, type Paragraph } from "./set-text";
import { drawText, MM, type LineStyle, type Sheet } from "./sheet";
import type { Cell, Row, Table } from "./table-rows";
import { drawTable } from "./draw-table";

const TITLE: LineStyle & { bold: boolean } = { size: 11, leading: 14.3, align: "center", bold: true };
const TEXT: LineStyle = { size: 9, leading: 11.25 };

export const cell = (text: Cell["text"], more: Omit<Cell, "text"> = {}): Cell => ({ text, ...more });
/** A cell in the middle of its column, such as a number. */
export const centred = (text: string, more: Omit<Cell, "text"> = {}): Cell =>
  cell(text, { align: "center", ...more });
/** A column's heading. */
export const heading = (text: string, more: Omit<Cell, "text"> = {}): Cell =>
  cell(text, { align: "center", isMiddle: true, bold: true, ...more });
/** A bold line over all columns. */
export const band = (text: string, columns: number): Row => [cell(text, { columns, bold: true })];
/** "(1) (2) …" under the headings of a table. */
export const columnNumbers = (count: number): Row =>
  Array.from({ length: count }, (_, index) =>
    cell(`(${index + 1})`, {
      align: "center",
      isMiddle: true,
      size: 7.5,
      padding: { x: 0.3, y: 0.3 },
    }),
  );
/** Plain lines, and lines with a dash before them. */
export const lines = (texts: readonly string[]): Paragraph[] => texts.map((text) => ({ runs: [{ text }] }));
export const items = (texts: readonly string[]): Paragraph[] =>
  texts.map((text) => ({ runs: [{ text }], isItem: true }));

/** Title lines, then the agency on the left and the period or unit on the right. */
export function drawTitle(sheet: Sheet, titles: readonly string[], [left, right]: readonly [string, string]) {
  const { doc, frame } = sheet;
  const width = frame.right - frame.left;
  sheet.y += drawText(doc, titles.join("\n"), { x: frame.left, y: sheet.y, width }, TITLE) + 3 * MM;
  const style = { size: 9, bold: false };
  const share = (text: string) => Math.max(0, ...setText(text, width, style).map((line) => line.width));
  const rightWidth = Math.min(share(right) + 1, width - Math.min(share(left) + 3 * MM, width / 2));
  const leftWidth = width - rightWidth - 3 * MM;
  const leftTall = drawText(doc, left, { x: frame.left, y: sheet.y, width: leftWidth }, TEXT);
  const box = { x: frame.right - rightWidth, y: sheet.y, width: rightWidth };
  sheet.y += Math.max(leftTall, drawText(doc, right, box, { ...TEXT, align: "right" })) + 1.5 * MM;
}

type Sides = { employee: FormPerson; appraiser: FormPerson; appraiserUnitLabel: string };

/** Who is appraised, and who appraises. */
export function identityTable(
  { employee, appraiser, appraiserUnitLabel }: Sides,
  below: readonly Row[] = [],
): Table {
  const row = (number: number, label: string, one: string, other: string, otherLabel = label): Row => [
    centred(String(number)),
    cell(label),
    cell(one),
    centred(String(number)),
    cell(otherLabel),
    cell(other),
  ];
  const bold = { bold: true };
  return {
    columns: [10, 40, 83, 10, 40, 84],
    head: [],
    groups: [
      {
        rows: [
          [
            centred("NO", bold),
            cell("PEGAWAI YANG DINILAI", { ...bold, columns: 2 }),
            centred("NO", bold),
            cell("PEJABAT PENILAI KINERJA", { ...bold, columns: 2 }),
          ],
          row(1, "NAMA", employee.name, appraiser.name),
          row(2, "NIP", employee.nip, appraiser.nip),
          row(3, "PANGKAT/ GOL. RUANG", employee.rank, appraiser.rank),
          row(4, "JABATAN", employee.position, appraiser.position),
          row(5, "UNIT KERJA", employee.unit, appraiser.unit, appraiserUnitLabel),
          ...below,
        ],
      },
    ],
  };
}

export type Signer = {
  side: "left" | "right";
  /** Width of the block in millimetres, at its margin. */
  width: number;
  /** Place and date; an empty line where only the other side is dated. */
  above: string;
  role: string;
  person: FormSignature;
  /** Words in the place of the signature: why there is none. */
  instead?: string;
};

const SPACE = 18 * MM;
const BEFORE = 6 * MM;

function signerTexts({ width, above, role, person }: Signer) {
  const room = width * MM;
  const set = (text: string, bold = false) => setText(text, room, { size: TEXT.size, bold }).length;
  const upper = (above === "" ? 1 : set(above)) + set(role);
  const lower = set(person.name, true) + (person.nipLine === null ? 0 : set(person.nipLine));
  return { upper, height: (upper + lower) * TEXT.leading + SPACE };
}

/** Points that the signatures need, with the space above them. */
export const signaturesHeight = (signers: readonly Signer[]): number =>
  BEFORE + Math.max(...signers.map((signer) => signerTexts(signer).height));

/** Roles and names with 18 mm between them for ink, stamp or the mark of an electronic signature. Left is read before right. */
export function drawSignatures(sheet: Sheet, signers: readonly Signer[]): void {
  const { doc, frame } = sheet;
  const top = sheet.y + BEFORE;
  for (const signer of signers) {
    const width = signer.width * MM;
    const x = signer.side === "left" ? frame.left : frame.right - width;
    const style: LineStyle = { ...TEXT, align: "center" };
    let y = top;
    y += signer.above === "" ? TEXT.leading : drawText(doc, signer.above, { x, y, width }, style);
    drawText(doc, signer.role, { x, y, width }, style);
    y = top + signerTexts(signer).upper * TEXT.leading + SPACE;
    if (signer.instead !== undefined)
      drawText(doc, signer.instead, { x, y: y - SPACE / 2 - TEXT.leading / 2, width }, style);
    y += drawText(doc, signer.person.name, { x, y, width }, { ...style, bold: true });
    if (signer.person.nipLine !== null) drawText(doc, signer.person.nipLine, { x, y, width }, style);
  }
  sheet.y = top + Math.max(...signers.map((signer) => signerTexts(signer).height));
}

/** The last table of a form and the signatures under it, never apart. */
export function drawSigned(sheet: Sheet, table: Table, signers: readonly Signer[]): void {
  drawTable(sheet, table, signaturesHeight(signers));
  drawSignatures(sheet, signers);
}

/** Both sides of a plan; the date stands over the appraiser's. */
export const bothSigners = (
  signatures: { employee: FormSignature; appraiser: FormSignature },
  signedLine: string,
): Signer[] => [
  { side: "left", width: 80, above: "", role: "PEGAWAI YANG DINILAI", person: signatures.employee },
  {
    side: "right",
    width: 80,
    above: signedLine,
    role: "PEJABAT PENILAI KINERJA",
    person: signatures.appraiser,
  },
];
