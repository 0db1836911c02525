import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signerOverHttp, type CertifiedSigner } from "@/lib/features/documents/parts/certified-signer";
import { verifyCode } from "@/lib/features/documents/verification/queries";
import { getPlanDocumentFile } from "@/lib/features/work-plans/documents/queries";
import { signPlanDocument } from "@/lib/features/work-plans/documents/sign-plan-document";
import { newId } from "@/lib/platform/clock";
import { loadFile } from "@/lib/platform/storage";
import { owner, useDatabase } from "../../../support/database";
import { documentOf, issueOne } from "../../../support/documents";
import { NIK, PASSPHRASE, SigningService } from "../../../support/signing-service";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";

useDatabase();

const service = new SigningService();
let signer: CertifiedSigner;
let world: World;
let planId: string;
let documentId: string;

beforeAll(async () => {
  signer = signerOverHttp(await service.start(), 400);
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.manner = "honest";
  world = await makeWorld();
  ({ planId } = await makePlan(world, { state: "set" }));
  documentId = (await issueOne(world, { subjectId: planId })).id;
});

const input = () => ({ planId, nik: NIK, certificatePassword: PASSPHRASE });
const signAs = async (person: PersonKey, requestKey?: string) =>
  signPlanDocument(await contextOf(world, person, requestKey), input(), signer);
const signatures = () =>
  owner.certifiedSignature.findMany({ where: { agencyId: world.agencyId }, orderBy: { number: "asc" } });
const files = () => readdirSync(join(process.env.TERUKUR_DATA_DIR ?? "", "files", world.agencyId)).length;

describe("a certified electronic signature on the issued SKP", () => {
  it("is added to the file that was issued, by the person and then by the appraiser; both files stay, and each is audited", async () => {
    const issued = await documentOf(world, documentId);
    const first = await loadFile(issued.storageKey ?? "");
    await signAs("staff");
    await signAs("appraiser");
    const [one, two] = await signatures();
    expect([one, two]).toMatchObject([
      { number: 1, role: "employee", signerId: world.people.staff },
      { number: 2, role: "appraiser", signerId: world.people.appraiser },
    ]);
    const [signed, twice] = [await loadFile(one?.storageKey ?? ""), await loadFile(two?.storageKey ?? "")];
    expect(signed.subarray(0, first.length).equals(first)).toBe(true);
    expect(twice.subarray(0, signed.length).equals(signed)).toBe(true);
    expect(await documentOf(world, documentId)).toMatchObject({ sha256: issued.sha256, state: "valid" });
    const ctx = await contextOf(world, "staff");
    expect((await getPlanDocumentFile(ctx, planId)).storageKey).toBe(two?.storageKey);
    const events = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: "work-plan.sign-document" },
    });
    expect(events).toHaveLength(2);
    const answer = await verifyCode({ typed: issued.code, address: "192.0.2.9" });
    expect(answer).toMatchObject({
      document: { certified: 2, hashes: [issued.sha256, one?.sha256, two?.sha256] },
    });
  });

  it("keeps neither NIK nor passphrase: not in a table, not in the log, not in an answer", async () => {
    const spoken: string[] = [];
    const listen = (stream: NodeJS.WriteStream) =>
      vi.spyOn(stream, "write").mockImplementation((text) => {
        spoken.push(String(text));
        return true;
      });
    const spies = [listen(process.stdout), listen(process.stderr)];
    await signAs("staff", newId());
    service.manner = "garbage";
    const refusal = await signAs("appraiser", newId()).catch((error: unknown) => error);
    for (const spy of spies) spy.mockRestore();
    const kept = JSON.stringify([
      await owner.auditEvent.findMany(),
      await owner.requestKey.findMany(),
      await owner.certifiedSignature.findMany(),
      await owner.issuedDocument.findMany(),
      await owner.$queryRaw`SELECT payload::text FROM graphile_worker._private_jobs`,
      refusal instanceof Error ? [refusal.message, refusal.stack] : refusal,
      spoken,
    ]);
    expect(kept).not.toContain(PASSPHRASE);
    expect(kept).not.toContain(NIK);
    // Control: the same search finds what is kept.
    expect(kept).toContain(world.people.staff);
  });

  it.each([
    ["late", "signature-late"],
    ["garbage", "signature-unreadable"],
    ["not-a-pdf", "signature-unreadable"],
    ["empty-signature", "signature-unreadable"],
    ["down", "signature-unreadable"],
    ["elsewhere", "signature-unreadable"],
    ["endless", "signature-unreadable"],
    ["another-document", "signature-mismatch"],
  ] as const)("writes nothing when the service is %s", async (manner, reason) => {
    service.manner = manner;
    const before = [await documentOf(world, documentId), files()];
    await expect(signAs("staff")).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ reason: `documents.${reason}` }],
    });
    expect([await documentOf(world, documentId), files()]).toEqual(before);
    expect(await signatures()).toEqual([]);
  });

  it("is refused with a wrong passphrase, at the passphrase's own field", async () => {
    const ctx = await contextOf(world, "staff");
    const wrong = signPlanDocument(ctx, { ...input(), certificatePassword: "keliru" }, signer);
    await expect(wrong).rejects.toMatchObject({
      reasons: [{ field: "certificatePassword", reason: "documents.certificate-refused" }],
    });
    expect(await signatures()).toEqual([]);
  });

  it("is not reached when nobody listens at the address", async () => {
    const nobody = signerOverHttp({ url: "http://127.0.0.1:9", user: "x", password: "y" }, 400);
    await expect(signPlanDocument(await contextOf(world, "staff"), input(), nobody)).rejects.toMatchObject({
      reasons: [{ reason: "documents.signature-unreadable" }],
    });
  });

  it("is not to be had where no service is set up, nor by anybody but the two sides", async () => {
    const asked = service.asked;
    await expect(signPlanDocument(await contextOf(world, "staff"), input(), null)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const person of ["hr", "superior", "unitOfficer", "auditor"] as const)
      await expect(signAs(person), person).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const person of ["former", "otherStaff", "foreigner"] as const)
      await expect(signAs(person), person).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(service.asked).toBe(asked);
  });

  it("is given once a person; of two at the same time one is stored, and its file alone", async () => {
    const before = files();
    const outcomes = await Promise.allSettled([signAs("staff"), signAs("appraiser")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    const stored = await signatures();
    expect(stored.map(({ number }) => number)).toEqual(stored.map((_, index) => index + 1));
    expect(files()).toBe(before + stored.length);
    await expect(signAs(stored[0]?.role === "employee" ? "staff" : "appraiser")).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "documents.signed-already" }],
    });
  });
});
