import { expect, it } from "vitest";
import { invitePerson } from "@/lib/features/work-plans/matrix/invite-person";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, content, expectRefused, makeMatrix, toldTo, type MatrixScene } from "./scenario";

useDatabase();

const inputOf = (scene: MatrixScene, employeeId = scene.world.people.otherStaff) => ({
  ...content,
  share: "",
  resultId: scene.referrals,
  employeeId,
  version: 0,
});

it("lies with the invited person's superior first, who alone is told, and is audited", async () => {
  const scene = await makeMatrix();
  const { cellId } = await invitePerson(await as(scene, "appraiser"), inputOf(scene));
  expect(await cellOf(cellId)).toMatchObject({ state: "invited", origin: "invitation" });
  expect(await toldTo(scene, "otherAppraiser")).toEqual(["role-invited"]);
  expect(await toldTo(scene, "otherStaff")).toEqual([]);
  expect(await auditOf(scene.world, "role-matrix.invite")).toMatchObject([{ subjectId: cellId }]);
});

it("goes to the person at once where no superior is known", async () => {
  const scene = await makeMatrix();
  await owner.reportingLine.deleteMany({ where: { employeeId: scene.world.people.otherStaff } });
  const { cellId } = await invitePerson(await as(scene, "appraiser"), inputOf(scene));
  expect(await cellOf(cellId)).toMatchObject({ state: "allowed" });
  expect(await toldTo(scene, "otherStaff")).toEqual(["role-allowed"]);
});

it("can be repeated after a no", async () => {
  const scene = await makeMatrix();
  const { cellId } = await invitePerson(await as(scene, "appraiser"), inputOf(scene));
  await owner.roleCell.updateMany({ where: { id: cellId }, data: { state: "declined", reason: "Penuh" } });
  await invitePerson(await as(scene, "appraiser"), inputOf(scene));
  expect(await cellOf(cellId)).toMatchObject({ state: "invited", reason: "" });
});

it("refuses one's own people, oneself, somebody who is away, and a second invitation", async () => {
  const scene = await makeMatrix();
  const { people } = scene.world;
  const invite = async (employeeId: string) =>
    outcomeOf(invitePerson(await as(scene, "appraiser"), inputOf(scene, employeeId)));
  expect(await invite(people.staff)).toBe("RULE_VIOLATION work-plans.role-in-team");
  expect(await invite(people.appraiser)).toBe("RULE_VIOLATION work-plans.role-self");
  expect(await invite(people.foreigner)).toBe("NOT_FOUND");
  await owner.employee.updateMany({ where: { id: people.auditor }, data: { status: "study_leave" } });
  expect(await invite(people.auditor)).toBe("RULE_VIOLATION work-plans.role-person-inactive");
  expect(await invite(people.otherStaff)).toBe("done");
  expect(await invite(people.otherStaff)).toBe("RULE_VIOLATION work-plans.role-wrong-state");
});

it("refuses everybody but the leader, and happens once under one key", async () => {
  const scene = await makeMatrix();
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["superior", "hr", "unitOfficer", "auditor"],
      NOT_FOUND: ["staff", "otherStaff", "otherAppraiser", "trainingOfficer", "foreigner"],
    },
    (ctx) => invitePerson(ctx, inputOf(scene)),
  );
  const ctx = await as(scene, "appraiser", newId());
  await invitePerson(ctx, inputOf(scene));
  await invitePerson(ctx, inputOf(scene));
  expect(await toldTo(scene, "otherAppraiser")).toEqual(["role-invited"]);
  const stale = invitePerson(await as(scene, "appraiser"), {
    ...inputOf(scene, scene.world.people.trainingOfficer),
    version: 4,
  });
  expect(await outcomeOf(stale)).toBe("CONFLICT work-plans.changed-meanwhile");
});
