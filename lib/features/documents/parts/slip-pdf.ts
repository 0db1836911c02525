import "server-only";
import type { Content } from "pdfmake";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { inFace, renderPdf } from "./pdf";

/** What stands on a slip besides the person; handed in, because what we do knows no language. */
export type SlipWords = {
  title: string;
  name: string;
  post: string;
  unit: string;
  login: string;
  password: string;
  address: string;
  noUnit: string;
  steps: readonly string[];
  secret: string;
  made: (day: string) => string;
};

export type Slip = {
  name: string;
  post: string | null;
  unitName: string | null;
  loginName: string;
  password: string;
};

export type SlipFrame = { agencyName: string; address: string; day: string; words: SlipWords };

const INK_LIGHT = "#44575c";
const line = (): Content => ({
  canvas: [{ type: "line", x1: 0, y1: 0, x2: 451, y2: 0, lineWidth: 0.6, lineColor: "#9aa9ad" }],
  margin: [0, 10, 0, 10],
});
const fact = (term: string, value: string): Content => ({
  columns: [
    { width: 110, text: term, color: INK_LIGHT },
    { width: "*", text: inFace(value) },
  ],
  margin: [0, 1, 0, 1],
});

/** One page a person, in the given order. */
export function renderSlips(slips: readonly Slip[], frame: SlipFrame): Promise<Buffer> {
  return renderPdf({
    info: { title: frame.words.title },
    pageMargins: [72, 64, 72, 64],
    content: slips.map((slip, index) => page(slip, frame, index > 0)),
  });
}

function page(slip: Slip, { agencyName, address, day, words }: SlipFrame, isNext: boolean): Content {
  return {
    pageBreak: isNext ? "before" : undefined,
    stack: [
      { text: inFace(agencyName), color: INK_LIGHT },
      { text: words.title, fontSize: 20, bold: true, margin: [0, 2, 0, 8] },
      fact(words.name, slip.name),
      ...(slip.post ? [fact(words.post, slip.post)] : []),
      fact(words.unit, slip.unitName ?? words.noUnit),
      line(),
      { text: words.login, color: INK_LIGHT },
      { text: formatNip(slip.loginName), fontSize: 16, bold: true, margin: [0, 0, 0, 6] },
      { text: words.password, color: INK_LIGHT },
      { text: slip.password, fontSize: 20, bold: true, characterSpacing: 0.6 },
      line(),
      fact(words.address, address),
      { ol: words.steps.map((step) => ({ text: step, margin: [0, 2, 0, 2] })), margin: [0, 8, 0, 8] },
      { text: words.secret, bold: true },
      { text: words.made(day), color: INK_LIGHT, fontSize: 9, margin: [0, 12, 0, 0] },
    ],
  };
}
