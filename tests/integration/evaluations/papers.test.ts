import { createHash } from "node:crypto";
import jsQR from "jsqr";
import { beforeEach, describe, expect, it } from "vitest";
import { downloadDocumentBatch } from "@/lib/features/documents/issued/download-document-batch";
import { getDocumentBatch, getDocumentDesk } from "@/lib/features/documents/issued/queries/batches";
import { revokeDocument } from "@/lib/features/documents/issued/revoke-document";
import { verifyCode } from "@/lib/features/documents/verification/queries";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { makePaperBatch, makePaperBatchJobs } from "@/lib/features/evaluations/papers/make-paper-batch";
import { orderPaperBatch } from "@/lib/features/evaluations/papers/order-paper-batch";
import { orderPapers } from "@/lib/features/evaluations/papers/order-papers";
import { replacePapers } from "@/lib/features/evaluations/papers/parts/replace-papers";
import { getPaperFile, getPaperPeriods, getPapers } from "@/lib/features/evaluations/papers/queries";
import { makePaper, makePaperJobs } from "@/lib/features/evaluations/papers/make-paper";
import { inTenant } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { loadFile } from "@/lib/platform/storage";
import { namesInArchive } from "../../support/archive";
import { owner, useDatabase } from "../../support/database";
import { readPdf } from "../../support/forms/pdf-text";
import { pageImages } from "../../support/forms/page-image";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { workOff } from "../../support/queue";
import { contextOf, type PersonKey } from "../../support/world";
import { copied, makeReleased, makeScored, type Scene } from "./scenario";

