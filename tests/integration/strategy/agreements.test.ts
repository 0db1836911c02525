import { describe, expect, it } from "vitest";
import { agreeAgreement } from "@/lib/features/strategy/agreements/agree-agreement";
import { draftAgreement } from "@/lib/features/strategy/agreements/draft-agreement";
import { getAgreements, listAgreements } from "@/lib/features/strategy/agreements/queries";
import { returnAgreement } from "@/lib/features/strategy/agreements/return-agreement";
import { saveAgreement } from "@/lib/features/strategy/agreements/save-agreement";
import { submitAgreement } from "@/lib/features/strategy/agreements/submit-agreement";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeTree, type Scene } from "./scene";

useDatabase();

const YEAR = 2026;
const draft = async (scene: Scene, changes: object = {}, person: PersonKey = "superior", key?: string) =>
  draftAgreement(await contextOf(scene.world, person, key), {
    unitId: scene.world.units.health,
    year: YEAR,
    reason: "",
    ...changes,
  });
const latest = (scene: Scene) =>
  owner.performanceAgreement.findFirstOrThrow({
    where: { agencyId: scene.world.agencyId },
    orderBy: { revision: "desc" },
    include: { items: true },
  });

type Act = "save" | "submit" | "return" | "agree";
async function act(scene: Scene, what: Act, person: PersonKey, changes: object = {}, key?: string) {
  const ctx = await contextOf(scene.world, person, key);
  const { id: agreementId, version } = await latest(scene);
  const one = { agreementId, version, ...changes };
  if (what === "submit") return submitAgreement(ctx, one);
  if (what === "agree") return agreeAgreement(ctx, one);
  if (what === "return") return returnAgreement(ctx, { note: "Targetnya naikkan", ...one });
  return saveAgreement(ctx, { items: [{ indicatorId: scene.indicator, target: "700" }], ...one });
}

/** Drafted by the head of the health office, agreed with the head of the city. */
async function agreed(): Promise<Scene> {
  const scene = await makeTree();
  await draft(scene);
  await act(scene, "submit", "superior");
  await act(scene, "agree", "leader");
  return scene;
}

describe("a performance agreement", () => {
  it("begins with the tree's indicators of the unit, is sent by its head and agreed by the one above", async () => {
    const scene = await makeTree();
    const { agreementId } = await draft(scene);
    expect((await latest(scene)).items).toMatchObject([
      { indicatorId: scene.indicator, nodeText: "Meningkatnya mutu kesehatan masyarakat" },
    ]);
    await act(scene, "save", "superior");
    await act(scene, "submit", "superior");
    await act(scene, "agree", "leader");
    const row = await latest(scene);
    expect(row).toMatchObject({
      state: "agreed",
      headName: "drg. Melati Sari",
      superiorName: "Wali Kota Uji",
      revision: 1,
    });
    expect(row.items[0]?.target.toString()).toBe("700");
    expect(row.content).toContain('"target":"700"');
    for (const one of ["draft", "save", "submit", "agree"])
      expect(await audits(agreementId, `agreement.${one}`)).toBe(1);
  });

  it("comes back with a note, and the first signature falls away", async () => {
    const scene = await makeTree();
    const { agreementId } = await draft(scene);
    await act(scene, "submit", "superior");
    await act(scene, "return", "leader");
    expect(await latest(scene)).toMatchObject({
      state: "drafted",
      returnNote: "Targetnya naikkan",
      headId: null,
    });
    expect(await audits(agreementId, "agreement.return")).toBe(1);
  });

  it("an amendment says why, stands beside the one in force until it is agreed, then replaces it", async () => {
    const scene = await agreed();
    expect(await refusal(draft(scene))).toMatchObject({ fields: ["reason"] });
    await draft(scene, { reason: "Perubahan APBD" });
    await act(scene, "save", "unitOfficer");
    const states = async () =>
      (
        await owner.performanceAgreement.findMany({
          where: { agencyId: scene.world.agencyId },
          orderBy: { revision: "asc" },
        })
      ).map(({ state }) => state);
    expect(await states()).toEqual(["agreed", "drafted"]);
    await act(scene, "submit", "superior");
    await act(scene, "agree", "leader");
    expect(await states()).toEqual(["replaced", "agreed"]);
    const page = await getAgreements(await contextOf(scene.world, "staff"), scene.world.units.health, YEAR);
    expect(page.changes).toMatchObject([{ kind: "target", before: "620", after: "700" }]);
    expect(page.may).toEqual({ draft: false, save: false, submit: false, return: false, agree: false });
  });

  it("in the making is not shown to the rest of the agency; an agreed one is", async () => {
    const scene = await makeTree();
    await draft(scene);
    const read = async (person: PersonKey) =>
      getAgreements(await contextOf(scene.world, person), scene.world.units.health, YEAR);
    expect((await read("staff")).versions).toEqual([]);
    expect((await read("leader")).versions).toHaveLength(1);
    await act(scene, "submit", "superior");
    await act(scene, "agree", "leader");
    expect((await read("staff")).versions).toHaveLength(1);
    expect(await refusalCode(read("foreigner"))).toBe("NOT_FOUND");
    const list = await listAgreements(await contextOf(scene.world, "staff"), YEAR);
    expect(list.find(({ unitId }) => unitId === scene.world.units.health)).toMatchObject({ state: "agreed" });
  });
});

