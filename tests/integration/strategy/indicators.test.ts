import { describe, expect, it } from "vitest";
import type { SaveIndicatorInput } from "@/lib/features/strategy/nodes/node-input";
import { retireIndicator } from "@/lib/features/strategy/nodes/retire-indicator";
import { saveIndicator } from "@/lib/features/strategy/nodes/save-indicator";
import { getStrategyBranch } from "@/lib/features/strategy/tree/queries";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeTree, type Scene } from "./scene";

useDatabase();

const STRANGERS: PersonKey[] = [
  "staff",
  "superior",
  "hr",
  "leader",
  "auditor",
  "unitOfficer",
  "otherStaff",
  "foreigner",
];

const save = async (
  scene: Scene,
  changes: Partial<SaveIndicatorInput> = {},
  person: PersonKey = "trainingOfficer",
  key?: string,
) =>
  saveIndicator(await contextOf(scene.world, person, key), {
    nodeId: scene.objective,
    seriesId: scene.seriesId,
    version: 1,
    name: "Ibu hamil mendapat antenatal",
    measureUnit: "ibu",
    direction: "higher",
    measureKind: "cumulative",
    baseline: "590",
    baselineYear: 2025,
    formula: "Jumlah ibu hamil dengan enam kali kunjungan",
    dataSource: "Kohort ibu",
    measuredBy: "Bidan koordinator",
    frequency: "quarterly",
    targets: [
      { year: 2026, target: "640", actual: "438" },
      { year: 2027, target: "660", actual: null },
      { year: 2028, target: null, actual: null },
    ],
    reason: "Perubahan Renstra",
    ...changes,
  });
const rows = (scene: Scene) =>
  owner.strategyIndicator.findMany({ where: { nodeId: scene.objective }, orderBy: { year: "asc" } });

describe("saving an indicator", () => {
  it("writes definition and years together, leaves empty new years out, and is audited", async () => {
    const scene = await makeTree();
    await save(scene);
    const [first, second, ...more] = await rows(scene);
    expect(first).toMatchObject({
      id: scene.indicator,
      name: "Ibu hamil mendapat antenatal",
      frequency: "quarterly",
    });
    expect([first?.target?.toString(), second?.target?.toString()]).toEqual(["640", "660"]);
    expect(second).toMatchObject({ seriesId: scene.seriesId, year: 2027, dataSource: "Kohort ibu" });
    expect(more).toEqual([]);
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: scene.seriesId } });
    expect(event).toMatchObject({
      action: "strategy.save-indicator",
      before: { targets: [{ year: 2026, target: "620" }] },
    });
  });

  it("shows on the part with its series, and a year without a row counts as without a target", async () => {
    const scene = await makeTree();
    await save(scene);
    const ctx = await contextOf(scene.world, "staff");
    const now = (await getStrategyBranch(ctx, scene.objective)).indicators[0];
    expect(now).toMatchObject({ target: "640", actual: "438", seriesVersion: 3, track: { state: "behind" } });
    expect(now?.series).toHaveLength(2);
    const later = (await getStrategyBranch(ctx, scene.objective, { year: 2029 })).indicators[0];
    expect(later).toMatchObject({ target: null, actual: null, track: null, year: 2027 });
  });

  it("empties a year that is there instead of taking it away", async () => {
    const scene = await makeTree();
    await save(scene, { targets: [{ year: 2026, target: null, actual: null }] });
    expect(await rows(scene)).toMatchObject([{ id: scene.indicator, target: null, actual: null }]);
  });

  it("makes a new one, once with the same request key; without any year it is refused", async () => {
    const scene = await makeTree();
    const fresh = { seriesId: null, version: 0, name: "Angka kematian ibu" };
    const key = newId();
    await Promise.all([
      save(scene, fresh, "trainingOfficer", key),
      save(scene, fresh, "trainingOfficer", key),
    ]);
    expect(await rows(scene)).toHaveLength(3);
    expect(await refusal(save(scene, { ...fresh, targets: [] }))).toMatchObject({
      reasons: ["strategy.indicator-no-year"],
    });
  });

  it("the second caller is told, and a strange series does not exist", async () => {
    const scene = await makeTree();
    await save(scene);
    expect(await refusalCode(save(scene))).toBe("CONFLICT");
    const other = await makeTree();
    expect(await refusalCode(save(scene, { seriesId: other.seriesId }))).toBe("NOT_FOUND");
  });

  it.each(STRANGERS)("is not %s's", async (person) => {
    const scene = await makeTree();
    expect(await refusalCode(save(scene, {}, person))).toBe("NOT_FOUND");
    expect(await rows(scene)).toMatchObject([{ version: 1 }]);
  });
});

describe("ending an indicator", () => {
  const retire = async (scene: Scene, person: PersonKey = "trainingOfficer", version = 1, key?: string) =>
    retireIndicator(await contextOf(scene.world, person, key), {
      nodeId: scene.objective,
      seriesId: scene.seriesId,
      version,
      reason: "Diganti",
    });

  it("ends all its years once, and it can no longer be changed", async () => {
    const scene = await makeTree();
    const key = newId();
    await Promise.all([retire(scene, "trainingOfficer", 1, key), retire(scene, "trainingOfficer", 1, key)]);
    expect((await rows(scene)).every(({ retiredOn }) => retiredOn !== null)).toBe(true);
    expect(await audits(scene.seriesId, "strategy.retire-indicator")).toBe(1);
    expect(await refusalCode(retire(scene))).toBe("CONFLICT");
    expect(await refusal(retire(scene, "trainingOfficer", 2))).toMatchObject({
      reasons: ["strategy.indicator-retired"],
    });
    expect(await refusal(save(scene, { version: 2 }))).toMatchObject({
      reasons: ["strategy.indicator-retired"],
    });
  });

  it.each(STRANGERS)("is not %s's", async (person) => {
    const scene = await makeTree();
    expect(await refusalCode(retire(scene, person))).toBe("NOT_FOUND");
  });
});
