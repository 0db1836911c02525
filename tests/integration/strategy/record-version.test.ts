import { describe, expect, it } from "vitest";
import { changeNode } from "@/lib/features/strategy/nodes/change-node";
import { getVersion, listVersions } from "@/lib/features/strategy/versions/queries";
import { recordVersion } from "@/lib/features/strategy/versions/record-version";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeTree, words, type Scene } from "./scene";

useDatabase();

const record = async (
  scene: Scene,
  changes: object = {},
  person: PersonKey = "trainingOfficer",
  key?: string,
) =>
  recordVersion(await contextOf(scene.world, person, key), {
    title: "RPJMD 2025-2029",
    legalBase: "Perda Nomor 3 Tahun 2025",
    url: null,
    period: "2025-2029",
    startsOn: "2025-08-20",
    reason: "Penetapan",
    ...changes,
  });

const reword = async (scene: Scene) =>
  changeNode(await contextOf(scene.world, "trainingOfficer"), {
    ...words,
    nodeId: scene.objective,
    version: 1,
    level: "objective",
    code: "S1",
    text: "Meningkatnya derajat kesehatan",
    unitId: scene.world.units.health,
    reason: "Perubahan RPJMD",
  });

describe("a version of the tree", () => {
  it("keeps the tree as it is, once with the same key, and is audited", async () => {
    const scene = await makeTree();
    const key = newId();
    const [one, two] = await Promise.all([
      record(scene, {}, "trainingOfficer", key),
      record(scene, {}, "trainingOfficer", key),
    ]);
    expect(one).toEqual(two);
    expect(await audits(one.versionId, "strategy.record-version")).toBe(1);
    const page = await getVersion(await contextOf(scene.world, "staff"), one.versionId);
    expect(page).toMatchObject({ nodes: 3, indicators: 1, previous: null, version: { number: 1 } });
    expect(await refusal(record(scene, { startsOn: "2026-09-01" }))).toMatchObject({
      reasons: ["strategy.version-no-difference"],
    });
  });

  it("an amendment is a new version, the old one stays, the difference is shown", async () => {
    const scene = await makeTree();
    const first = await record(scene);
    await reword(scene);
    const planner = await contextOf(scene.world, "trainingOfficer");
    expect((await listVersions(planner)).pending).toHaveLength(1);
    expect(await refusal(record(scene))).toMatchObject({ fields: ["startsOn"] });
    const { versionId } = await record(scene, { startsOn: "2026-09-01", title: "Perubahan RPJMD" });
    const page = await getVersion(planner, versionId);
    expect(page.changes).toMatchObject([
      {
        kind: "changed",
        code: "S1",
        fields: [
          {
            field: "text",
            before: "Meningkatnya mutu kesehatan masyarakat",
            after: "Meningkatnya derajat kesehatan",
          },
        ],
      },
    ]);
    const old = await owner.strategyVersion.findFirstOrThrow({ where: { id: first.versionId } });
    expect(old.content).toContain("Meningkatnya mutu kesehatan masyarakat");
    await expect(
      owner.strategyVersion.updateMany({ where: { id: first.versionId }, data: { title: "x" } }),
    ).rejects.toThrow();
  });

  it.each<PersonKey>(["staff", "superior", "hr", "leader", "auditor", "otherStaff", "foreigner"])(
    "is not %s's to record",
    async (person) => {
      const scene = await makeTree();
      expect(await refusalCode(record(scene, {}, person))).toBe("NOT_FOUND");
      expect(await owner.strategyVersion.count({ where: { agencyId: scene.world.agencyId } })).toBe(0);
    },
  );

  it("of another agency does not exist", async () => {
    const scene = await makeTree();
    const { versionId } = await record(scene);
    expect(await refusalCode(getVersion(await contextOf(scene.world, "foreigner"), versionId))).toBe(
      "NOT_FOUND",
    );
  });
});
