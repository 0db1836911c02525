import { describe, expect, it } from "vitest";
import { foldPlanCounts } from "@/lib/features/reports/alignment/fold-plan-counts";
import { keepAlignment } from "@/lib/features/reports/alignment/keep-alignment";
import { getAlignment } from "@/lib/features/reports/alignment/queries/alignment";
import { listGaps } from "@/lib/features/reports/alignment/queries/gap-list";
import { getNodeSupport } from "@/lib/features/reports/alignment/queries/node-support";
import { getWeakPlans } from "@/lib/features/reports/alignment/queries/weak-plans";
import { getStrategyBranch, MOST_CHILDREN, searchStrategy } from "@/lib/features/strategy/tree/queries";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../support/world";
import { makeTree, type Scene } from "../strategy/scene";

useDatabase();

/** A plan of the staff member whose first result supports the objective's indicator. */
async function supported(state: "set" | "submitted"): Promise<Scene & { planId: string }> {
  const scene = await makeTree();
  const { planId, results } = await makePlan(scene.world, { state });
  await owner.plannedResult.updateMany({
    where: { id: results[0] },
    data: { supportKind: "unit_indicator", supportsIndicatorId: scene.indicator },
  });
  return { ...scene, planId };
}

const alignmentFor = async (scene: Scene, person: PersonKey, unit?: string) =>
  getAlignment(await contextOf(scene.world, person), { unit });
const ofLevel = (alignment: Awaited<ReturnType<typeof getAlignment>>, level: string) =>
  alignment.levels.find((one) => one.level === level);