useDatabase();
beforeEach(async () => {
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const order = async ({ world, evaluationId }: Scene, person: PersonKey = "staff", key?: string) =>
  orderPapers(await contextOf(world, person, key), { evaluationId });
const documents = ({ world }: Scene) =>
  owner.issuedDocument.findMany({ where: { agencyId: world.agencyId }, orderBy: { kind: "asc" } });
const acknowledge = async ({ world, evaluationId }: Scene) =>
  acknowledgeEvaluation(await contextOf(world, "staff"), {
    evaluationId,
    version: (await owner.evaluation.findFirstOrThrow({ where: { id: evaluationId } })).version,
  });
const stagesOf = async (scene: Scene, person: PersonKey = "staff") =>
  (await getPapers(await contextOf(scene.world, person), scene.evaluationId)).papers.map(
    ({ kind, stage }) => `${kind} ${stage}`,
  );
const fileOf = async (scene: Scene, kind: "evaluation_form" | "evaluation_document" | "rating_receipt") =>
  loadFile((await getPaperFile(await contextOf(scene.world, "staff"), scene.evaluationId, kind)).storageKey);

describe("the official papers of a result", () => {
  it("are ordered by the person, made by the worker, once, and audited", async () => {
    const scene = await makeReleased();
    await order(scene);
    expect(await stagesOf(scene)).toEqual([
      "evaluation_form making",
      "evaluation_document waiting",
      "rating_receipt making",
    ]);
    await workOff(makePaperJobs);
    await order(scene);
    await workOff(makePaperJobs);
    const made = await documents(scene);
    expect(made.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "evaluation_form valid",
      "rating_receipt valid",
    ]);
    expect(await makePaper({ agencyId: scene.world.agencyId, documentId: made[0]?.id ?? "" })).toBe(false);
    expect(await audits(scene.evaluationId, "evaluation.order-papers")).toBe(2);
    const { text } = await readPdf(await fileOf(scene, "evaluation_form"));
    for (const part of ["EVALUASI KINERJA PEGAWAI", "Siti Rahmawati, A.Md.Keb.", "96", "RATING HASIL KERJA*"])
      expect(text).toContain(part);
  });

  it("have the document with both dates once the result is received", async () => {
    const scene = await makeReleased();
    await acknowledge(scene);
    await order(scene);
    await workOff(makePaperJobs);
    const { text } = await readPdf(await fileOf(scene, "evaluation_document"));
    expect(text).toContain("DOKUMEN EVALUASI KINERJA PEGAWAI");
    expect(text).not.toContain("tidak ditandatangani");
  });

  it("are refused before the release, and to whoever may not read the result", async () => {
    const scored = await makeScored();
    expect(await refusal(order(scored, "appraiser"))).toMatchObject({
      reasons: ["documents.not-released-yet"],
    });
    const scene = await makeReleased();
    for (const person of ["hr", "otherAppraiser", "otherStaff", "foreigner"] as const)
      expect(await refusalCode(order(scene, person))).toBe("NOT_FOUND");
    expect(await refusalCode(order(scene, "superior"))).toBe("FORBIDDEN");
    expect(await documents(scene)).toEqual([]);
  });

  it("happen once for one request key", async () => {
    const scene = await makeReleased();
    const key = "018f3f2e-0000-7000-8000-0000000000aa";
    await order(scene, "staff", key);
    await order(scene, "staff", key);
    expect(await audits(scene.evaluationId, "evaluation.order-papers")).toBe(1);
  });

  it("carry a QR that the public page answers without a session: kind, masked name and period, no rating", async () => {
    const scene = await makeReleased();
    await order(scene);
    await workOff(makePaperJobs);
    const bytes = await fileOf(scene, "evaluation_form");
    const [page] = await pageImages(bytes, 3);
    const address = page ? (jsQR(page.pixels, page.width, page.height)?.data ?? "") : "";
    expect(address).toContain(`${env().NEXTAUTH_URL}/verifikasi/TRK-`);
    const answer = await verifyCode({ typed: address.split("/").at(-1) ?? "", address: "192.0.2.9" });
    expect(answer).toMatchObject({
      outcome: "known",
      document: { kind: "evaluation_form", state: "valid", maskedName: "S••• R••••••••" },
    });
    expect(JSON.stringify(answer)).not.toMatch(/good|meets|Baik|Ekspektasi|Rahmawati/);
    const hashes = answer.outcome === "known" ? answer.document.hashes : [];
    const hashOf = (file: Uint8Array) => createHash("sha256").update(file).digest("hex");
    expect(hashes).toContain(hashOf(bytes));
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const doctored = Buffer.from(bytes);
      doctored[place] = (doctored[place] ?? 0) ^ 1;
      expect(hashes).not.toContain(hashOf(doctored));
    }
  });

  it("say what was signed, whatever names, units and policies become", async () => {
    const scene = await makeReleased();
    const { world } = scene;
    const before = await owner.evaluationSnapshot.findMany({ where: { agencyId: world.agencyId } });
    await order(scene);
    const [form] = await documents(scene);
    await owner.employee.updateMany({ where: { agencyId: world.agencyId }, data: { name: "Nama Baru" } });
    await owner.unit.updateMany({ where: { agencyId: world.agencyId }, data: { name: "Unit Baru" } });
    await owner.agency.update({ where: { id: world.agencyId }, data: { name: "Pemerintah Kota Baru" } });
    await owner.agencyPolicy.updateMany({
      where: { agencyId: world.agencyId },
      data: { settings: { receiptLapseDays: 30 } },
    });
    await workOff(makePaperJobs);
    const bytes = await fileOf(scene, "evaluation_form");
    const { text } = await readPdf(bytes);
    expect(text).toContain("Siti Rahmawati, A.Md.Keb.");
    for (const later of ["Nama Baru", "Unit Baru", "KOTA BARU"]) expect(text).not.toContain(later);
    const issued = await owner.issuedDocument.findFirstOrThrow({ where: { id: form?.id } });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(issued.sha256);
    expect(await owner.evaluationSnapshot.findMany({ where: { agencyId: world.agencyId } })).toEqual(before);
  });

  it("are replaced from the moment that a later version exists", async () => {
    const scene = await makeReleased();
    const { agencyId } = scene.world;
    await order(scene);
    await workOff(makePaperJobs);
    const next = { agencyId, evaluationId: scene.evaluationId, revision: 2, at: new Date() };
    expect(await inTenant(agencyId, (db) => replacePapers(db, next))).toBe(2);
    expect((await documents(scene)).map(({ state }) => state)).toEqual(["replaced", "replaced"]);
    const { papers } = await getPapers(await contextOf(scene.world, "staff"), scene.evaluationId);
    expect(papers.filter((one) => one.stage === "made" && one.state === "replaced")).toHaveLength(2);
  });
});

const orderAll = async (scene: Scene, person: PersonKey = "hr", key?: string) =>
  orderPaperBatch(await contextOf(scene.world, person, key), {
    ...{ periodId: scene.periodId, unitId: scene.world.units.clinic, paper: "evaluation_document" },
    purpose: "Arsip kepegawaian",
  });

