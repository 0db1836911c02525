import { describe, expect, it } from "vitest";
import { addNode } from "@/lib/features/strategy/nodes/add-node";
import { changeNode } from "@/lib/features/strategy/nodes/change-node";
import { moveNode } from "@/lib/features/strategy/nodes/move-node";
import { retireNode } from "@/lib/features/strategy/nodes/retire-node";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeTree, nodeOf, words, type Scene } from "./scene";

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
const reason = "Perubahan RPJMD";

const add = async (scene: Scene, person: PersonKey = "trainingOfficer", changes: object = {}, key?: string) =>
  addNode(await contextOf(scene.world, person, key), { ...words, parentId: scene.objective, ...changes });

describe("adding a part", () => {
  it("is the planner's, hangs it last and is audited", async () => {
    const scene = await makeTree();
    const first = await add(scene);
    const { nodeId } = await add(scene, "trainingOfficer", { code: "P2" });
    expect(await nodeOf(nodeId)).toMatchObject({
      parentId: scene.objective,
      level: "programme",
      sortOrder: 2,
    });
    expect(await audits(first.nodeId, "strategy.add-node")).toBe(1);
  });

  it.each(STRANGERS)("is not %s's", async (person) => {
    const scene = await makeTree();
    expect(await refusalCode(add(scene, person))).toBe("NOT_FOUND");
    expect(await owner.strategyNode.count({ where: { agencyId: scene.world.agencyId } })).toBe(3);
  });

  it("a unit's planner adds for that unit alone", async () => {
    const scene = await makeTree();
    const { units } = scene.world;
    expect(await refusalCode(add(scene, "otherStaff", { unitId: units.health }))).toBe("NOT_FOUND");
    const { nodeId } = await add(scene, "otherStaff", { unitId: units.transport });
    expect(await nodeOf(nodeId)).toMatchObject({ unitId: units.transport });
  });

  it("refuses a level that is not below its parent, a second use of a code, and a parent of another agency", async () => {
    const scene = await makeTree();
    expect(await refusal(add(scene, "trainingOfficer", { level: "mission" }))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["strategy.level-not-below-parent"],
    });
    expect(await refusal(add(scene, "trainingOfficer", { code: "S1" }))).toMatchObject({ fields: ["code"] });
    const other = await makeTree();
    expect(await refusalCode(add(scene, "trainingOfficer", { parentId: other.objective }))).toBe("NOT_FOUND");
  });

  it("happens once with the same request key", async () => {
    const scene = await makeTree();
    const key = newId();
    const [one, two] = await Promise.all([
      add(scene, "trainingOfficer", {}, key),
      add(scene, "trainingOfficer", {}, key),
    ]);
    expect(one).toEqual(two);
    expect(await owner.strategyNode.count({ where: { agencyId: scene.world.agencyId } })).toBe(4);
  });
});

const change = async (
  scene: Scene,
  person: PersonKey = "trainingOfficer",
  changes: object = {},
  key?: string,
) =>
  changeNode(await contextOf(scene.world, person, key), {
    ...words,
    nodeId: scene.objective,
    version: 1,
    level: "objective",
    code: "S1",
    text: "Meningkatnya derajat kesehatan",
    unitId: scene.world.units.health,
    reason,
    ...changes,
  });

describe("changing a part", () => {
  it("writes the new words, keeps the old ones in the audit; the second caller is told", async () => {
    const scene = await makeTree();
    await change(scene);
    expect(await nodeOf(scene.objective)).toMatchObject({
      text: "Meningkatnya derajat kesehatan",
      version: 2,
    });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: scene.objective } });
    expect(event).toMatchObject({
      action: "strategy.change-node",
      reason,
      before: { text: "Meningkatnya mutu kesehatan masyarakat" },
    });
    expect(await refusalCode(change(scene))).toBe("CONFLICT");
  });

  it.each(STRANGERS)("is not %s's", async (person) => {
    const scene = await makeTree();
    expect(await refusalCode(change(scene, person))).toBe("NOT_FOUND");
    expect(await nodeOf(scene.objective)).toMatchObject({ version: 1 });
  });

  it("a unit's planner does not hand a part to another unit", async () => {
    const scene = await makeTree();
    const { units } = scene.world;
    const { nodeId } = await add(scene, "otherStaff", { unitId: units.transport });
    const changes = { nodeId, level: "programme", code: "P1", unitId: units.health };
    expect(await refusalCode(change(scene, "otherStaff", changes))).toBe("NOT_FOUND");
    await change(scene, "otherStaff", { ...changes, unitId: units.transport });
    expect(await nodeOf(nodeId)).toMatchObject({ version: 2 });
  });

  it("keeps levels in order with what hangs below", async () => {
    const scene = await makeTree();
    expect(
      await refusal(
        change(scene, "trainingOfficer", { nodeId: scene.mission, level: "objective", code: "M1" }),
      ),
    ).toMatchObject({ reasons: ["strategy.level-not-above-children"] });
  });

  it("happens once with the same request key", async () => {
    const scene = await makeTree();
    const key = newId();
    await Promise.all([change(scene, "trainingOfficer", {}, key), change(scene, "trainingOfficer", {}, key)]);
    expect(await nodeOf(scene.objective)).toMatchObject({ version: 2 });
    expect(await audits(scene.objective, "strategy.change-node")).toBe(1);
  });
});

