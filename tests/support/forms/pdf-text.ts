import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text with its place in points: `y` from the bottom of the page. */
type Stretch = { text: string; x: number; y: number; width: number };
export type ReadPage = { width: number; height: number; stretches: Stretch[]; text: string; footer: string };
export type ReadPdf = { pages: ReadPage[]; title: string; language: string | null; text: string };

const FOOTER_TOP = (24 * 72) / 25.4 - 4;
const spaced = (text: string) => text.replace(/\s+/g, " ").trim();

/** Reads a PDF with another library than the one that wrote it, in the order of its content; the footer apart. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const all = items.flatMap((item): Stretch[] =>
      "str" in item && item.str.trim() !== ""
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
        : [],
    );
    const body = all.filter(({ y }) => y > FOOTER_TOP);
    const joined = (parts: Stretch[]) => spaced(parts.map(({ text }) => text).join(" "));
    const footer = joined(all.filter(({ y }) => y <= FOOTER_TOP));
    pages.push({ width, height, stretches: body, text: joined(body), footer });
  }
  const { info } = await pdf.getMetadata();
  const about = info as { Title?: string; Language?: string };
  await pdf.destroy();
  return {
    pages,
    title: about.Title ?? "",
    language: about.Language ?? null,
    text: spaced(pages.map(({ text }) => text).join(" ")),
  };
}

/** Headings by form, as the print of each form must hold them. */
export function headingsOf(form: string): string[] {
  const lines = readFileSync(new URL("headings.txt", import.meta.url), "utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith(`[${form}`));
  const end = lines.findIndex((line, index) => index > start && line.startsWith("["));
  return lines.slice(start + 1, end === -1 ? undefined : end).filter((line) => line.trim() !== "");
}

/** The first heading that does not stand after the one before it; null where all do. */
export function firstMissing(text: string, headings: readonly string[]): string | null {
  let from = 0;
  for (const heading of headings) {
    const at = text.indexOf(heading, from);
    if (at === -1) return heading;
    from = at + heading.length;
  }
  return null;
}

/** Letters alone: how a text is looked for that is broken into lines and columns. */
export const bare = (text: string): string => text.replace(/[\s\u00a0]+/g, "");
