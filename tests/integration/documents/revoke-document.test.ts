import { beforeEach, describe, expect, it } from "vitest";
import { findIssuedDocument } from "@/lib/features/documents/issued/queries/register";
import { revokeDocument } from "@/lib/features/documents/issued/revoke-document";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { documentOf, issueOne, orderOne } from "../../support/documents";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const reason = "Nama jabatan keliru";
const others: PersonKey[] = [
  "staff",
  "appraiser",
  "superior",
  "unitOfficer",
  "auditor",
  "leader",
  "foreigner",
];

describe("HR revokes an issued document", () => {
  it("with a reason: the document says so, its file stays, and it is audited with what was before", async () => {
    const before = await issueOne(world);
    const hr = await contextOf(world, "hr");
    expect(await findIssuedDocument(hr, before.code.toLowerCase())).toMatchObject({
      id: before.id,
      state: "valid",
    });
    await revokeDocument(hr, { documentId: before.id, version: before.version, reason });
    expect(await documentOf(world, before.id)).toMatchObject({
      ...{
        state: "revoked",
        revokeReason: reason,
        revokedById: world.people.hr,
        revokedByName: hr.actor.name,
      },
      ...{ sha256: before.sha256, storageKey: before.storageKey, version: before.version + 1 },
    });
    expect(
      await owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "document.revoke" } }),
    ).toMatchObject([
      { before: { state: "valid" }, after: { state: "revoked" }, reason, concernsId: world.people.staff },
    ]);
  });

  it("and nobody else: the register does not exist for them", async () => {
    const document = await issueOne(world);
    for (const person of others) {
      const ctx = await contextOf(world, person);
      const input = { documentId: document.id, version: document.version, reason };
      await expect(revokeDocument(ctx, input), person).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(findIssuedDocument(ctx, document.code), person).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await documentOf(world, document.id)).toMatchObject({ state: "valid" });
  });

  it("once: a stale page, a second officer and a document in the making are refused", async () => {
    const document = await issueOne(world);
    const hr = await contextOf(world, "hr");
    const input = { documentId: document.id, version: document.version, reason };
    await expect(revokeDocument(hr, { ...input, version: 99 })).rejects.toMatchObject({ code: "CONFLICT" });
    await revokeDocument(hr, input);
    await expect(revokeDocument(hr, input)).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "documents.already-revoked" }],
    });
    const waiting = await orderOne(world);
    await expect(revokeDocument(hr, { documentId: waiting, version: 1, reason })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(revokeDocument(hr, { ...input, documentId: newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("and the same request happens once", async () => {
    const document = await issueOne(world);
    const hr = await contextOf(world, "hr", newId());
    const input = { documentId: document.id, version: document.version, reason };
    expect(await revokeDocument(hr, input)).toEqual(await revokeDocument(hr, input));
    expect(
      await owner.auditEvent.count({ where: { agencyId: world.agencyId, action: "document.revoke" } }),
    ).toBe(1);
  });
});
