import jsQR from "jsqr";
import { describe, expect, it, test } from "vitest";
import { evaluationDocumentPdf } from "@/lib/features/documents/evaluation-forms/parts/evaluation-document-pdf";
import { evaluationFormPdf } from "@/lib/features/documents/evaluation-forms/parts/evaluation-form-pdf";
import { objectionLetterPdf } from "@/lib/features/documents/evaluation-forms/parts/objection-letter-pdf";
import { ratingReceiptPdf } from "@/lib/features/documents/evaluation-forms/parts/rating-receipt-pdf";
import {
  documentSample,
  evaluationSample,
  letterSample,
  receiptSample,
  SEAL,
  type Variant,
} from "../../../support/forms/evaluation-samples";
import { pageImages } from "../../../support/forms/page-image";
import { bare, firstMissing, headingsOf, readPdf } from "../../../support/forms/pdf-text";

const variants: readonly Variant[] = ["01", "02", "03", "04"];
const form = (variant: Variant) => evaluationFormPdf(evaluationSample(variant), SEAL);
const received = { line: "Muara Jaya, 8 Januari 2027" };

/** List 06 with the titles and columns of the plan's variant in the place of its own (forms §7). */
function headingsOfVariant(variant: Variant): string[] {
  const [plan, evaluation] = [headingsOf(variant), headingsOf("06")];
  const columns = plan.slice(plan.indexOf("NO"), plan.indexOf("A. UTAMA"));
  const added = evaluation.filter((line) => /^(REALISASI|UMPAN BALIK)/.test(line)).slice(0, 2);
  const [first, last] = [evaluation.indexOf("NO"), evaluation.indexOf("A. UTAMA")];
  return [
    ...["EVALUASI KINERJA PEGAWAI", ...plan.slice(1, 3)],
    ...evaluation.slice(3, first),
    ...columns,
    ...added,
    ...evaluation.slice(last),
  ];
}

describe("the printed evaluation", () => {
  test.each(variants)(
    "of the plan's form %s holds its headings in their order, and not in the reverse",
    async (variant) => {
      const text = bare((await readPdf(await form(variant))).text);
      const headings = headingsOfVariant(variant).map(bare);
      expect(headings.length).toBeGreaterThan(40);
      expect(firstMissing(text, headings)).toBeNull();
      expect(firstMissing(text, headings.toReversed())).not.toBeNull();
    },
  );

  test.each(variants)(
    "of the plan's form %s keeps the closing ratings, their note and the signature together",
    async (variant) => {
      const last = (await readPdf(await form(variant))).pages.at(-1)?.text ?? "";
      for (const part of [
        "RATING PERILAKU*",
        "PREDIKAT KINERJA PEGAWAI*",
        "*) coret yang tidak perlu",
        "PEJABAT PENILAI KINERJA",
      ])
        expect(last).toContain(part);
    },
  );

  it("begins each further page with the headings of the table that goes on, or with the closing ratings", async () => {
    for (const { text } of (await readPdf(await form("03"))).pages.slice(1))
      expect(text).toMatch(/^(HASIL KERJA NO|PERILAKU KERJA UMPAN|RATING PERILAKU)/);
  });

  it("prints no curve and strikes nothing where no achievement was known", async () => {
    const { text } = await readPdf(
      await evaluationFormPdf({ ...evaluationSample("03"), achievement: null, pattern: null }, SEAL),
    );
    expect(text).not.toContain("KURVA DISTRIBUSI");
    expect(bare(text)).toContain(bare("ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG"));
  });
});

describe("the printed document of the evaluation", () => {
  it("holds its headings on one page, and not in the reverse order", async () => {
    const pdf = await readPdf(await evaluationDocumentPdf(documentSample(received), SEAL));
    expect(pdf.pages).toHaveLength(1);
    expect(firstMissing(pdf.text, headingsOf("07"))).toBeNull();
    expect(firstMissing(pdf.text, headingsOf("07").toReversed())).not.toBeNull();
    expect(pdf.text).toContain("Muara Jaya, 8 Januari 2027");
    expect(pdf.text).not.toContain("tidak ditandatangani");
  });

  it("says that it was not signed where the receipt lapsed", async () => {
    const content = documentSample({ instead: "tidak ditandatangani" });
    const { text } = await readPdf(await evaluationDocumentPdf(content, SEAL));
    expect(text).toContain("tidak ditandatangani");
    expect(text).not.toContain("8 Januari 2027");
  });
});

describe("the letter of a decided objection", () => {
  test.each([
    ["granted", "MENGABULKAN", "MENOLAK"],
    ["denied", "MENOLAK", "MENGABULKAN"],
  ] as const)(
    "that is %s says so, with both sides, every part and the legal base",
    async (outcome, said, other) => {
      const { text } = await readPdf(await objectionLetterPdf(letterSample(outcome), SEAL));
      expect(text).toContain(said);
      expect(text).not.toContain(other);
      for (const part of [
        "KB-2026-0017",
        "Perilaku: Adaptif",
        "Pejabat penilai: dr. Sri Wahyuni Lestari",
        "bersifat final (Pasal 59",
      ])
        expect(bare(text)).toContain(bare(part));
    },
  );
});

describe("the receipt on paper", () => {
  it("names each level in words with its sign, and the own cell in words", async () => {
    const { text } = await readPdf(await ratingReceiptPdf(receiptSample(), SEAL));
    for (const part of [
      "+ Di atas ekspektasi",
      "= Sesuai ekspektasi",
      "- Di bawah ekspektasi",
      "[X] BAIK hasil ini",
    ])
      expect(text).toContain(part);
    expect(text.match(/\[X\]/g)).toHaveLength(1);
  });
});

const papers: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["evaluation", () => form("03")],
  ["document", () => evaluationDocumentPdf(documentSample(received), SEAL)],
  ["letter", () => objectionLetterPdf(letterSample("granted"), SEAL)],
  ["receipt", () => ratingReceiptPdf(receiptSample(), SEAL)],
];

describe.each(papers)("the %s", (_name, draw) => {
  it("is drawn in black alone and carries a code that a camera reads", async () => {
    for (const { pixels, width, height } of await pageImages(await draw(), 2)) {
      let coloured = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) coloured += 1;
      expect(coloured).toBe(0);
      expect(jsQR(pixels, width, height)?.data).toBe(SEAL.url);
    }
  });

  it("is the same bytes for the same content", async () => {
    expect(Buffer.from(await draw()).equals(Buffer.from(await draw()))).toBe(true);
  });
});
