import { expect, it } from "vitest";
import { applyForRole } from "@/lib/features/work-plans/matrix/apply-for-role";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, content, expectRefused, giveRole, makeMatrix, toldTo } from "./scenario";

useDatabase();

it("offers a result of a member's own to the leader, who is told, and audits it", async () => {
  const scene = await makeMatrix();
  const input = { ...content, resultId: scene.mothers, version: 0 };
  const { cellId } = await applyForRole(await as(scene, "staff"), input);
  expect(await cellOf(cellId)).toMatchObject({ state: "applied", origin: "application", measureUnit: "ibu" });
  expect(await toldTo(scene, "appraiser")).toEqual(["role-applied"]);
  expect(await auditOf(scene.world, "role-cell.apply")).toMatchObject([{ subjectId: cellId }]);
});

it("meets a role that the leader has begun to write, which nobody else has seen", async () => {
  const scene = await makeMatrix();
  const { staff } = scene.world.people;
  const given = { ...content, resultId: scene.mothers, employeeId: staff, version: 0 };
  await saveRoleCell(await as(scene, "appraiser"), given);
  const { cellId } = await applyForRole(await as(scene, "staff"), {
    ...content,
    resultId: scene.mothers,
    version: 0,
  });
  expect(await cellOf(cellId)).toMatchObject({ state: "applied", origin: "application" });
  const blind = saveRoleCell(await as(scene, "appraiser"), { ...given, version: 1 });
  expect(await outcomeOf(blind)).toBe("RULE_VIOLATION work-plans.role-decide-first");
});

it("is for the leader's own people: others do not even learn of the result", async () => {
  const scene = await makeMatrix();
  await expectRefused(
    scene,
    { NOT_FOUND: ["otherStaff", "otherAppraiser", "hr", "superior", "auditor", "foreigner"] },
    (ctx) => applyForRole(ctx, { ...content, resultId: scene.mothers, version: 0 }),
  );
});

it("waits until the leader's plan was sent or roles of it were shared", async () => {
  const scene = await makeMatrix("draft");
  const apply = async () =>
    outcomeOf(applyForRole(await as(scene, "former"), { ...content, resultId: scene.mothers, version: 0 }));
  expect(await apply()).toBe("NOT_FOUND");
  await giveRole(scene);
  expect(await apply()).toBe("done");
});

it("refuses an empty offer, a role one has already, and somebody who was overtaken", async () => {
  const scene = await makeMatrix();
  const input = { ...content, resultId: scene.mothers, version: 0 };
  const staff = await as(scene, "staff");
  expect(await outcomeOf(applyForRole(staff, { ...input, text: "" }))).toBe(
    "RULE_VIOLATION work-plans.role-text-empty",
  );
  await applyForRole(staff, input);
  expect(await outcomeOf(applyForRole(staff, input))).toBe("CONFLICT work-plans.changed-meanwhile");
  await owner.roleCell.updateMany({ where: { agencyId: scene.world.agencyId }, data: { state: "assigned" } });
  expect(await outcomeOf(applyForRole(staff, { ...input, version: 1 }))).toBe(
    "RULE_VIOLATION work-plans.role-wrong-state",
  );
});

it("happens once under one request key", async () => {
  const scene = await makeMatrix();
  const ctx = await as(scene, "staff", newId());
  for (let tap = 0; tap < 3; tap += 1)
    await applyForRole(ctx, { ...content, resultId: scene.mothers, version: 0 });
  expect(await toldTo(scene, "appraiser")).toEqual(["role-applied"]);
});