const move = async (
  scene: Scene,
  changes: object = {},
  person: PersonKey = "trainingOfficer",
  key?: string,
) =>
  moveNode(await contextOf(scene.world, person, key), {
    nodeId: scene.objective,
    version: 1,
    parentId: scene.vision,
    reason,
    ...changes,
  });

describe("moving a part", () => {
  it("hangs it elsewhere, with the old place in the audit; the second caller is told", async () => {
    const scene = await makeTree();
    const key = newId();
    await Promise.all([move(scene, {}, "trainingOfficer", key), move(scene, {}, "trainingOfficer", key)]);
    expect(await nodeOf(scene.objective)).toMatchObject({ parentId: scene.vision, version: 2 });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: scene.objective } });
    expect(event).toMatchObject({ before: { parentId: scene.mission }, after: { parentId: scene.vision } });
    expect(await refusalCode(move(scene))).toBe("CONFLICT");
  });

  it.each(STRANGERS)("is not %s's", async (person) => {
    const scene = await makeTree();
    expect(await refusalCode(move(scene, {}, person))).toBe("NOT_FOUND");
  });

  it("never below itself, and two moves at once make no circle", async () => {
    const scene = await makeTree();
    const a = await add(scene, "trainingOfficer", { code: "PA" });
    const b = await add(scene, "trainingOfficer", { code: "PB", level: "activity" });
    await move(scene, { nodeId: b.nodeId, parentId: a.nodeId });
    expect(await refusal(move(scene, { parentId: b.nodeId }))).toMatchObject({
      reasons: ["strategy.parent-below-itself"],
    });
  });
});

const retire = async (
  scene: Scene,
  changes: object = {},
  person: PersonKey = "trainingOfficer",
  key?: string,
) =>
  retireNode(await contextOf(scene.world, person, key), {
    nodeId: scene.objective,
    version: 1,
    reason,
    ...changes,
  });

describe("ending a part", () => {
  it("ends it and its indicators from today, and keeps both readable", async () => {
    const scene = await makeTree();
    const key = newId();
    const outcomes = await Promise.all([
      retire(scene, {}, "trainingOfficer", key),
      retire(scene, {}, "trainingOfficer", key),
    ]);
    expect(outcomes).toEqual([{ parentId: scene.mission }, { parentId: scene.mission }]);
    const day = new Date("2026-11-16T00:00:00.000Z");
    expect(await nodeOf(scene.objective)).toMatchObject({ retiredOn: day, retiredReason: reason });
    expect(await owner.strategyIndicator.findFirstOrThrow({ where: { id: scene.indicator } })).toMatchObject({
      retiredOn: day,
      version: 2,
    });
    expect(await audits(scene.objective, "strategy.retire-node")).toBe(1);
    expect(await refusal(retire(scene, { version: 2 }))).toMatchObject({
      reasons: ["strategy.node-retired"],
    });
    expect(await refusal(change(scene, "trainingOfficer", { version: 2 }))).toMatchObject({
      reasons: ["strategy.node-retired"],
    });
  });

  it.each(STRANGERS)("is not %s's", async (person) => {
    const scene = await makeTree();
    expect(await refusalCode(retire(scene, {}, person))).toBe("NOT_FOUND");
  });

  it("waits for the parts below, and the second caller is told", async () => {
    const scene = await makeTree();
    expect(await refusal(retire(scene, { nodeId: scene.mission }))).toMatchObject({
      reasons: ["strategy.node-has-children"],
    });
    expect(await refusalCode(retire(scene, { version: 9 }))).toBe("CONFLICT");
  });
});