describe("how far signed plans carry the objectives", () => {
  it("an objective and all above it are carried once a supporting plan is signed, not before", async () => {
    const sent = await alignmentFor(await supported("submitted"), "hr");
    expect(ofLevel(sent, "objective")).toMatchObject({ parts: 1, measured: 1, carried: 0 });
    const signed = await alignmentFor(await supported("set"), "leader");
    for (const level of ["vision", "mission", "objective"])
      expect(ofLevel(signed, level)).toMatchObject({ parts: 1, carried: 1 });
    expect(signed.totals).toMatchObject({ indicators: 1, carried: 1, signed: 1, late: 0 });
  });

  it("counts unsigned plans as late after the day of the agency's rules, in the unit where they are", async () => {
    const scene = await supported("submitted");
    const { units } = scene.world;
    const whole = await alignmentFor(scene, "hr");
    expect(whole.units.find(({ unitId }) => unitId === units.health)).toMatchObject({
      submitted: 1,
      late: 1,
    });
    const below = await alignmentFor(scene, "hr", units.health);
    expect(below.units.find(({ unitId }) => unitId === units.clinic)).toMatchObject({
      submitted: 1,
      late: 1,
    });
  });

  it("a unit officer sees the own unit and no other; staff and strangers see nothing", async () => {
    const scene = await supported("set");
    const { units } = scene.world;
    expect((await alignmentFor(scene, "unitOfficer", units.health)).totals.signed).toBe(1);
    expect(await refusalCode(alignmentFor(scene, "unitOfficer", units.transport))).toBe("NOT_FOUND");
    for (const person of ["staff", "appraiser", "superior", "trainingOfficer"] as const)
      expect(await refusalCode(alignmentFor(scene, person))).toBe("NOT_FOUND");
  });

  it("the numbers follow every change of a plan, and folding them changes none", async () => {
    const scene = await supported("submitted");
    const { agencyId } = scene.world;
    await owner.workPlan.updateMany({
      where: { id: scene.planId },
      data: {
        state: "set",
        submittedAt: new Date(),
        submittedHash: "0".repeat(64),
        setAt: new Date(),
        setHash: "0".repeat(64),
      },
    });
    const before = await alignmentFor(scene, "hr");
    expect(before.totals).toMatchObject({ signed: 1, submitted: 0, late: 0 });
    expect(await owner.planCount.count({ where: { agencyId } })).toBeGreaterThan(1);
    await foldPlanCounts(agencyId);
    expect(await owner.planCount.findMany({ where: { agencyId } })).toMatchObject([
      { state: "set", plans: 1 },
    ]);
    expect((await alignmentFor(scene, "hr")).totals).toEqual(before.totals);
  });

  it("kept figures are those worked out now after every change, and are read for a quarter of an hour", async () => {
    const scene = await supported("submitted");
    const { agencyId, units } = scene.world;
    const hr = await contextOf(scene.world, "hr");
    const shown = (fresh?: "1", unit?: string) => getAlignment(hr, { unit, fresh });
    const withoutTime = async (figures: ReturnType<typeof shown>) => ({ ...(await figures), asOf: null });
    const id = scene.planId;
    const changes: (() => Promise<unknown>)[] = [
      () =>
        owner.workPlan.updateMany({
          where: { id },
          data: { state: "set", setAt: new Date(), setHash: "0".repeat(64) },
        }),
      () => owner.unit.updateMany({ where: { id: units.clinic }, data: { parentId: units.transport } }),
      () =>
        owner.strategyNode.updateMany({ where: { id: scene.objective }, data: { unitId: units.transport } }),
      () =>
        owner.strategyIndicator.updateMany({
          where: { id: scene.indicator },
          data: { retiredOn: new Date("2026-02-01") },
        }),
    ];
    await keepAlignment(agencyId, 0);
    for (const change of changes) {
      await change();
      const now = await shown("1");
      expect(await withoutTime(shown())).not.toEqual(now);
      await keepAlignment(agencyId, 0);
      expect((await shown()).asOf).not.toBeNull();
      for (const unit of [undefined, units.health, units.transport, units.clinic])
        expect(await withoutTime(shown(undefined, unit))).toEqual(await shown("1", unit));
    }
    await owner.alignmentSum.updateMany({ data: { madeAt: new Date(Date.now() - 16 * 60_000) } });
    expect((await shown()).asOf).toBeNull();
    await keepAlignment(agencyId);
    expect(await owner.alignmentSum.count({ where: { agencyId } })).toBe(0);
  });

  it("hides how clearly fewer than five plans are written", async () => {
    const scene = await supported("submitted");
    const ctx = await contextOf(scene.world, "hr");
    expect(
      await getWeakPlans(ctx, { year: 2026, rootId: scene.world.units.city, isWhole: false }),
    ).toMatchObject({
      looked: 1,
      weak: 0,
      units: [],
      isHidden: true,
    });
    expect(await getWeakPlans(ctx, await getAlignment(ctx, { year: 2026 }))).toMatchObject({ looked: 1 });
  });
});

describe("who contributes to a part", () => {
  const supportFor = async (scene: Scene, person: PersonKey) =>
    getNodeSupport(await contextOf(scene.world, person), {
      year: 2026,
      indicatorIds: [scene.indicator],
      nodeIds: [scene.mission, scene.objective],
      unitId: scene.world.units.clinic,
    });

  it("counts for everybody, and names only to those who may read the plan", async () => {
    const scene = await supported("set");
    const appraiser = await supportFor(scene, "appraiser");
    expect(appraiser.contributors).toMatchObject([
      { seen: { person: "Siti Rahmawati, A.Md.Keb." }, depth: 0 },
    ]);
    expect(appraiser.carried[scene.mission]).toMatchObject({ indicators: 1, carried: 1 });
    const stranger = await supportFor(scene, "otherStaff");
    expect(stranger.contributors).toMatchObject([{ seen: null, unitName: "Puskesmas Uji" }]);
    expect(JSON.stringify(stranger)).not.toContain("Siti");
    expect(stranger.reached[scene.indicator]).toMatchObject({ results: 1, people: 1, signed: 1 });
  });

  it("a kept branch says what was worked out until it is kept again or grows old", async () => {
    const scene = await supported("set");
    const { agencyId } = scene.world;
    const { carried: live, isKept } = await supportFor(scene, "staff");
    expect(isKept).toBe(false);
    await keepAlignment(agencyId, 0);
    expect(await supportFor(scene, "staff")).toMatchObject({ isKept: true, carried: live });
    await owner.strategyIndicator.updateMany({
      where: { agencyId },
      data: { retiredOn: new Date("2026-02-01") },
    });
    expect((await supportFor(scene, "staff")).carried).toEqual(live);
    await owner.branchSum.updateMany({
      where: { agencyId },
      data: { madeAt: new Date(Date.now() - 16 * 60_000) },
    });
    expect(await supportFor(scene, "staff")).toMatchObject({ isKept: false, carried: {} });
    await keepAlignment(agencyId, 0);
    expect(await owner.branchSum.count({ where: { agencyId } })).toBe(0);
  });

  it("another agency sees nothing of it", async () => {
    const scene = await supported("set");
    const other = await supportFor(scene, "foreigner");
    expect(other).toMatchObject({ carried: {}, reached: {}, contributors: [], unlinked: { count: 0 } });
  });
});

