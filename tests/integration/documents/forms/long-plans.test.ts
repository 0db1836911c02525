import fc from "fast-check";
import { expect, it } from "vitest";
import { planFormPdf } from "@/lib/features/documents/forms/parts/plan-form-pdf";
import type { FormResult, PlanFormContent } from "@/lib/features/documents/forms/rules/plan-form";
import { bare, readPdf, type ReadPdf } from "../../../support/forms/pdf-text";

const WORDS = [
  ...["meningkatnya", "cakupan", "pelayanan", "≤ 45", "92 %", "hari", "ibu", "Ñāma", "dan", "keberhasilan"],
  ...["pertanggungjawabankeuangandaerahyangsangatpanjangsekali", "10/2026", "(IV/a)", "“Sehat”", "x"],
];
/** Text of up to so many words, each text with a mark of its own so that it is found again. */
let mark = 0;
const texts = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((words) => {
    mark += 1;
    return `#${mark}a ${words.join(" ")} #${mark}z`;
  });

const result: fc.Arbitrary<FormResult> = fc.record({
  text: texts(60),
  supports: texts(40),
  indicators: fc.array(
    fc.record({
      text: texts(50),
      aspect: fc.constant("Kuantitas"),
      target: texts(12),
      perspective: fc.constant("Anggaran"),
    }),
    { minLength: 0, maxLength: 12 },
  ),
  measures: fc.array(texts(250), { maxLength: 6 }),
});

const person = fc.record({
  name: texts(8),
  nip: texts(2),
  rank: texts(4),
  position: texts(15),
  unit: texts(15),
});
const signature = fc.record({ name: texts(8), nipLine: fc.option(texts(2)) });

const plan: fc.Arbitrary<PlanFormContent> = fc.record({
  form: fc.constantFrom("jpt", "ja_jf"),
  approach: fc.constantFrom("quantitative", "qualitative"),
  agency: fc.constant("Pemerintah Kota Uji"),
  period: fc.constant("PERIODE PENILAIAN: 01 JANUARI SD 31 DESEMBER TAHUN 2026"),
  employee: person,
  appraiser: person,
  appraiserUnitLabel: fc.constantFrom("UNIT KERJA", "INSTANSI"),
  main: fc.array(result, { minLength: 1, maxLength: 30 }),
  additional: fc.array(result, { maxLength: 10 }),
  behaviours: fc.array(
    fc.record({
      label: texts(3),
      guidance: fc.array(texts(20), { minLength: 3, maxLength: 3 }),
      expectation: texts(180),
    }),
    { minLength: 7, maxLength: 7 },
  ),
  resources: fc.array(texts(60), { maxLength: 20 }),
  accountability: fc.array(texts(60), { maxLength: 20 }),
  consequences: fc.array(texts(600), { maxLength: 8 }),
  signedLine: fc.constant("Uji, 12 Januari 2026"),
  signatures: fc.record({ employee: signature, appraiser: signature }),
  footer: fc.constant({ plan: "SKP 2026, versi 1, Uji", annex: "Lampiran SKP 2026, versi 1, Uji" }),
  title: fc.constant("Uji"),
  madeAt: fc.constant("2026-01-12T03:00:00.000Z"),
});

/** Every text of the content that the form of its kind shows. */
function shownTexts(content: PlanFormContent): string[] {
  const isQualitative = content.approach === "qualitative";
  const rows = [...content.main, ...content.additional].flatMap(
    ({ text, supports, indicators, measures }) => [
      ...[text, ...(content.form === "ja_jf" ? [supports] : [])],
      ...(isQualitative ? measures : indicators.flatMap((one) => [one.text, one.target])),
    ],
  );
  const people = [content.employee, content.appraiser].flatMap((one) => Object.values(one));
  const signers = [content.signatures.employee, content.signatures.appraiser];
  return [
    ...rows,
    ...people,
    ...signers.flatMap(({ name, nipLine }) => (nipLine === null ? [name] : [name, nipLine])),
    ...content.behaviours.flatMap(({ label, guidance, expectation }) => [label, ...guidance, expectation]),
    ...[...content.resources, ...content.accountability, ...content.consequences],
  ];
}

/** Words of a text that stand in the document, in their order: a row that is cut between pages has the head of the next in between. */
function isShown(all: string, text: string): boolean {
  if (all.includes(bare(text))) return true;
  let from = all.indexOf(bare(text.split(" ")[0] ?? ""));
  if (from < 0) return false;
  for (const word of text.split(" ")) {
    const at = all.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

const isWithin = ({ pages }: ReadPdf) =>
  pages.every(({ stretches, width, text }) => {
    const margin = (15 * 72) / 25.4;
    const bottom = (24 * 72) / 25.4;
    return (
      text.length > 0 &&
      stretches.every(
        (one) => one.y >= bottom && one.x >= margin - 0.5 && one.x + one.width <= width - margin + 0.5,
      )
    );
  });

it("loses no text of a plan however long, keeps every page within its margins and signs beside a row", async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (content) => {
      const pdf = await readPdf(await planFormPdf(content, "draft"));
      const all = bare(pdf.text);
      const lost = shownTexts(content).filter((text) => !isShown(all, text));
      expect(lost).toEqual([]);
      expect(isWithin(pdf)).toBe(true);
      for (const isAnnex of [false, true]) {
        const pages = pdf.pages.filter(({ footer }) => footer.includes("Lampiran") === isAnnex);
        expect(pages.at(-1)?.text).toMatch(
          /^\D*(?:PERILAKU KERJA|KONSEKUENSI|LAMPIRAN) .+PEJABAT PENILAI KINERJA/,
        );
        const later = isAnnex
          ? /^(?:LAMPIRAN|DUKUNGAN|SKEMA|KONSEKUENSI) /
          : /^(?:HASIL KERJA NO|PERILAKU KERJA) /;
        for (const { text } of pages.slice(1)) expect(text).toMatch(later);
      }
    }),
    { numRuns: 25, seed: 20_261_122, endOnFailure: true },
  );
}, 240_000);

it("would see a text that is not there", () => {
  expect(isShown(bare("#1a ibu dan #1z"), "#1a ibu hamil #1z")).toBe(false);
});
