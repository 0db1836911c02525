import { createHash } from "node:crypto";
import jsQR from "jsqr";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeEach, describe, expect, it } from "vitest";
import { jobs } from "@/lib/jobs";
import { verifyCode } from "@/lib/features/documents/verification/queries";
import { makePlanDocument } from "@/lib/features/work-plans/documents/make-plan-document";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { getPlanDocumentFile, getPlanForm } from "@/lib/features/work-plans/documents/queries";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { newId, toDate } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { loadFile } from "@/lib/platform/storage";
import { owner, useDatabase } from "../../../support/database";
import { agreedPlan, sentPlan } from "../../../support/documents";
import { waitingJobs, workOff } from "../../../support/queue";
import { contextOf, makeWorld, type PersonKey, type World } from "../../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const documents = () =>
  owner.issuedDocument.findMany({ where: { agencyId: world.agencyId }, orderBy: { revision: "asc" } });

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
  await pdf.destroy();
  return pages.join(" ").replace(/\s+/g, " ");
}

type CanvasFactory = {
  create: (width: number, height: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
};

/** What a camera reads on each page. */
async function qrCodesOf(bytes: Uint8Array): Promise<(string | null)[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const codes: (string | null)[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 3 });
    const size = [Math.ceil(viewport.width), Math.ceil(viewport.height)] as const;
    // pdf.js paints with the canvas that it brings along for Node.
    const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(...size);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, ...size);
    codes.push(jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null);
  }
  await pdf.destroy();
  return codes;
}

describe("the official SKP of a plan that was agreed", () => {
  it("is ordered with the agreement and made by the worker: signed words, names as they were, code and fingerprint", async () => {
    const planId = await agreedPlan(world);
    const staff = await contextOf(world, "staff");
    expect((await getPlanPage(staff, planId)).document).toEqual({ stage: "making" });
    await expect(getPlanDocumentFile(staff, planId)).rejects.toMatchObject({
      reasons: [{ reason: "documents.not-made-yet" }],
    });
    await workOff(jobs);
    const [document] = await documents();
    expect(document).toMatchObject({
      ...{
        kind: "work_plan",
        subjectId: planId,
        revision: 1,
        state: "valid",
        employeeId: world.people.staff,
      },
      ...{
        holderName: "Siti Rahmawati, A.Md.Keb.",
        unitName: "Puskesmas Uji",
        agencyName: "Pemerintah Kota Uji",
      },
    });
    const { storageKey } = await getPlanDocumentFile(staff, planId);
    const text = await textOf(await loadFile(storageKey));
    for (const wanted of [
      "SASARAN KINERJA PEGAWAI",
      "Ibu hamil terlayani antenatal sesuai standar",
      "Siti Rahmawati, A.Md.Keb.",
      "dr. Ratna Dewi Anggraini",
      document?.code ?? "",
    ])
      expect(text).toContain(wanted);
    expect((await getPlanPage(staff, planId)).document).toMatchObject({
      ...{ stage: "made", code: document?.code, state: "valid", maySignBy: null },
    });
  });

  it("names a Plt. by the post acted for, in the draft's print and in the signed version", async () => {
    const { agencyId, people, units } = world;
    const positionId = newId();
    const since = toDate("2026-07-01");
    await owner.position.create({
      data: {
        ...{ agencyId, id: positionId, unitId: units.health, title: "Camat Uji", class: "jpt" },
        validFrom: since,
      },
    });
    await owner.assignment.create({
      data: { agencyId, employeeId: people.appraiser, positionId, kind: "plt", startsOn: since },
    });
    const { planId } = await sentPlan(world, {
      appraisers: [{ employeeId: people.appraiser, startsOn: since, capacity: "plt" }],
    });
    const printed = async () =>
      (await getPlanForm(await contextOf(world, "staff"), planId)).content.appraiser;
    expect(await printed()).toMatchObject({ position: "Plt. Camat Uji", unit: "Dinas Kesehatan" });
    await agreeWorkPlan(await contextOf(world, "appraiser"), { planId, version: 1 });
    const { content } = await owner.planSnapshot.findFirstOrThrow({ where: { workPlanId: planId } });
    expect(JSON.parse(content)).toMatchObject({ appraiser: { position: "Camat Uji", capacity: "plt" } });
    await owner.workPlanAppraiser.updateMany({
      where: { workPlanId: planId },
      data: { capacity: "definitive" },
    });
    expect(await printed()).toMatchObject({
      position: "Jabatan appraiser",
      unit: "Puskesmas Uji, Dinas Kesehatan",
    });
  });

  it("carries a QR on every page that leads to its own answer", async () => {
    await agreedPlan(world);
    await workOff(jobs);
    const [document] = await documents();
    const codes = await qrCodesOf(await loadFile(document?.storageKey ?? ""));
    expect(codes.length).toBeGreaterThan(1);
    expect(new Set(codes)).toEqual(new Set([`${env().NEXTAUTH_URL}/verifikasi/${document?.code}`]));
    const typed = codes[0]?.split("/").at(-1) ?? "";
    expect(await verifyCode({ typed, address: "192.0.2.1" })).toMatchObject({
      document: { code: document?.code, hashes: [document?.sha256] },
    });
  });

  it("is told from a copy with one byte changed, wherever it is", async () => {
    await agreedPlan(world);
    await workOff(jobs);
    const [document] = await documents();
    const bytes = await loadFile(document?.storageKey ?? "");
    const hashOf = (file: Buffer) => createHash("sha256").update(file).digest("hex");
    const answer = await verifyCode({ typed: document?.code ?? "", address: "192.0.2.2" });
    const hashes = answer.outcome === "known" ? answer.document.hashes : [];
    expect(hashes).toContain(hashOf(bytes));
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const doctored = Buffer.from(bytes);
      doctored[place] = (doctored[place] ?? 0) ^ 1;
      expect(hashes).not.toContain(hashOf(doctored));
    }
  });

  it("is made once, whatever the queue does", async () => {
    await agreedPlan(world);
    const [ordered] = await documents();
    const order = { agencyId: world.agencyId, documentId: ordered?.id ?? "" };
    expect(
      (await Promise.all([makePlanDocument(order), makePlanDocument(order)])).filter(Boolean),
    ).toHaveLength(1);
    const [made] = await documents();
    await workOff(jobs);
    expect(await makePlanDocument(order)).toBe(false);
    expect(await documents()).toEqual([made]);
    expect(await waitingJobs()).toEqual([]);
  });

  it("says what was signed, whatever the register says later", async () => {
    await agreedPlan(world);
    await owner.employee.updateMany({
      where: { agencyId: world.agencyId, id: world.people.staff },
      data: { name: "Siti Nama Baru" },
    });
    await workOff(jobs);
    const [document] = await documents();
    const text = await textOf(await loadFile(document?.storageKey ?? ""));
    expect(text).toContain("Siti Rahmawati");
    expect(text).not.toContain("Siti Nama Baru");
  });

  it("is read by whoever reads the plan, and by nobody else", async () => {
    const planId = await agreedPlan(world);
    await workOff(jobs);
    const readers: PersonKey[] = ["staff", "appraiser", "superior", "hr", "unitOfficer", "auditor"];
    for (const person of readers)
      expect(await getPlanDocumentFile(await contextOf(world, person), planId), person).toMatchObject({
        ownerId: world.people.staff,
      });
    for (const person of ["otherStaff", "otherAppraiser", "trainingOfficer", "foreigner"] as const)
      await expect(getPlanDocumentFile(await contextOf(world, person), planId), person).rejects.toMatchObject(
        {
          code: "NOT_FOUND",
        },
      );
  });
});