describe("gaps and search", () => {
  it("names an objective that nobody supports until a plan is signed", async () => {
    const texts = async (scene: Scene) =>
      (await listGaps(await contextOf(scene.world, "staff"), { kind: "unsupported" })).rows.map(
        ({ text }) => text,
      );
    expect(await texts(await supported("submitted"))).toEqual(["Meningkatnya mutu kesehatan masyarakat"]);
    expect(await texts(await supported("set"))).toEqual([]);
  });

  it("tells gaps of people to those who read the overviews, by unit and never by name", async () => {
    const scene = await makeTree();
    await makePlan(scene.world, { state: "set" });
    const kinds = async (person: PersonKey) =>
      (await listGaps(await contextOf(scene.world, person), { kind: "unlinked" })).kinds.map(
        ({ kind }) => kind,
      );
    expect(await kinds("staff")).not.toContain("unlinked");
    const list = await listGaps(await contextOf(scene.world, "hr"), { kind: "unlinked" });
    expect(list.kinds.find(({ kind }) => kind === "unagreed")?.count).toBeGreaterThan(0);
    expect(JSON.stringify(list)).not.toContain("Siti");
  });

  it("shows what hangs below one part in pages that follow one another", async () => {
    const { world, objective } = await makeTree();
    const ctx = await contextOf(world, "staff");
    const codes = Array.from({ length: MOST_CHILDREN + 5 }, (_, n) => `K${n}`);
    await owner.strategyNode.createMany({
      data: codes.map((code, n) => ({
        ...{ agencyId: world.agencyId, parentId: objective, level: "unit_result" as const },
        ...{ code, text: code, sortOrder: Math.floor(n / 3) },
      })),
    });
    const first = await getStrategyBranch(ctx, objective);
    const second = await getStrategyBranch(ctx, objective, { after: first.next ?? undefined });
    expect([first.children.length, second.children.length, second.next]).toEqual([MOST_CHILDREN, 5, null]);
    const shown = [...first.children, ...second.children].map(({ code }) => code);
    expect(new Set(shown)).toEqual(new Set(codes));
    expect((await getStrategyBranch(ctx, objective, { after: "nowhere" })).children).toEqual(first.children);
  });

  it("finds an indicator's name, with the way up, and takes every sign as itself", async () => {
    const scene = await makeTree();
    const ctx = await contextOf(scene.world, "staff");
    const { hits } = await searchStrategy(ctx, { q: "antenatal" });
    expect(hits).toMatchObject([
      {
        id: scene.objective,
        indicator: "Ibu hamil mendapat antenatal sesuai standar",
        path: [{ id: scene.vision }, { id: scene.mission }],
      },
    ]);
    expect((await searchStrategy(ctx, { q: "%" })).hits).toEqual([]);
    expect((await searchStrategy(ctx, { level: "mission" })).hits).toMatchObject([{ id: scene.mission }]);
  });
});