describe("who may do what", () => {
  it.each<PersonKey>([
    "staff",
    "appraiser",
    "leader",
    "hr",
    "auditor",
    "otherStaff",
    "otherAppraiser",
    "foreigner",
  ])("%s does not draft it", async (person) => {
    const scene = await makeTree();
    expect(["NOT_FOUND", "FORBIDDEN"]).toContain(await refusalCode(draft(scene, {}, person)));
    expect(await owner.performanceAgreement.count({ where: { agencyId: scene.world.agencyId } })).toBe(0);
  });

  it.each<[Act, PersonKey, string]>([
    ["save", "leader", "FORBIDDEN"],
    ["save", "staff", "NOT_FOUND"],
    ["save", "otherAppraiser", "NOT_FOUND"],
    ["save", "foreigner", "NOT_FOUND"],
    ["submit", "unitOfficer", "FORBIDDEN"],
    ["submit", "trainingOfficer", "FORBIDDEN"],
    ["submit", "staff", "NOT_FOUND"],
    ["submit", "foreigner", "NOT_FOUND"],
  ])("%s is refused to %s", async (what, person, code) => {
    const scene = await makeTree();
    await draft(scene);
    expect(await refusalCode(act(scene, what, person))).toBe(code);
    expect(await latest(scene)).toMatchObject({ state: "drafted", version: 1 });
  });

  it.each<[Act, PersonKey, string]>([
    ["agree", "superior", "FORBIDDEN"],
    ["agree", "hr", "FORBIDDEN"],
    ["agree", "otherAppraiser", "NOT_FOUND"],
    ["agree", "foreigner", "NOT_FOUND"],
    ["return", "superior", "FORBIDDEN"],
    ["return", "staff", "NOT_FOUND"],
    ["return", "foreigner", "NOT_FOUND"],
  ])("%s is refused to %s once it is sent", async (what, person, code) => {
    const scene = await makeTree();
    await draft(scene);
    await act(scene, "submit", "superior");
    expect(await refusalCode(act(scene, what, person))).toBe(code);
    expect(await latest(scene)).toMatchObject({ state: "submitted" });
  });
});

describe("the order of steps", () => {
  it("a step in the wrong state, an empty agreement and a strange indicator are refused", async () => {
    const scene = await makeTree();
    await draft(scene);
    expect(await refusal(act(scene, "agree", "leader"))).toMatchObject({
      reasons: ["strategy.agreement-wrong-state"],
    });
    const other = await makeTree();
    const strange = { items: [{ indicatorId: other.indicator, target: "1" }] };
    expect(await refusal(act(scene, "save", "superior", strange))).toMatchObject({
      reasons: ["strategy.agreement-foreign-indicator"],
    });
    await act(scene, "save", "superior", { items: [{ indicatorId: scene.indicator, target: null }] });
    expect(await refusal(act(scene, "submit", "superior"))).toMatchObject({
      reasons: ["strategy.agreement-empty"],
    });
    expect(await refusal(draft(scene))).toMatchObject({ reasons: ["strategy.agreement-open"] });
  });

  it("a unit that follows the one above and the top of the chart have none", async () => {
    const scene = await makeTree();
    const { units } = scene.world;
    expect(await refusal(draft(scene, { unitId: units.clinic }, "appraiser"))).toMatchObject({
      reasons: ["strategy.agreement-unit-follows"],
    });
    expect(await refusal(draft(scene, { unitId: units.city }, "leader"))).toMatchObject({
      reasons: ["strategy.agreement-no-unit-above"],
    });
  });

  it("the second caller is told, and the same key happens once", async () => {
    const scene = await makeTree();
    const key = newId();
    const [one, two] = await Promise.all([
      draft(scene, {}, "superior", key),
      draft(scene, {}, "superior", key),
    ]);
    expect(one).toEqual(two);
    const { version } = await latest(scene);
    await act(scene, "save", "superior");
    expect(await refusalCode(act(scene, "save", "superior", { version }))).toBe("CONFLICT");
    await act(scene, "submit", "superior", {}, key);
    await act(scene, "agree", "leader", {}, newId());
    expect(await refusalCode(act(scene, "agree", "leader"))).toBe("RULE_VIOLATION");
  });

  it("nobody signs for both sides", async () => {
    const scene = await makeTree();
    const { agencyId, people, positions } = scene.world;
    await draft(scene);
    await act(scene, "submit", "superior");
    const acting = { agencyId, kind: "plt" as const, startsOn: toDate("2026-11-01") };
    const both = [
      { ...acting, employeeId: people.superior, positionId: positions.leader },
      { ...acting, employeeId: people.leader, positionId: positions.superior },
    ];
    await owner.assignment.createMany({ data: both });
    for (const person of ["superior", "leader"] as const)
      expect(await refusalCode(act(scene, "agree", person))).toBe("FORBIDDEN");
    await owner.assignment.updateMany({
      where: { agencyId, positionId: positions.superior },
      data: { endsOn: toDate("2026-11-15") },
    });
    expect(await refusal(act(scene, "agree", "superior"))).toMatchObject({
      reasons: ["strategy.agreement-both-sides"],
    });
    await act(scene, "agree", "leader");
  });
});
