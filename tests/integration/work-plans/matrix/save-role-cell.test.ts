import { expect, it } from "vitest";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, content, expectRefused, giveRole, inviteOther, makeMatrix, toldTo } from "./scenario";

useDatabase();

it("gives a role with its part of the target as a draft that nobody is told of, and audits it", async () => {
  const scene = await makeMatrix();
  const input = { ...content, resultId: scene.mothers, employeeId: scene.world.people.staff, version: 0 };
  const { cellId, version, state } = await saveRoleCell(await as(scene, "appraiser"), input);
  expect([version, state]).toEqual([1, "draft"]);
  const cell = await cellOf(cellId);
  expect(cell).toMatchObject({
    text: content.text,
    origin: "appointment",
    splitKind: "area",
    measureUnit: "ibu",
  });
  expect(cell.share?.toString()).toBe("310");
  expect(cell.indicatorId).toBe(scene.mothersIndicator);
  expect(await toldTo(scene, "staff")).toEqual([]);
  expect(await auditOf(scene.world, "role-matrix.save-cell")).toMatchObject([
    { subjectId: cellId, concernsId: scene.world.people.staff, after: { share: "310" } },
  ]);
});

it("takes a shared role back by emptying it, tells its person, and keeps what was audited", async () => {
  const scene = await makeMatrix();
  const { cellId, version } = await giveRole(scene);
  const employeeId = scene.world.people.staff;
  await saveRoleCell(await as(scene, "appraiser"), {
    ...content,
    text: "",
    share: "",
    resultId: scene.mothers,
    employeeId,
    version,
  });
  expect(await cellOf(cellId)).toMatchObject({ state: "withdrawn", text: content.text });
  expect(await toldTo(scene, "staff")).toEqual(["roles-shared", "role-ended"]);
  const audit = await auditOf(scene.world, "role-matrix.save-cell");
  expect(audit.at(-1)).toMatchObject({ before: { state: "assigned" }, after: { state: "withdrawn" } });
});

it("lets other words of an allowed invitation be read by the superior again", async () => {
  const scene = await makeMatrix();
  const { cellId } = await inviteOther(scene);
  await owner.roleCell.updateMany({ where: { id: cellId }, data: { state: "allowed" } });
  const { state } = await saveRoleCell(await as(scene, "appraiser"), {
    ...content,
    share: "",
    resultId: scene.referrals,
    employeeId: scene.world.people.otherStaff,
    version: 1,
  });
  expect(state).toBe("invited");
  expect(await toldTo(scene, "otherAppraiser")).toEqual(["role-invited", "role-invited"]);
});

it("refuses everybody but the plan's leader", async () => {
  const scene = await makeMatrix();
  const input = { ...content, resultId: scene.mothers, employeeId: scene.world.people.staff, version: 0 };
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["superior", "leader", "hr", "unitOfficer", "auditor"],
      NOT_FOUND: ["staff", "former", "otherStaff", "otherAppraiser", "trainingOfficer", "foreigner"],
    },
    (ctx) => saveRoleCell(ctx, input),
  );
});

it.each([
  ["-5", "work-plans.role-share-negative"],
  ["banyak", "work-plans.target-not-number"],
])("refuses the part %s", async (share, reason) => {
  const scene = await makeMatrix();
  const act = saveRoleCell(await as(scene, "appraiser"), {
    ...content,
    share,
    resultId: scene.mothers,
    employeeId: scene.world.people.staff,
    version: 0,
  });
  expect(await outcomeOf(act)).toBe(`RULE_VIOLATION ${reason}`);
});

it("refuses a part of a percentage, an empty new role, somebody outside the team and oneself, and a closed plan", async () => {
  const scene = await makeMatrix();
  const leader = await as(scene, "appraiser");
  const { people } = scene.world;
  const base = { ...content, resultId: scene.mothers, employeeId: people.staff, version: 0 };
  const reasonOf = (input: Partial<typeof base> & { text?: string; share?: string }) =>
    outcomeOf(saveRoleCell(leader, { ...base, ...input }));
  expect(await reasonOf({ resultId: scene.referrals })).toBe(
    "RULE_VIOLATION work-plans.role-share-not-summed",
  );
  expect(await outcomeOf(saveRoleCell(leader, { ...base, text: "" }))).toBe(
    "RULE_VIOLATION work-plans.role-text-empty",
  );
  expect(await reasonOf({ employeeId: people.otherStaff })).toBe(
    "RULE_VIOLATION work-plans.role-not-in-team",
  );
  expect(await reasonOf({ employeeId: people.appraiser })).toBe("RULE_VIOLATION work-plans.role-self");
  const closed = await makeMatrix("closed");
  const late = saveRoleCell(await as(closed, "appraiser"), {
    ...content,
    resultId: closed.mothers,
    employeeId: closed.world.people.staff,
    version: 0,
  });
  expect(await outcomeOf(late)).toBe("RULE_VIOLATION work-plans.role-leader-plan-closed");
});

it("lets the first of two writers through, and happens once under one key", async () => {
  const scene = await makeMatrix();
  const employeeId = scene.world.people.staff;
  const input = { ...content, resultId: scene.mothers, employeeId, version: 0 };
  const ctx = await as(scene, "appraiser", newId());
  const taps = await Promise.all([1, 2, 3].map(() => saveRoleCell(ctx, input)));
  expect(new Set(taps.map(({ cellId }) => cellId)).size).toBe(1);
  expect(await owner.roleCell.count({ where: { agencyId: scene.world.agencyId } })).toBe(1);
  const other = await as(scene, "appraiser");
  expect(await outcomeOf(saveRoleCell(other, input))).toBe("CONFLICT work-plans.changed-meanwhile");
  await saveRoleCell(other, { ...input, version: 1, text: "Lain" });
  expect(await outcomeOf(saveRoleCell(other, { ...input, version: 1 }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
});
