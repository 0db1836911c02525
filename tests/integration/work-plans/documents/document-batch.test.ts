import { beforeEach, describe, expect, it } from "vitest";
import { jobs } from "@/lib/jobs";
import { downloadDocumentBatch } from "@/lib/features/documents/issued/download-document-batch";
import { makeDocumentBatch } from "@/lib/features/work-plans/documents/make-document-batch";
import { orderDocumentBatch } from "@/lib/features/work-plans/documents/order-document-batch";
import { getDocumentBatch, getDocumentDesk } from "@/lib/features/documents/issued/queries/batches";
import { newId, toDate } from "@/lib/platform/clock";
import { namesInArchive } from "../../../support/archive";
import { owner, useDatabase } from "../../../support/database";
import { agreedPlan } from "../../../support/documents";
import { workOff } from "../../../support/queue";
import { contextOf, makeWorld, type PersonKey, type World } from "../../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const YEAR = 2026;
const order = async (person: PersonKey, unitId: string | null, key?: string) =>
  (await orderDocumentBatch(await contextOf(world, person, key), { unitId, year: YEAR })).batchId;

/** The agreed plan of one person, twenty times: other people with the same signed words. */
async function manyAgreed(count: number): Promise<void> {
  const planId = await agreedPlan(world);
  const { agencyId } = world;
  const plan = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
  const { id: _id, ...snapshot } = await owner.planSnapshot.findFirstOrThrow({
    where: { workPlanId: planId },
  });
  for (let n = 1; n < count; n += 1) {
    const [employeeId, workPlanId] = [newId(), newId()];
    const name = `Pegawai Uji ${String(n).padStart(2, "0")}`;
    await owner.employee.create({
      data: { agencyId, id: employeeId, kind: "pns", name, plainName: name, callName: name },
    });
    await owner.workPlan.create({ data: { ...plan, id: workPlanId, employeeId, number: null } });
    const content = snapshot.content.replaceAll("Siti Rahmawati, A.Md.Keb.", name);
    await owner.planSnapshot.create({ data: { ...snapshot, workPlanId, content } });
  }
}

