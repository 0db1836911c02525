import { beforeEach, describe, expect, it } from "vitest";
import { revokeDocument } from "@/lib/features/documents/issued/revoke-document";
import { MISSES } from "@/lib/features/documents/parts/verification-limit";
import { documentCode } from "@/lib/features/documents/rules/document-code";
import { verifyCode } from "@/lib/features/documents/verification/queries";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { documentOf, issueOne, orderOne } from "../../support/documents";
import { contextOf, makeWorld, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.rateLimit.deleteMany();
});

const ask = (typed: string, address = "203.0.113.7") => verifyCode({ typed, address });
const randomCode = () => documentCode(Array.from({ length: 11 }, () => Math.floor(Math.random() * 32)));

describe("the public answer to a code", () => {
  it("names kind, unit, period and state, and masks the person: no session, no whole name, no NIP, no rating", async () => {
    const { code, sha256 } = await issueOne(world);
    const answer = await ask(code);
    expect(answer).toMatchObject({
      outcome: "known",
      document: {
        kind: "work_plan",
        state: "valid",
        agencyName: "Pemerintah Kota Uji",
        unitName: "Puskesmas Uji",
        maskedName: "S••• R••••••••",
        nipEnding: "123",
        startsOn: "2026-01-01",
        endsOn: "2026-12-31",
        hashes: [sha256],
      },
    });
    const text = JSON.stringify(answer);
    for (const secret of ["Siti", "Rahmawati", "198501152010011123", world.people.staff, world.agencyId])
      expect(text).not.toContain(secret);
  });

  it("is the same however the code is typed", async () => {
    const { code } = await issueOne(world);
    for (const typed of [code.toLowerCase(), code.replaceAll("-", ""), code.slice(4), ` ${code} `])
      expect(await ask(typed)).toMatchObject({ outcome: "known", document: { code } });
  });

  it("says replaced when a later revision was agreed, and revoked with the day, never the reason", async () => {
    const subjectId = newId();
    const first = await issueOne(world, { subjectId });
    const second = await issueOne(world, { subjectId, revision: 2 });
    expect(await ask(first.code)).toMatchObject({ document: { state: "replaced", revision: 1 } });
    expect(await ask(second.code)).toMatchObject({ document: { state: "valid", revision: 2 } });
    const hr = await contextOf(world, "hr");
    await revokeDocument(hr, {
      documentId: second.id,
      version: second.version,
      reason: "Nama jabatan keliru",
    });
    const answer = await ask(second.code);
    expect(answer).toMatchObject({ document: { state: "revoked" } });
    expect(JSON.stringify(answer)).not.toContain("keliru");
  });

  it("is one and the same for a code that nobody has, one that cannot exist, a receipt's number, and a document still in the making", async () => {
    const waiting = await documentOf(world, await orderOne(world));
    await owner.publicCode.create({
      data: {
        code: "SKP-2026-7F3K-29QD",
        agencyId: world.agencyId,
        kind: "work-plan-receipt",
        recordId: newId(),
      },
    });
    for (const typed of [
      randomCode(),
      "TRK-0000-0000-0001",
      "",
      "x".repeat(500),
      "SKP-2026-7F3K-29QD",
      waiting.code,
    ])
      expect(await ask(typed), typed).toEqual({ outcome: "unknown" });
  });

  it("does not follow a code whose record lies in another agency", async () => {
    const { code, id } = await issueOne(world);
    await owner.publicCode.update({ where: { code }, data: { agencyId: world.otherAgencyId } });
    expect(await ask(code)).toEqual({ outcome: "unknown" });
    expect(await documentOf(world, id)).toMatchObject({ code });
  });

  it("takes as long for a code that cannot exist as for one that nobody has", async () => {
    const time = async (typed: () => string) => {
      const spent: number[] = [];
      for (let turn = 0; turn < 25; turn += 1) {
        const started = performance.now();
        await ask(typed(), `198.51.100.${turn}`);
        spent.push(performance.now() - started);
      }
      return spent.sort((a, b) => a - b)[12] ?? 0;
    };
    await time(randomCode);
    const [unknown, malformed] = [await time(randomCode), await time(() => "TRK-1111-2222-3333")];
    expect(Math.max(unknown, malformed) / Math.min(unknown, malformed)).toBeLessThan(2);
  });

  it("ends for an address that asked for many codes in vain; whoever holds documents asks on", async () => {
    const { code } = await issueOne(world);
    for (let turn = 0; turn < MISSES; turn += 1) {
      expect(await ask(randomCode())).toEqual({ outcome: "unknown" });
      if (turn % 20 === 0) expect(await ask(code)).toMatchObject({ outcome: "known" });
    }
    const paused = await ask(randomCode());
    expect(paused).toMatchObject({ outcome: "paused" });
    expect(paused).toHaveProperty("minutes", 15);
    expect(await ask(code)).toMatchObject({ outcome: "paused" });
    expect(await ask(code, "192.0.2.44")).toMatchObject({ outcome: "known" });
    for (let turn = 0; turn < MISSES + 5; turn += 1)
      expect(await ask(code, "192.0.2.44")).toMatchObject({ outcome: "known" });
  });
});
