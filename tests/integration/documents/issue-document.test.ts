import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { newId } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { loadFile } from "@/lib/platform/storage";
import { owner, useDatabase } from "../../support/database";
import { documentOf, facts, issueOne, orderOne, paper } from "../../support/documents";
import { makeWorld, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const filesOnDisk = () => readdirSync(join(process.env.TERUKUR_DATA_DIR ?? "", "files", world.agencyId));

describe("an official document", () => {
  it("is ordered with its code and without a file; the code is known outside from then on, and leads nowhere else", async () => {
    const id = await orderOne(world);
    const document = await documentOf(world, id);
    expect(document).toMatchObject({ state: "valid", sha256: null, storageKey: null, issuedAt: null });
    expect(document.code).toMatch(/^TRK(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(await owner.publicCode.findUniqueOrThrow({ where: { code: document.code } })).toMatchObject({
      agencyId: world.agencyId,
      kind: "issued-document",
      recordId: id,
    });
  });

  it("is stored once, with the fingerprint of its bytes, and audited", async () => {
    const document = await issueOne(world);
    const bytes = await loadFile(document.storageKey ?? "");
    expect(bytes.toString()).toContain(document.code);
    expect(document).toMatchObject({ bytes: bytes.length, holderName: facts.holderName });
    expect(document.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const events = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: "document.issue" },
    });
    expect(events).toMatchObject([{ subjectId: document.id, concernsId: world.people.staff, actorId: null }]);
  });

  it("is one document when the job runs twice, at once or later; no file is left over", async () => {
    const documentId = await orderOne(world);
    let drawn = 0;
    const make = () =>
      issueDocument({ agencyId: world.agencyId, documentId }, async () => {
        drawn += 1;
        return { bytes: paper(`Gambar ${drawn}`), facts };
      });
    const outcomes = await Promise.all([make(), make(), make()]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const first = await documentOf(world, documentId);
    const before = drawn;
    expect(await make()).toBe(false);
    expect(drawn).toBe(before);
    expect(await documentOf(world, documentId)).toEqual(first);
    expect(filesOnDisk()).toHaveLength(1);
    expect(
      await owner.auditEvent.count({ where: { agencyId: world.agencyId, action: "document.issue" } }),
    ).toBe(1);
  });

  it("keeps its order when the drawing fails, so that the next try can make it", async () => {
    const documentId = await orderOne(world);
    const failing = issueDocument({ agencyId: world.agencyId, documentId }, () =>
      Promise.reject(new Error("no ink")),
    );
    await expect(failing).rejects.toThrow("no ink");
    expect(await documentOf(world, documentId)).toMatchObject({ sha256: null });
    const draw = async () => ({ bytes: paper("x"), facts });
    expect(await issueDocument({ agencyId: world.agencyId, documentId }, draw)).toBe(true);
  });

  it("is ordered once for a revision; the next revision replaces it, whether it was made or not", async () => {
    const subjectId = newId();
    const first = await orderOne(world, { subjectId });
    expect(await orderOne(world, { subjectId })).toBe(first);
    const second = await issueOne(world, { subjectId, revision: 2 });
    expect(await documentOf(world, first)).toMatchObject({ state: "replaced" });
    expect(second).toMatchObject({ state: "valid", revision: 2 });
    expect(await orderOne(world, { subjectId })).toBe(first);
    expect(await documentOf(world, second.id)).toMatchObject({ state: "valid" });
    expect(await owner.issuedDocument.count({ where: { subjectId } })).toBe(2);
  });

  it("does not change any more: not its bytes, its fingerprint, its code or its names, for nobody", async () => {
    const { id, agencyId } = await issueOne(world);
    const changes = [
      { sha256: "0".repeat(64) },
      { storageKey: `${agencyId}/${newId()}` },
      { code: "TRK-0000-0000-0000" },
      { holderName: "Orang Lain" },
      { revision: 9 },
      { sha256: null, storageKey: null, bytes: null, issuedAt: null },
    ];
    for (const data of changes)
      await expect(
        owner.issuedDocument.update({ where: { agencyId_id: { agencyId, id } }, data }),
        JSON.stringify(data),
      ).rejects.toThrow();
    await expect(inTenant(agencyId, (db) => db.issuedDocument.deleteMany({ where: { id } }))).rejects.toThrow(
      /permission denied/,
    );
  });
});