describe("the papers of a period in one archive", () => {
  it("come from one job with progress, each issued once; who is under objection is left out and named", async () => {
    const scene = await makeReleased();
    const { agencyId, people } = scene.world;
    for (const state of ["released", "objected", "scored"] as const) await copied(scene, state);
    await acknowledge(scene);
    const { batchId } = await orderAll(scene);
    const hr = await contextOf(scene.world, "hr");
    expect(await getDocumentBatch(hr, batchId)).toMatchObject({ state: "waiting", total: 3, done: 0 });
    await expect(downloadDocumentBatch(hr, { batchId })).rejects.toMatchObject({
      reasons: [{ reason: "documents.not-made-yet" }],
    });
    await workOff(makePaperBatchJobs);
    await makePaperBatch({ agencyId, batchId });
    expect(await getDocumentBatch(hr, batchId)).toMatchObject({
      ...{ kind: "evaluation_document", state: "done", total: 3, done: 3, failed: 0 },
      period: { year: 2026, cadence: "quarterly", number: 4 },
      leftOut: [
        { name: "Pegawai objected", reason: "objected" },
        { name: "Pegawai released", reason: "not-received" },
      ],
    });
    const archive = await downloadDocumentBatch(hr, { batchId });
    expect(archive.fileName).toBe("Dokumen-Evaluasi-Triwulan-IV-2026-Puskesmas-Uji.zip");
    expect((await namesInArchive(archive.stream)).map((name) => name.replace(/ TRK-.*/, ""))).toEqual([
      "Evaluasi Triwulan IV 2026 Pegawai released",
      "Evaluasi Triwulan IV 2026 Siti Rahmawati",
      "Dokumen Evaluasi Triwulan IV 2026 Siti Rahmawati",
    ]);
    expect(
      await owner.accessRecord.count({ where: { readerId: people.hr, purpose: "Arsip kepegawaian" } }),
    ).toBe(3);
    expect(await audits(batchId, "evaluation-batch.order")).toBe(1);
    expect(await audits(batchId, "document-batch.download")).toBe(1);

    const made = await documents(scene);
    const again = await orderAll(scene);
    await workOff(makePaperBatchJobs);
    expect(await documents(scene)).toEqual(made);
    const [{ id: documentId, version } = { id: "", version: 1 }] = made;
    await revokeDocument(hr, { documentId, version, reason: "Salah cetak" });
    const later = await downloadDocumentBatch(hr, again);
    expect(await namesInArchive(later.stream)).toHaveLength(2);
    // Filed after the archive was made: what is contested is not sent on.
    const siti = { where: { id: scene.evaluationId } };
    await owner.evaluation.updateMany({ ...siti, data: { state: "objected" } });
    const contested = await downloadDocumentBatch(hr, again);
    expect((await namesInArchive(contested.stream)).filter((name) => name.includes("Siti"))).toEqual([]);
    await owner.evaluation.updateMany({ ...siti, data: { state: "final" } });
    await inTenant(agencyId, (db) =>
      replacePapers(db, { agencyId, evaluationId: scene.evaluationId, revision: 2, at: new Date() }),
    );
    const corrected = await downloadDocumentBatch(hr, again);
    expect((await namesInArchive(corrected.stream)).filter((name) => name.includes("Siti"))).toEqual([]);
  });

  it("are HR's to order and to fetch, once for one request, and refused where nothing was released", async () => {
    const scored = await makeScored();
    expect(await refusal(orderAll(scored))).toMatchObject({ reasons: ["documents.no-released-results"] });
    const scene = await makeReleased();
    const key = "018f3f2e-0000-7000-8000-0000000000ab";
    const { batchId } = await orderAll(scene, "hr", key);
    expect(await orderAll(scene, "hr", key)).toEqual({ batchId });
    for (const person of ["unitOfficer", "staff", "appraiser", "auditor", "foreigner"] as const) {
      const ctx = await contextOf(scene.world, person);
      expect(await refusalCode(orderAll(scene, person)), person).toBe("NOT_FOUND");
      expect(await refusalCode(getDocumentBatch(ctx, batchId)), person).toBe("NOT_FOUND");
      expect(await refusalCode(downloadDocumentBatch(ctx, { batchId })), person).toBe("NOT_FOUND");
      expect(await getPaperPeriods(ctx), person).toEqual([]);
    }
    const officer = await contextOf(scene.world, "unitOfficer");
    expect((await getDocumentDesk(officer)).batches).toEqual([]);
    const hr = await contextOf(scene.world, "hr");
    expect(await getPaperPeriods(hr)).toMatchObject([{ id: scene.periodId }]);
    expect((await getDocumentDesk(hr)).batches).toMatchObject([
      { id: batchId, purpose: "Arsip kepegawaian" },
    ]);
  });
});
