import { describe, expect, it } from "vitest";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { readSnapshot, verifyText } from "@/lib/features/evaluations/rules/snapshot";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeReleased, makeScene, makeScored, scoringOf, stored, type Scene } from "./scenario";

useDatabase();

const sign = async (scene: Scene, person: PersonKey = "appraiser", version = 2, key?: string) =>
  signEvaluation(await contextOf(scene.world, person, key), { evaluationId: scene.evaluationId, version });
const snapshotOf = (scene: Scene) =>
  owner.evaluationSnapshot.findFirstOrThrow({ where: { evaluationId: scene.evaluationId } });

describe("signing an evaluation", () => {
  it("writes the snapshot, stores who stood above, and releases with the signature", async () => {
    const scene = await makeScored({ results: ["above", "meets"] });
    const outcome = await sign(scene);
    const { people } = scene.world;
    expect(await stored(scene)).toMatchObject({
      state: "released",
      version: 3,
      appraiserId: people.appraiser,
      appraiserCapacity: "definitive",
      appraiserSuperiorId: people.superior,
      ruleVersion: "2026.1",
    });
    const { content, sha256 } = await snapshotOf(scene);
    expect(outcome).toEqual({ evaluationId: scene.evaluationId, sha256, isReleased: true });
    expect(verifyText(content, sha256)).toBe(true);
    const reading = readSnapshot(content);
    if (!reading.ok) throw new Error(reading.paths.join());
    expect(recompute(reading.snapshot)).toEqual([]);
    expect(reading.snapshot).toMatchObject({
      employee: {
        name: "Siti Rahmawati, A.Md.Keb.",
        positionTitle: "Bidan Mahir",
        unitName: "Puskesmas Uji",
      },
      appraiser: { name: "dr. Ratna Dewi Anggraini", capacity: "definitive" },
      appraiserSuperior: { name: "drg. Melati Sari" },
      period: { printName: "TRIWULAN IV" },
      selfNote: "Triwulan yang padat.",
      ratings: { suggestedResult: "meets", result: "meets", overall: "good" },
    });
    expect(reading.snapshot.results[0]).toMatchObject({
      level: "above",
      selfNote: "Semua kunjungan tercatat di kohort.",
      evidence: [{ title: "Kohort ibu", sha256: "a".repeat(64) }],
      indicators: [
        {
          periodTarget: { form: "number", value: "95" },
          actual: { value: "96" },
          achievement: { counted: true, percent: "101.05", met: true },
        },
      ],
    });
    const events = await owner.evaluationEvent.findMany({
      where: { evaluationId: scene.evaluationId },
      orderBy: { id: "asc" },
      select: { kind: true },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["scored", "signed", "released"]);
    expect(await audits(scene.evaluationId, "evaluation.sign")).toBe(1);
  });

  it("keeps the result back where the policy releases separately", async () => {
    const scene = await makeScored();
    await owner.agencyPolicy.updateMany({
      where: { id: scene.world.policyId },
      data: { settings: { releaseMode: "separate" } },
    });
    expect(await sign(scene)).toMatchObject({ isReleased: false });
    expect(await stored(scene)).toMatchObject({ state: "signed", releasedAt: null });
  });

  it("keeps names and targets as they were signed", async () => {
    const scene = await makeReleased();
    const before = (await snapshotOf(scene)).content;
    await owner.employee.updateMany({ where: { id: scene.world.people.staff }, data: { name: "Nama Baru" } });
    await owner.indicatorProgress.updateMany({ where: { workPlanId: scene.planId }, data: { actual: 1 } });
    expect((await snapshotOf(scene)).content).toBe(before);
    expect(before).toContain("Siti Rahmawati, A.Md.Keb.");
  });

  it("has a snapshot that the database itself refuses to change", async () => {
    const scene = await makeReleased();
    const { evaluationId } = scene;
    const before = await snapshotOf(scene);
    await expect(
      owner.$executeRaw`UPDATE evaluation_snapshot SET content = '{}' WHERE evaluation_id = ${evaluationId}::uuid`,
    ).rejects.toThrow(/append-only/);
    await expect(
      owner.$executeRaw`DELETE FROM evaluation_snapshot WHERE evaluation_id = ${evaluationId}::uuid`,
    ).rejects.toThrow(/append-only/);
    expect(await snapshotOf(scene)).toEqual(before);
  });
});

describe("who may sign", () => {
  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["staff", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeScored();
    expect(await refusalCode(sign(scene, person))).toBe(code);
    expect(await owner.evaluationSnapshot.count({ where: { evaluationId: scene.evaluationId } })).toBe(0);
  });

  it("refuses a provisional appraiser until HR has confirmed; a Plt. signs by the post acted for", async () => {
    const scene = await makeScored();
    const spans = { workPlanId: scene.planId, endsOn: null };
    await owner.workPlanAppraiser.updateMany({ where: spans, data: { capacity: "provisional" } });
    expect(await refusalCode(sign(scene))).toBe("FORBIDDEN");
    await owner.workPlanAppraiser.updateMany({ where: spans, data: { capacity: "plt" } });
    const { agencyId, people, positions, units } = scene.world;
    // Two posts acted for: the one above Siti's counts, not the newer one.
    const acting = { agencyId, employeeId: people.appraiser, kind: "plt" as const };
    const posts = [newId(), newId()] as const;
    await owner.position.createMany({
      data: posts.map((id, n) => ({
        ...{ agencyId, id, class: "jpt" as const, validFrom: toDate("2026-01-01") },
        ...{ unitId: n === 0 ? units.clinic : units.transport, title: `Kepala ${n}` },
      })),
    });
    await owner.assignment.createMany({
      data: posts.map((positionId, n) => ({
        ...acting,
        positionId,
        startsOn: toDate(`2026-1${n}-01`),
      })),
    });
    await owner.position.updateMany({
      where: { id: positions.staff },
      data: { superiorPositionId: posts[0] },
    });
    await sign(scene);
    expect(await stored(scene)).toMatchObject({ appraiserCapacity: "plt" });
    expect(JSON.parse((await snapshotOf(scene)).content)).toMatchObject({
      appraiser: { capacity: "plt", positionTitle: "Kepala 0", unitName: "Puskesmas Uji" },
    });
  });
});

