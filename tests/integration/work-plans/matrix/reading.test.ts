import { expect, it } from "vitest";
import { getMyRoles } from "@/lib/features/work-plans/matrix/queries/my-roles";
import { getRoleCell } from "@/lib/features/work-plans/matrix/queries/role-cell";
import { getRoleMatrix } from "@/lib/features/work-plans/matrix/queries/role-matrix";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { owner, useDatabase } from "../../../support/database";
import type { PersonKey } from "../../../support/world";
import { outcomeOf } from "../refusals";
import { as, content, giveRole, inviteOther, makeMatrix } from "./scenario";

useDatabase();

it("shows the leader people, results, the sum and the named gaps", async () => {
  const scene = await makeMatrix();
  await giveRole(scene, "600");
  const matrix = await getRoleMatrix(await as(scene, "appraiser"), {});
  expect(matrix).toMatchObject({ planId: scene.planId, year: 2026, mayWrite: true });
  expect(matrix?.people.map(({ id }) => id).sort()).toEqual(
    [scene.world.people.staff, scene.world.people.former].sort(),
  );
  const [mothers, referrals] = matrix?.columns ?? [];
  expect(mothers?.sums).toMatchObject([
    { sum: { verdict: "short", total: "600", target: "640", difference: "40" } },
  ]);
  expect(referrals?.sums).toMatchObject([{ sum: { verdict: "not-summed", why: "ratio" } }]);
  expect(matrix?.gaps).toEqual({ people: [scene.world.people.former], results: [scene.referrals] });
});

it("keeps a draft role the leader's own", async () => {
  const scene = await makeMatrix();
  const { staff } = scene.world.people;
  const place = { resultId: scene.mothers, employeeId: staff };
  await saveRoleCell(await as(scene, "appraiser"), { ...content, ...place, version: 0 });
  expect((await getRoleMatrix(await as(scene, "hr"), { planId: scene.planId }))?.cells).toEqual([]);
  for (const person of ["staff", "hr", "auditor"] as const)
    expect(await outcomeOf(getRoleCell(await as(scene, person), place))).toBe("NOT_FOUND");
  expect((await getMyRoles(await as(scene, "staff"))).roles).toEqual([]);
});

it.each<[PersonKey, string]>([
  ["appraiser", "done"],
  ["superior", "done"],
  ["hr", "done"],
  ["auditor", "done"],
  ["unitOfficer", "done"],
  ["staff", "NOT_FOUND"],
  ["otherAppraiser", "NOT_FOUND"],
  ["trainingOfficer", "NOT_FOUND"],
  ["foreigner", "NOT_FOUND"],
])("answers %s who asks for the matrix: %s", async (person, outcome) => {
  const scene = await makeMatrix();
  expect(await outcomeOf(getRoleMatrix(await as(scene, person), { planId: scene.planId }))).toBe(outcome);
});

it("shows a member the own roles alone, and the results to apply for", async () => {
  const scene = await makeMatrix();
  const { cellId } = await giveRole(scene);
  const mine = await getMyRoles(await as(scene, "staff"));
  expect(mine.roles.map(({ id, state }) => [id, state])).toEqual([[cellId, "assigned"]]);
  expect(mine.open.map(({ id, isShared }) => [id, isShared])).toEqual([[scene.referrals, false]]);
  const theirs = await getMyRoles(await as(scene, "former"));
  expect(theirs.roles).toEqual([]);
  expect(theirs.open.map(({ id, measureUnit }) => [id, measureUnit])).toEqual([
    [scene.mothers, "ibu"],
    [scene.referrals, null],
  ]);
});

it("shows an invitation to the superior first, and to the person only then", async () => {
  const scene = await makeMatrix();
  const { cellId } = await inviteOther(scene);
  expect((await getMyRoles(await as(scene, "otherAppraiser"))).toAllow.map(({ id }) => id)).toEqual([cellId]);
  expect((await getMyRoles(await as(scene, "otherStaff"))).roles).toEqual([]);
  await owner.roleCell.updateMany({ where: { id: cellId }, data: { state: "allowed" } });
  expect((await getMyRoles(await as(scene, "otherStaff"))).roles.map(({ state }) => state)).toEqual([
    "allowed",
  ]);
});

it("names an invitation that waits longer than three working days", async () => {
  const scene = await makeMatrix();
  const { cellId } = await inviteOther(scene);
  const late = async () => (await getRoleMatrix(await as(scene, "appraiser"), {}))?.late;
  const since = (stateAt: string) => owner.roleCell.updateMany({ where: { id: cellId }, data: { stateAt } });
  // Today is Monday, 16 November 2026: asked on Wednesday, the third working day is today.
  await since("2026-11-11T03:00:00Z");
  expect(await late()).toEqual([]);
  await since("2026-11-10T03:00:00Z");
  expect(await late()).toEqual([cellId]);
  const { agencyId } = scene.world;
  await owner.holiday.create({
    data: { agencyId, day: new Date("2026-11-12"), name: "Libur", kind: "local" },
  });
  expect(await late()).toEqual([]);
});
