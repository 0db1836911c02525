import "server-only";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import PDFDocument from "pdfkit";

/** Packages as the program that runs finds them; a bundler is not to take the face's files for modules. */
const packages = createRequire(join(process.cwd(), "package.json"));
/** The face of the forms: Arimo, metrically Arial, whole (with ≤ and every Latin letter). */
const faceFile = (name: string) => packages.resolve(`@expo-google-fonts/arimo/${name}.ttf`);

let faces: { regular: Buffer; bold: Buffer } | null = null;

export function useFaces(doc: PDFKit.PDFDocument): void {
  faces ??= {
    regular: readFileSync(faceFile("400Regular/Arimo_400Regular")),
    bold: readFileSync(faceFile("700Bold/Arimo_700Bold")),
  };
  doc.registerFont("regular", faces.regular);
  doc.registerFont("bold", faces.bold);
}

export type Run = { text: string; bold?: boolean; strike?: boolean };
/** A paragraph; `isItem` sets a dash before it and hangs its lines. */
export type Paragraph = { runs: readonly Run[]; isItem?: boolean };
/** One stretch of a line in one style; `x` from the line's left edge, in points. */
export type Piece = { text: string; bold: boolean; strike: boolean; x: number; width: number };
export type Line = { pieces: Piece[]; width: number };

/** Points that a listed paragraph hangs in: 3 mm. */
const HANG = 8.5;

/** Widths at a size of 1,000 points. Kept over documents: the words of forms are the same ones again and again. */
const WIDTHS_KEPT = 20_000;
const widths = new Map<string, number>();
let ruler: PDFKit.PDFDocument | null = null;

function widthOf(word: string, isBold: boolean): number {
  const key = (isBold ? "b" : "r") + word;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (ruler === null || widths.size >= WIDTHS_KEPT) {
    // The ruler remembers every word it measured: it goes with them.
    widths.clear();
    ruler = new PDFDocument({ autoFirstPage: false, font: "" });
    useFaces(ruler);
  }
  const width = ruler
    .font(isBold ? "bold" : "regular")
    .fontSize(1000)
    .widthOfString(word);
  widths.set(key, width);
  return width;
}

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200d\u2028\u2029\ufeff]/gu;

const tidy = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNSEEN, "");

/** A number keeps its sign and its per cent: "≤ 45" and "92 %" never break. */
const glued = (text: string) =>
  text.replace(/(^|\s)([≤≥<>=±])[ \t]+(?=\S)/gu, "$1$2\u00a0").replace(/[ \t]+(?=%)/gu, "\u00a0");

type Word = { text: string; run: Run; isSpaced: boolean };

function wordsOf(runs: readonly Run[]): Word[] {
  return runs.flatMap((run) =>
    glued(tidy(run.text))
      .split(/(?<=[ \t\n])(?![ \t\n])/u)
      .map((part) => ({ text: part.trimEnd(), run, isSpaced: /[ \t\n]$/.test(part) })),
  );
}

/** A word that is wider than its column, cut where the column ends. */
function cut(text: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = [...text];
  while (rest.length > 0) {
    let count = 1;
    while (count < rest.length && fits(rest.slice(0, count + 1).join(""))) count += 1;
    parts.push(rest.slice(0, count).join(""));
    rest = rest.slice(count);
  }
  return parts;
}

/** Lines of one paragraph without line breaks. */
function breakRuns(runs: readonly Run[], room: number, size: number, isBold: boolean): Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  let gap = 0;
  const scale = size / 1000;
  const put = (text: string, run: Run, width: number) => {
    const bold = run.bold ?? isBold;
    const strike = run.strike ?? false;
    const last = line.pieces.at(-1);
    if (last && last.bold === bold && last.strike === strike) {
      last.text += (gap > 0 ? " " : "") + text;
      last.width += gap + width;
    } else {
      line.pieces.push({ text, bold, strike, x: line.width + gap, width });
    }
    line.width += gap + width;
  };
  const close = () => {
    lines.push(line);
    line = { pieces: [], width: 0 };
    gap = 0;
  };
  for (const { text, run, isSpaced } of wordsOf(runs)) {
    if (text === "") continue;
    const bold = run.bold ?? isBold;
    const measure = (part: string) => widthOf(part, bold) * scale;
    const parts = measure(text) <= room ? [text] : cut(text, (part) => measure(part) <= room);
    for (const [index, part] of parts.entries()) {
      const width = measure(part);
      if (line.pieces.length > 0 && (index > 0 || line.width + gap + width > room)) close();
      put(part, run, width);
      gap = 0;
    }
    gap = isSpaced ? measure(" ") : 0;
  }
  if (line.pieces.length > 0 || lines.length === 0) close();
  return lines;
}

/** One paragraph with its own line breaks. */
function paragraphLines({ runs, isItem }: Paragraph, width: number, size: number, isBold: boolean): Line[] {
  const hang = isItem ? HANG : 0;
  const single = runs.length === 1 ? runs[0] : undefined;
  const parts = single
    ? tidy(single.text)
        .split("\n")
        .map((text) => [{ ...single, text }])
    : [runs];
  const lines = parts.flatMap((part) => breakRuns(part, width - hang, size, isBold));
  if (!isItem) return lines;
  return lines.map((line, index) => {
    const pieces = line.pieces.map((piece) => ({ ...piece, x: piece.x + hang }));
    const dash = { text: "-", bold: false, strike: false, x: 0, width: widthOf("-", false) * (size / 1000) };
    return { pieces: index === 0 ? [dash, ...pieces] : pieces, width: line.width + hang };
  });
}

/** Sets paragraphs in a column of `width` points at `size` points. A word that is too long is cut, never lost. */
export function setText(
  text: string | readonly Paragraph[],
  width: number,
  { size, bold = false }: { size: number; bold?: boolean },
): Line[] {
  const paragraphs = typeof text === "string" ? [{ runs: [{ text }] }] : text;
  return paragraphs.flatMap((paragraph) => paragraphLines(paragraph, width, size, bold));
}
