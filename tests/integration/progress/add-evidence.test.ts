import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { addEvidence } from "@/lib/features/progress/add-evidence";
import { addEvidenceInput } from "@/lib/features/progress/input";
import { newId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { loadFile } from "@/lib/platform/storage";
import { owner, useDatabase } from "../../support/database";
import { docx, fileOf, noise, pdf, photo, pixelBomb, xlsx, zipOf } from "../../support/files";
import {
  audits,
  makeEvaluation,
  makeQuarter,
  refusal,
  refusalCode,
  signedBy,
  stopDatabaseDuring,
  storedFiles,
  type Quarter,
} from "../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../support/world";

useDatabase();

const input = (quarter: Quarter, change: Record<string, unknown>) =>
  addEvidenceInput.parse({
    workPlanId: quarter.planId,
    periodId: quarter.periodId,
    resultIds: quarter.results,
    title: "Daftar hadir kelas ibu hamil",
    ...change,
  });

const link = (quarter: Quarter, url = "https://puskesmas.go.id/laporan") => input(quarter, { url });
const file = (quarter: Quarter, bytes: Buffer, name: string) => input(quarter, { file: fileOf(bytes, name) });
const rowOf = (evidenceId: string) => owner.evidence.findFirstOrThrow({ where: { id: evidenceId } });
const proofs = (quarter: Quarter) => owner.evidence.count({ where: { agencyId: quarter.world.agencyId } });

/** Refused, and nothing stays: no row, no file. */
async function refusedFile(bytes: Buffer, name: string) {
  const quarter = await makeQuarter();
  const answer = await refusal(
    addEvidence(await contextOf(quarter.world, "staff"), file(quarter, bytes, name)),
  );
  expect([await proofs(quarter), storedFiles(quarter.world.agencyId)]).toEqual([0, []]);
  return { code: answer.code, reason: answer.reasons[0], field: answer.fields[0] };
}

describe("adding evidence", () => {
  it("keeps a document as it came, under the hash of its bytes, for several results at once, and audits it", async () => {
    const quarter = await makeQuarter();
    const bytes = pdf();
    const { evidenceId } = await addEvidence(
      await contextOf(quarter.world, "staff"),
      file(quarter, bytes, "../../Laporan <triwulan>.pdf"),
    );
    const row = await rowOf(evidenceId);
    expect(row).toMatchObject({
      kind: "file",
      fileName: "Laporan triwulan.pdf",
      mime: "application/pdf",
      bytes: bytes.length,
      employeeId: quarter.world.people.staff,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    expect((await loadFile(row.storageKey!)).equals(bytes)).toBe(true);
    const links = await owner.evidenceLink.findMany({ where: { evidenceId }, select: { resultId: true } });
    expect(links.map((one) => one.resultId).toSorted()).toEqual(quarter.results.toSorted());
    const [event] = await owner.auditEvent.findMany({
      where: { subjectId: evidenceId, action: "evidence.add" },
    });
    expect(event).toMatchObject({
      concernsId: quarter.world.people.staff,
      after: { sha256: row.sha256, resultIds: quarter.results },
    });
  });

  it.each([
    [
      "Word",
      docx(),
      "laporan.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["Excel", xlsx(), "rekap.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["PDF without an ending in its name", pdf(), "laporan", "application/pdf"],
  ])("knows %s by its content", async (_name, bytes, name, mime) => {
    const quarter = await makeQuarter();
    const { evidenceId } = await addEvidence(
      await contextOf(quarter.world, "staff"),
      file(quarter, bytes, name),
    );
    expect((await rowOf(evidenceId)).mime).toBe(mime);
  });

  it("keeps a link without opening it", async () => {
    const quarter = await makeQuarter();
    const { evidenceId } = await addEvidence(
      await contextOf(quarter.world, "staff"),
      link(quarter, " drive.google.com/file/d/1?usp=sharing "),
    );
    expect(await rowOf(evidenceId)).toMatchObject({
      kind: "link",
      url: "https://drive.google.com/file/d/1?usp=sharing",
      storageKey: null,
    });
    expect(storedFiles(quarter.world.agencyId)).toEqual([]);
  });

  it.each([
    ["javascript:alert(1)", "progress.link-scheme"],
    ["file:///etc/passwd", "progress.link-scheme"],
    ["http://localhost:5432/", "progress.link-private"],
    ["https://192.168.1.20/laporan", "progress.link-private"],
    ["http://[::1]/", "progress.link-private"],
    ["https://0x7f.1/", "progress.link-private"],
    ["https://server-kantor/laporan", "progress.link-private"],
    ["https://siti:rahasia@puskesmas.go.id/", "progress.link-secret"],
    ["bukan tautan", "progress.link-not-address"],
  ])("refuses the link %s", async (url, reason) => {
    const quarter = await makeQuarter();
    const answer = await refusal(addEvidence(await contextOf(quarter.world, "staff"), link(quarter, url)));
    expect([answer.code, answer.reasons, answer.fields]).toEqual(["INVALID_INPUT", [reason], ["url"]]);
    expect(await proofs(quarter)).toBe(0);
  });
});

describe("a photo", () => {
  it("is stored upright, at most 2,000 px and about 300 KB, without place, time and camera", async () => {
    const quarter = await makeQuarter();
    const original = await photo(3000, 2000);
    const before = await sharp(original).metadata();
    expect([before.orientation, before.exif && before.exif.length > 100]).toEqual([6, true]);
    const { evidenceId } = await addEvidence(
      await contextOf(quarter.world, "staff"),
      file(quarter, original, "IMG_0001.JPG"),
    );
    const row = await rowOf(evidenceId);
    const stored = await loadFile(row.storageKey!);
    const after = await sharp(stored).metadata();
    expect(row).toMatchObject({ mime: "image/jpeg", fileName: "IMG_0001.jpg", bytes: stored.length });
    expect(row.sha256).toBe(createHash("sha256").update(stored).digest("hex"));
    expect([after.exif, after.iptc, after.xmp, after.icc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(stored.includes("Exif") || stored.includes("Ponsel Uji")).toBe(false);
    expect(after.height).toBeGreaterThan(after.width);
    expect(Math.max(after.width, after.height)).toBeLessThanOrEqual(2_000);
    expect(stored.length).toBeLessThanOrEqual(300 * 1_024);
  });

  it("of 30 MB is shrunk and stored", { timeout: 60_000 }, async () => {
    const quarter = await makeQuarter();
    const original = await noise(6_150, 4_600).jpeg({ quality: 97 }).toBuffer();
    expect(original.length).toBeGreaterThan(29 * 1_048_576);
    const { evidenceId } = await addEvidence(
      await contextOf(quarter.world, "staff"),
      file(quarter, original, "kelas.jpg"),
    );
    expect((await rowOf(evidenceId)).bytes).toBeLessThanOrEqual(300 * 1_024);
  });

  it("of a small screen stays a PNG, so that its letters stay sharp", async () => {
    const quarter = await makeQuarter();
    const screen = await sharp({ create: { width: 360, height: 800, channels: 4, background: "#ffffff80" } })
      .png()
      .toBuffer();
    const { evidenceId } = await addEvidence(
      await contextOf(quarter.world, "staff"),
      file(quarter, screen, "layar.jpg"),
    );
    expect(await rowOf(evidenceId)).toMatchObject({ mime: "image/png", fileName: "layar.png" });
  });
});

describe("a file that is refused", () => {
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");

  it.each([
    ["a page that calls itself a photo", html, "foto.jpg", "progress.file-lies"],
    ["a PDF that calls itself a photo", pdf(), "foto.png", "progress.file-lies"],
    [
      "a zip that calls itself Word",
      zipOf([{ name: "a.txt", text: "a" }]),
      "laporan.docx",
      "progress.file-lies",
    ],
    ["a Word file that calls itself Excel", docx(), "rekap.xlsx", "progress.file-lies"],
    ["a kind that nobody can open here", html, "halaman.html", "progress.file-type"],
    ["a zip", zipOf([{ name: "a.txt", text: "a" }]), "arsip.zip", "progress.file-type"],
    ["half a zip", docx().subarray(0, 60), "laporan.docx", "progress.file-lies"],
    ["a Word file with macros", docx({ name: "word/vbaProject.bin" }), "laporan.docx", "progress.file-macro"],
    [
      "a Word file with a password",
      docx({ name: "word/styles.xml", encrypted: true }),
      "laporan.docx",
      "progress.file-locked",
    ],
    [
      "a zip bomb",
      xlsx({ name: "xl/worksheets/sheet1.xml", size: 4_000_000_000 }),
      "rekap.xlsx",
      "progress.file-bomb",
    ],
    [
      "a photo that is cut off",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
      "foto.jpg",
      "progress.image-broken",
    ],
    ["an empty file", Buffer.alloc(0), "kosong.pdf", "progress.file-empty"],
    ["a document of 10.1 MB", pdf(10_600_000), "laporan.pdf", "progress.file-too-big"],
    [
      "a photo of more than 32 MB",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(34_000_000)]),
      "foto.jpg",
      "progress.file-too-big",
    ],
  ])("%s", async (_name, bytes, name, reason) => {
    expect(await refusedFile(bytes, name)).toEqual({ code: "INVALID_INPUT", reason, field: "file" });
  });

  it("a picture of a few bytes that claims 900 million pixels", async () => {
    expect((await refusedFile(await pixelBomb(30_000), "bom.png")).reason).toBe("progress.image-pixels");
  });

  it("a photo that broke off on the way", async () => {
    const whole = await photo();
    expect((await refusedFile(whole.subarray(0, whole.length / 2), "foto.jpg")).reason).toBe(
      "progress.image-broken",
    );
  });
});

describe("what stays when it fails", () => {
  it("neither row nor file for a result of another plan", async () => {
    const quarter = await makeQuarter();
    const other = await makePlan(quarter.world, { person: "otherStaff", state: "set" });
    const foreign = input(quarter, {
      file: fileOf(pdf(), "a.pdf"),
      resultIds: [quarter.results[0], other.results[0]],
    });
    expect(await refusalCode(addEvidence(await contextOf(quarter.world, "staff"), foreign))).toBe(
      "NOT_FOUND",
    );
    expect([await proofs(quarter), storedFiles(quarter.world.agencyId)]).toEqual([0, []]);
  });

  it("neither row nor file when the database stops in the middle; the same form goes through afterwards", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff", newId());
    const form = file(quarter, pdf(), "laporan.pdf");
    const held = { table: "planned_result" as const, id: quarter.results[0]! };
    const fault = await stopDatabaseDuring(held, () => addEvidence(ctx, form));
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(AppError);
    expect([
      await proofs(quarter),
      await owner.evidenceLink.count({ where: { workPlanId: quarter.planId } }),
      storedFiles(quarter.world.agencyId),
    ]).toEqual([0, 0, []]);
    await addEvidence(ctx, form);
    expect([await proofs(quarter), storedFiles(quarter.world.agencyId).length]).toEqual([1, 1]);
  });

  it("one proof when the same upload arrives twice, also with another time on the file", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff", newId());
    const bytes = new Uint8Array(pdf());
    const first = await addEvidence(
      ctx,
      input(quarter, { file: new File([bytes], "a.pdf", { lastModified: 1 }) }),
    );
    const second = await addEvidence(
      ctx,
      input(quarter, { file: new File([bytes], "a.pdf", { lastModified: 2 }) }),
    );
    expect(second).toEqual(first);
    expect([
      await proofs(quarter),
      storedFiles(quarter.world.agencyId).length,
      await audits(first.evidenceId, "evidence.add"),
    ]).toEqual([1, 1, 1]);
  });
});

describe("who may not, and when not", () => {
  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const quarter = await makeQuarter();
    const act = addEvidence(await contextOf(quarter.world, person), file(quarter, pdf(), "a.pdf"));
    expect(await refusalCode(act)).toBe(code);
    expect([await proofs(quarter), storedFiles(quarter.world.agencyId)]).toEqual([0, []]);
  });

  it("takes a late proof while the appraiser scores, none after the signature", async () => {
    const scored = await makeQuarter();
    await makeEvaluation(scored, { state: "scored" });
    await addEvidence(await contextOf(scored.world, "staff"), link(scored));
    const signed = await makeQuarter();
    await makeEvaluation(signed, signedBy(signed.world));
    const { code, reasons } = await refusal(
      addEvidence(await contextOf(signed.world, "staff"), link(signed)),
    );
    expect([code, reasons]).toEqual(["RULE_VIOLATION", ["progress.evidence-signed"]]);
  });

  it("refuses a plan that is not agreed", async () => {
    const quarter = await makeQuarter({ state: "submitted" });
    expect(
      (await refusal(addEvidence(await contextOf(quarter.world, "staff"), link(quarter)))).reasons,
    ).toEqual(["progress.plan-not-set"]);
  });

  it.each([
    ["nothing at all", {}, "progress.evidence-nothing"],
    [
      "a file and a link together",
      { url: "https://a.go.id", file: fileOf(pdf(), "a.pdf") },
      "progress.evidence-both",
    ],
  ])("refuses %s", async (_name, change, reason) => {
    const quarter = await makeQuarter();
    expect(
      (await refusal(addEvidence(await contextOf(quarter.world, "staff"), input(quarter, change)))).reasons,
    ).toEqual([reason]);
  });

  it("asks for a title and a result", () => {
    const parsed = addEvidenceInput.safeParse({
      workPlanId: newId(),
      periodId: newId(),
      title: " ",
      url: "https://a.go.id",
    });
    const messages = parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message]);
    expect(messages).toEqual([
      ["resultIds", "progress.evidence-no-result"],
      ["title", "progress.evidence-title"],
    ]);
  });
});
