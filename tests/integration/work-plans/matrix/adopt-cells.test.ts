import { expect, it } from "vitest";
import { adoptCells } from "@/lib/features/work-plans/matrix/adopt-cells";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { shareMatrix } from "@/lib/features/work-plans/matrix/share-matrix";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { makePlan } from "../../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "../refusals";
import { as, content, giveRole, makeMatrix, type MatrixScene } from "./scenario";

useDatabase();

async function twoRoles(scene: MatrixScene): Promise<void> {
  const leader = await as(scene, "appraiser");
  const employeeId = scene.world.people.staff;
  await saveRoleCell(leader, { ...content, resultId: scene.mothers, employeeId, version: 0 });
  const second = { ...content, share: "", text: "Rujukan kurang dari 30 menit", kind: "additional" as const };
  await saveRoleCell(leader, { ...second, resultId: scene.referrals, employeeId, version: 0 });
  await shareMatrix(leader, { planId: scene.planId });
}

it("makes draft results that support the leader's, with words and part of the target, and audits them", async () => {
  const scene = await makeMatrix();
  await twoRoles(scene);
  const { planId } = await makePlan(scene.world, { state: "draft" });
  const staff = await as(scene, "staff");
  expect((await getPlanPage(staff, planId)).offers.map(({ text }) => text)).toEqual([
    content.text,
    "Rujukan kurang dari 30 menit",
  ]);
  expect(await adoptCells(staff, { planId, cell: "all" })).toEqual({ planId, results: 2 });
  const page = await getPlanPage(staff, planId);
  expect(page.offers).toEqual([]);
  const [, , first] = page.plan.results.filter(({ kind }) => kind === "main");
  expect(first).toMatchObject({
    text: content.text,
    supportKind: "leader_result",
    supportsResultId: scene.mothers,
  });
  expect(first?.indicators).toMatchObject([
    { text: "Jumlah ibu hamil terlayani", targetInput: "310", measureUnit: "ibu", aspect: "quantity" },
  ]);
  expect(page.plan.results.at(-1)).toMatchObject({
    kind: "additional",
    indicators: [{ text: "", targetInput: "" }],
  });
  expect(page.choices).toContainEqual(expect.objectContaining({ id: scene.mothers, number: 1 }));
  const [audit] = await auditOf(scene.world, "work-plan.adopt-cells");
  expect((audit?.after as { rows: unknown[] }).rows).toHaveLength(2);
});

it("takes over one at a time; the words are the person's own from then on", async () => {
  const scene = await makeMatrix();
  await twoRoles(scene);
  const { planId } = await makePlan(scene.world, { state: "draft" });
  const staff = await as(scene, "staff");
  const [offer] = (await getPlanPage(staff, planId)).offers;
  await adoptCells(staff, { planId, cell: offer?.id ?? "" });
  const row = await owner.plannedResult.findFirstOrThrow({ where: { roleCellId: offer?.id } });
  const words = { planId, resultId: row.id, version: 1, text: "Kata-kata saya", intent: "save" as const };
  await savePlanResult(staff, words as Parameters<typeof savePlanResult>[1]);
  const employeeId = scene.world.people.staff;
  const other = { ...content, text: "Kata pimpinan", resultId: scene.mothers, employeeId, version: 2 };
  await saveRoleCell(await as(scene, "appraiser"), other);
  const page = await getPlanPage(staff, planId);
  expect(page.plan.results.find(({ id }) => id === row.id)?.text).toBe("Kata-kata saya");
  expect(page.offers).toHaveLength(1);
});

it("offers a role that waits for its person's plan, also of a leader whose own plan is a draft", async () => {
  const scene = await makeMatrix("draft");
  await giveRole(scene);
  const { planId } = await makePlan(scene.world, { state: "draft" });
  const staff = await as(scene, "staff");
  await adoptCells(staff, { planId, cell: "all" });
  const { choices } = await getPlanPage(staff, planId);
  expect(choices).toContainEqual(expect.objectContaining({ kind: "leader_result", id: scene.mothers }));
});

it("refuses everybody but the plan's own person, a plan that was sent, and a role that is not offered", async () => {
  const scene = await makeMatrix();
  const { cellId } = await giveRole(scene);
  const { planId } = await makePlan(scene.world, { state: "draft" });
  await expectOnlyOwn(scene.world, (ctx) => adoptCells(ctx, { planId, cell: cellId }));
  const staff = await as(scene, "staff");
  expect(await outcomeOf(adoptCells(staff, { planId, cell: newId() }))).toBe(
    "RULE_VIOLATION work-plans.role-nothing-to-adopt",
  );
  await owner.workPlan.updateMany({ where: { id: planId }, data: { state: "submitted" } });
  expect(await outcomeOf(adoptCells(staff, { planId, cell: cellId }))).toBe(
    "RULE_VIOLATION work-plans.wrong-state",
  );
});

it("takes a role over once, whoever presses how often", async () => {
  const scene = await makeMatrix();
  const { cellId } = await giveRole(scene);
  const { planId } = await makePlan(scene.world, { state: "draft" });
  const ctx = await as(scene, "staff", newId());
  await Promise.all([1, 2, 3].map(() => adoptCells(ctx, { planId, cell: cellId })));
  expect(await owner.plannedResult.count({ where: { roleCellId: cellId } })).toBe(1);
  const others = await Promise.all(
    [1, 2].map(async () => outcomeOf(adoptCells(await as(scene, "staff"), { planId, cell: "all" }))),
  );
  expect(new Set(others)).toEqual(new Set(["RULE_VIOLATION work-plans.role-nothing-to-adopt"]));
});