describe("the official SKPs of a unit in one archive", () => {
  it("are made in one job with progress, twenty of them, and come as one ZIP; each person's access is recorded", async () => {
    await manyAgreed(20);
    const batchId = await order("hr", world.units.clinic);
    const hr = await contextOf(world, "hr");
    expect(await getDocumentBatch(hr, batchId)).toMatchObject({ state: "waiting", total: 20, done: 0 });
    const seen = new Set<number>();
    const watch = setInterval(
      () => void getDocumentBatch(hr, batchId).then(({ done }) => seen.add(done)),
      50,
    );
    await makeDocumentBatch({ agencyId: world.agencyId, batchId });
    clearInterval(watch);
    expect(seen.size).toBeGreaterThan(2);
    expect(await getDocumentBatch(hr, batchId)).toMatchObject({
      state: "done",
      total: 20,
      done: 20,
      failed: 0,
    });

    const archive = await downloadDocumentBatch(hr, { batchId });
    const names = await namesInArchive(archive.stream);
    expect(names).toHaveLength(20);
    expect(names[0]).toMatch(/^SKP 2026 Pegawai Uji 01 TRK-.*\.pdf$/);
    expect(archive.fileName).toBe("SKP-2026-Puskesmas-Uji.zip");
    expect(
      await owner.accessRecord.count({ where: { readerId: world.people.hr, recordType: "issued-document" } }),
    ).toBe(20);
    expect(
      await owner.auditEvent.findMany({
        where: { agencyId: world.agencyId, action: { startsWith: "document-batch" } },
        orderBy: { at: "asc" },
      }),
    ).toMatchObject([{ action: "document-batch.order" }, { action: "document-batch.download" }]);
  });

  it("go on where a worker died, and nothing is made twice", async () => {
    await manyAgreed(4);
    const batchId = await order("hr", null);
    const [first] = await owner.documentBatchItem.findMany({ where: { batchId }, orderBy: { id: "asc" } });
    const { agencyId } = world;
    await owner.documentBatchItem.update({
      where: { agencyId_id: { agencyId, id: first?.id ?? "" } },
      data: { state: "done" },
    });
    await owner.documentBatch.update({
      where: { agencyId_id: { agencyId, id: batchId } },
      data: { state: "running", done: 1, leaseUntil: new Date(Date.now() - 1_000) },
    });
    await Promise.all([makeDocumentBatch({ agencyId, batchId }), makeDocumentBatch({ agencyId, batchId })]);
    expect(await getDocumentBatch(await contextOf(world, "hr"), batchId)).toMatchObject({
      ...{ state: "done", done: 4, failed: 0 },
    });
    const made = await owner.issuedDocument.findMany({ where: { agencyId }, orderBy: { id: "asc" } });
    await workOff(jobs);
    const again = await order("hr", null);
    await makeDocumentBatch({ agencyId, batchId: again });
    const later = await owner.issuedDocument.findMany({ where: { agencyId }, orderBy: { id: "asc" } });
    expect(later.filter(({ id }) => id !== first?.documentId)).toEqual(
      made.filter(({ id }) => id !== first?.documentId),
    );
  });

  it("count one that cannot be made as failed, and hold up nobody", async () => {
    await manyAgreed(3);
    const batchId = await order("hr", null);
    const documents = await owner.issuedDocument.findMany({ where: { agencyId: world.agencyId } });
    await owner.issuedDocument.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: documents[0]?.id ?? "" } },
      data: { subjectId: newId() },
    });
    await makeDocumentBatch({ agencyId: world.agencyId, batchId });
    const hr = await contextOf(world, "hr");
    expect(await getDocumentBatch(hr, batchId)).toMatchObject({ state: "done", done: 2, failed: 1 });
    expect(await namesInArchive((await downloadDocumentBatch(hr, { batchId })).stream)).toHaveLength(2);
  });

  it("are ordered by HR for any unit, by an officer for the own units, by nobody else", async () => {
    await agreedPlan(world);
    await agreedPlan(world, "otherStaff");
    const batchId = await order("unitOfficer", world.units.health);
    expect(await getDocumentBatch(await contextOf(world, "hr"), batchId)).toMatchObject({ total: 1 });
    for (const unitId of [null, world.units.transport])
      await expect(order("unitOfficer", unitId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const person of [
      "staff",
      "appraiser",
      "superior",
      "auditor",
      "trainingOfficer",
      "foreigner",
    ] as const) {
      const ctx = await contextOf(world, person);
      await expect(order(person, world.units.clinic), person).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(getDocumentDesk(ctx), person).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(getDocumentBatch(ctx, batchId), person).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(downloadDocumentBatch(ctx, { batchId }), person).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    const ofTransport = await order("hr", world.units.transport);
    const officer = await contextOf(world, "unitOfficer");
    expect((await getDocumentDesk(officer)).batches.map(({ id }) => id)).toEqual([batchId]);
    await expect(getDocumentBatch(officer, ofTransport)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are refused where nothing was agreed, and while they are being made", async () => {
    await expect(order("hr", world.units.transport)).rejects.toMatchObject({
      reasons: [{ field: "unitId", reason: "documents.nothing-to-issue" }],
    });
    await agreedPlan(world);
    const batchId = await order("hr", null);
    await expect(downloadDocumentBatch(await contextOf(world, "hr"), { batchId })).rejects.toMatchObject({
      reasons: [{ reason: "documents.not-made-yet" }],
    });
  });

  it("are ordered once for one request", async () => {
    await agreedPlan(world);
    const ctx = await contextOf(world, "hr", newId());
    const input = { unitId: null, year: YEAR };
    expect(await orderDocumentBatch(ctx, input)).toEqual(await orderDocumentBatch(ctx, input));
    expect(await owner.documentBatch.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  it("leave out an amendment in the making and plans of another year", async () => {
    const planId = await agreedPlan(world);
    const plan = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
    await owner.workPlan.create({
      data: {
        ...plan,
        id: newId(),
        number: null,
        year: 2025,
        startsOn: toDate("2025-01-01"),
        endsOn: toDate("2025-12-31"),
      },
    });
    const batchId = await order("hr", null);
    expect(await getDocumentBatch(await contextOf(world, "hr"), batchId)).toMatchObject({ total: 1 });
  });
});
