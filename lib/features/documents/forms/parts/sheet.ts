import "server-only";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import type { DocumentSeal } from "../rules/plan-form";
import { setText, useFaces, type Line } from "./set-text";

/** Points in a millimetre. */
export const MM = 72 / 25.4;
/** Rules are 0.25 mm. */
export const RULE = 0.25 * MM;

const A4 = { short: 595.28, long: 841.89 };

/** Edges of the text on a page, in points. */
export type Frame = {
  layout: "landscape" | "portrait";
  left: number;
  right: number;
  top: number;
  bottom: number;
};

export const LANDSCAPE: Frame = {
  layout: "landscape",
  left: 15 * MM,
  right: A4.long - 15 * MM,
  top: 12 * MM,
  bottom: A4.short - 24 * MM,
};

export const PORTRAIT: Frame = {
  layout: "portrait",
  left: 20 * MM,
  right: A4.short - 15 * MM,
  top: 15 * MM,
  bottom: A4.long - 24 * MM,
};

/** A document under way; `y` is where the next thing stands, in points from the top. */
export type Sheet = { doc: PDFKit.PDFDocument; frame: Frame; y: number; footers: string[]; footer: string };

type About = { title: string; madeAt: string };

/** Opens a document on its first page. Nothing of it depends on when or where it is drawn. */
export function openSheet({ title, madeAt }: About, frame: Frame, footer: string): Sheet {
  // Without a first font the library reads none of its own.
  const doc = new PDFDocument({
    ...{ size: [A4.short, A4.long], layout: frame.layout, margin: 0, pdfVersion: "1.7", lang: "id" },
    ...{ bufferPages: true, autoFirstPage: false, displayTitle: true, font: "" },
    info: { Title: title, Creator: "Terukur", Producer: "Terukur", CreationDate: new Date(madeAt) },
  });
  useFaces(doc);
  const sheet: Sheet = { doc, frame, y: frame.top, footers: [], footer };
  turnPage(sheet);
  return sheet;
}

export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.doc.lineWidth(RULE);
  sheet.footers.push(sheet.footer);
  sheet.y = sheet.frame.top;
}

/** Points left on this page, and on an empty one. */
export const roomLeft = ({ frame, y }: Sheet): number => frame.bottom - y;
export const roomOnPage = ({ frame }: Sheet): number => frame.bottom - frame.top;
export const isAtTop = ({ frame, y }: Sheet): boolean => y <= frame.top + 0.01;

/** Arimo's ascent and descent, of its size. */
const ASCENT = 1854 / 2048;
const DESCENT = 434 / 2048;

export type LineStyle = { size: number; leading: number; align?: "left" | "center" | "right" };

/** Draws lines of text into a box from (x, y), each `leading` points high. */
export function drawLines(
  doc: PDFKit.PDFDocument,
  lines: readonly Line[],
  box: { x: number; y: number; width: number },
  { size, leading, align = "left" }: LineStyle,
): void {
  const share = { left: 0, center: 0.5, right: 1 }[align];
  lines.forEach((line, index) => {
    const left = box.x + share * (box.width - line.width);
    const top = box.y + index * leading + (leading - (ASCENT + DESCENT) * size) / 2;
    for (const piece of line.pieces) {
      doc.font(piece.bold ? "bold" : "regular").fontSize(size);
      doc.text(piece.text, left + piece.x, top, { lineBreak: false });
      if (piece.strike) drawStrike(doc, left + piece.x, top + (ASCENT - 0.28) * size, piece.width);
    }
  });
}

function drawStrike(doc: PDFKit.PDFDocument, x: number, y: number, width: number): void {
  doc
    .save()
    .lineWidth(0.35 * MM)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
    .restore();
}

/** Sets and draws text at once. @returns its height in points */
export function drawText(
  doc: PDFKit.PDFDocument,
  text: string,
  box: { x: number; y: number; width: number },
  style: LineStyle & { bold?: boolean },
): number {
  const lines = setText(text, box.width, style);
  drawLines(doc, lines, box, style);
  return lines.length * style.leading;
}

const QR_SIDE = 15 * MM;

function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const side = QR_SIDE / size;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      let count = 1;
      while (column + count < size && data[row * size + column + count]) count += 1;
      doc.rect(x + column * side, y + row * side, count * side, side);
      column += count;
    }
  doc.fill("#000000");
}

const FOOT: LineStyle = { size: 7, leading: 8.05 };

/** Ours, not the annex's: how to verify the paper, what it is, and its pages. */
function drawFooter({ doc, frame }: Sheet, seal: DocumentSeal, words: string, pages: string): void {
  const y = frame.bottom + 3 * MM;
  const width = frame.right - frame.left - 44 * MM;
  if (seal !== "draft") drawQr(doc, seal.url, frame.left, frame.bottom + 2 * MM);
  const address = seal === "draft" ? "" : seal.url.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
  const lines =
    seal === "draft"
      ? `DRAF\n${words}`
      : `Kode verifikasi: ${seal.code}\nPeriksa keaslian dokumen: ${address}\n${words}`;
  const x = frame.left + (seal === "draft" ? 0 : 22 * MM);
  drawText(doc, lines, { x, y, width }, FOOT);
  drawText(doc, pages, { x: frame.right - 22 * MM, y, width: 22 * MM }, { ...FOOT, align: "right" });
}

/** Draws the footers and ends the document. @returns its bytes, the same for the same content */
export function closeSheet(sheet: Sheet, seal: DocumentSeal): Promise<Uint8Array> {
  const { doc, footers } = sheet;
  footers.forEach((words, index) => {
    doc.switchToPage(index);
    drawFooter(sheet, seal, words, `Halaman ${index + 1} dari ${footers.length}`);
  });
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on("error", reject);
    doc.end();
  });
}
