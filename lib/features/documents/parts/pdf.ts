import "server-only";
import { createRequire } from "node:module";
import pdfmake, { type Content } from "pdfmake";

export type Definition = Parameters<typeof pdfmake.createPdf>[0];

/**
 * The engine of every PDF (decision 0010): pdfmake, with the face Arimo embedded. It runs in the worker alone; a web request hands out files
 * that are there already.
 */

const FACES = { Arimo: "latin", ArimoExtended: "latin-ext" } as const;

const require = createRequire(import.meta.url);
const fontFile = (subset: string, weight: 400 | 700) =>
  require.resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff`);

let ready = false;

function prepare(): void {
  if (ready) return;
  const files = Object.values(FACES).flatMap((subset) => [fontFile(subset, 400), fontFile(subset, 700)]);
  pdfmake.setFonts(
    Object.fromEntries(
      Object.entries(FACES).map(([name, subset]) => {
        const [normal, bold] = [fontFile(subset, 400), fontFile(subset, 700)];
        return [name, { normal, bold, italics: normal, bolditalics: bold }];
      }),
    ),
  );
  // A document reads its faces and nothing else of this machine or another.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  ready = true;
}

/** Letters of the extended Latin file; everything else is in the first. */
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+/u;

/** A text in the face that has its letters: a name with ā or ş prints whole. */
export const inFace = (text: string): Content[] =>
  text
    .normalize("NFC")
    .split(new RegExp(`(${EXTENDED.source})`, "u"))
    .filter((part) => part !== "")
    .map((part) => (EXTENDED.test(part) ? { text: part, font: "ArimoExtended" } : { text: part }));

/** Draws a document. Its memory grows with its pages: make many small ones rather than one of thousands. */
export function renderPdf(definition: Definition): Promise<Buffer> {
  prepare();
  const defaultStyle = { font: "Arimo", fontSize: 11, lineHeight: 1.25, ...definition.defaultStyle };
  return pdfmake.createPdf({ pageSize: "A4", ...definition, defaultStyle }).getBuffer();
}