describe("what may be signed", () => {
  it("refuses an unfinished scoring", async () => {
    const scene = await makeScene();
    expect(await refusal(sign(scene, "appraiser", 1))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.wrong-state"],
    });
  });

  it("refuses a head's rating that no longer follows the unit's achievement", async () => {
    const scene = await makeScene();
    const { world } = scene;
    await owner.unit.updateMany({ where: { id: world.units.clinic }, data: { hasOwnAgreement: true } });
    await owner.position.updateMany({ where: { id: world.positions.staff }, data: { isUnitHead: true } });
    const row = {
      agencyId: world.agencyId,
      unitId: world.units.clinic,
      periodId: scene.periodId,
      grounds: "uji",
      setById: world.people.superior,
      setAt: new Date(),
    };
    await owner.unitAchievement.create({ data: { ...row, level: "good" } });
    const ctx = await contextOf(world, "appraiser");
    await scoreEvaluation(ctx, { ...scoringOf(scene), resultRating: undefined });
    await owner.unitAchievement.updateMany({
      where: { unitId: world.units.clinic },
      data: { level: "poor" },
    });
    expect(await refusal(sign(scene))).toMatchObject({ reasons: ["evaluations.head-rating-fixed"] });
    await scoreEvaluation(ctx, { ...scoringOf(scene, { version: 2 }), resultRating: undefined });
    await sign(scene, "appraiser", 3);
    expect(await stored(scene)).toMatchObject({ resultRating: "below", overallRating: "needs_improvement" });
  });

  it("signs once: a stale page and a second signature are told so", async () => {
    const scene = await makeScored();
    const outcomes = await Promise.allSettled([sign(scene), sign(scene)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalCode(sign(scene))).toBe("CONFLICT");
    expect(await refusal(sign(scene, "appraiser", 3))).toMatchObject({
      reasons: ["evaluations.wrong-state"],
    });
    expect(await owner.evaluationSnapshot.count({ where: { evaluationId: scene.evaluationId } })).toBe(1);
  });

  it("happens once with the same request key", async () => {
    const scene = await makeScored();
    const key = newId();
    const twice = await Promise.all([sign(scene, "appraiser", 2, key), sign(scene, "appraiser", 2, key)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await audits(scene.evaluationId, "evaluation.sign")).toBe(1);
  });
});

it("tells whoever may not sign so at once, even while others write in the evaluation", async () => {
  const scene = await makeScored();
  const stranger = await contextOf(scene.world, "otherAppraiser");
  await owner.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM evaluation WHERE id = ${scene.evaluationId}::uuid FOR UPDATE`;
    const act = signEvaluation(stranger, { evaluationId: scene.evaluationId, version: 2 });
    const waited = new Promise((resolve) => setTimeout(resolve, 3_000, "waited"));
    expect(await Promise.race([refusalCode(act), waited])).toBe("NOT_FOUND");
  });
});
