import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { planFormPdf } from "@/lib/features/documents/forms/parts/plan-form-pdf";
import { roleMatrixPdf } from "@/lib/features/documents/forms/parts/role-matrix-pdf";
import type { PlanFormContent } from "@/lib/features/documents/forms/rules/plan-form";
import type { RoleMatrixContent } from "@/lib/features/documents/forms/rules/role-matrix-form";
import { bare, firstMissing, headingsOf, readPdf, type ReadPdf } from "../../../support/forms/pdf-text";

type Samples = Record<"01" | "02" | "03" | "04", { content: PlanFormContent; code: string }> & {
  "08": { content: RoleMatrixContent; code: string };
};
/** Invented people of an invented city; texts as civil servants write them. */
const samples = JSON.parse(
  readFileSync(new URL("../../../support/forms/samples.json", import.meta.url), "utf8"),
) as Samples;

const sealOf = (code: string) => ({ code, url: `https://kinerja.muarajaya.example/verifikasi/${code}` });
const plan = (form: "01" | "02" | "03" | "04") =>
  planFormPdf(samples[form].content, sealOf(samples[form].code));
const matrix = () => roleMatrixPdf(samples["08"].content, sealOf(samples["08"].code));
const forms = ["01", "02", "03", "04"] as const;

/** The pages of one document of the file, by the third line of their footers. */
const pagesOf = (pdf: ReadPdf, isAnnex: boolean) =>
  pdf.pages.filter(({ footer }) => footer.includes("Lampiran SKP") === isAnnex);
const textOf = (pages: ReadPdf["pages"]) => pages.map(({ text }) => text).join(" ");

describe("a printed form", () => {
  test.each(forms)("%s holds its headings in their order, and not in the reverse order", async (form) => {
    const text = textOf(pagesOf(await readPdf(await plan(form)), false));
    const headings = headingsOf(form);
    expect(headings.length).toBeGreaterThan(20);
    expect(firstMissing(text, headings)).toBeNull();
    expect(firstMissing(text, headings.toReversed())).not.toBeNull();
  });

  it("is followed by its lampiran with the headings of 05", async () => {
    const text = textOf(pagesOf(await readPdf(await plan("03")), true));
    expect(firstMissing(text, headingsOf("05"))).toBeNull();
    expect(firstMissing(text, headingsOf("05").toReversed())).not.toBeNull();
  });

  it("of the matrix holds the headings of 08", async () => {
    const { text } = await readPdf(await matrix());
    expect(firstMissing(text, headingsOf("08"))).toBeNull();
    expect(firstMissing(text, headingsOf("08").toReversed())).not.toBeNull();
  });

  test.each(forms)(
    "%s begins each further page with the headings of the table that goes on",
    async (form) => {
      const pages = pagesOf(await readPdf(await plan(form)), false);
      expect(pages.length).toBeGreaterThan(1);
      for (const { text } of pages.slice(1)) expect(text).toMatch(/^(HASIL KERJA NO|PERILAKU KERJA \d)/);
    },
  );

  test.each(forms)("%s never leaves the signatures alone", async (form) => {
    const pdf = await readPdf(await plan(form));
    for (const isAnnex of [false, true]) {
      const last = pagesOf(pdf, isAnnex).at(-1)?.text ?? "";
      expect(last).toContain("PEJABAT PENILAI KINERJA");
      expect(last).toMatch(isAnnex ? /KONSEKUENSI \d/ : /7 Kolaboratif/);
    }
  });

  test.each(forms)(
    "%s is A4, in Indonesian, with a title and numbered pages that can be verified",
    async (form) => {
      const pdf = await readPdf(await plan(form));
      expect(pdf.language).toBe("id");
      expect(pdf.title).toBe(samples[form].content.title);
      for (const [index, { width, height, footer }] of pdf.pages.entries()) {
        expect([width, height]).toEqual([841.89, 595.28]);
        expect(footer).toContain(`Kode verifikasi: ${samples[form].code}`);
        expect(footer).toContain("Periksa keaslian dokumen: kinerja.muarajaya.example/verifikasi");
        expect(footer).toContain(`Halaman ${index + 1} dari ${pdf.pages.length}`);
      }
    },
  );

  it("embeds its faces and is the same bytes for the same content", async () => {
    const [first, second] = [await plan("03"), await plan("03")];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const other = await planFormPdf(
      { ...samples["03"].content, signedLine: "Muara Jaya, 13 Januari 2026" },
      sealOf(samples["03"].code),
    );
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
    const raw = Buffer.from(first).toString("latin1");
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toContain("/Helvetica");
  });

  it("as a draft says DRAF and has neither code nor QR", async () => {
    const signed = await planFormPdf(samples["03"].content, sealOf(samples["03"].code));
    const draft = await planFormPdf({ ...samples["03"].content, signedLine: "" }, "draft");
    const pdf = await readPdf(draft);
    for (const { footer } of pdf.pages) {
      expect(footer).toMatch(/^DRAF /);
      expect(footer).not.toContain("Kode verifikasi");
    }
    expect(draft.length).toBeLessThan(signed.length);
    expect(pdf.text).not.toContain("Muara Jaya, 12 Januari 2026");
  });

  it("prints a matrix of more than five results on further pages with the same people", async () => {
    const { content } = samples["08"];
    const wide = {
      ...content,
      columns: [...content.columns, { text: "Hasil keenam pimpinan", indicators: ["Jumlah: 6 dokumen"] }],
      people: content.people.map((person) => ({ ...person, roles: [...person.roles, "Peran keenam"] })),
    };
    const { text } = await readPdf(await roleMatrixPdf(wide, "draft"));
    expect(text.split("Samsul Bahri")).toHaveLength(3);
    expect(bare(text)).toContain(bare("Hasil keenam pimpinan"));
    expect(text.match(/Peran keenam/g)).toHaveLength(content.people.length);
  });
});
