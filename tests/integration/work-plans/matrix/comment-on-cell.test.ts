import { expect, it } from "vitest";
import { commentOnCell } from "@/lib/features/work-plans/matrix/comment-on-cell";
import { getRoleCell } from "@/lib/features/work-plans/matrix/queries/role-cell";
import { newId } from "@/lib/platform/clock";
import { useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, expectRefused, giveRole, makeMatrix, toldTo } from "./scenario";

useDatabase();

it("is written by both sides, with names, and tells the other side; once under one key", async () => {
  const scene = await makeMatrix();
  const { cellId } = await giveRole(scene);
  const staff = await as(scene, "staff", newId());
  await commentOnCell(staff, { cellId, text: "Termasuk Kampung Tanjung?" });
  await commentOnCell(staff, { cellId, text: "Termasuk Kampung Tanjung?" });
  await commentOnCell(await as(scene, "appraiser"), { cellId, text: "Termasuk." });
  const place = { resultId: scene.mothers, employeeId: scene.world.people.staff };
  const { comments } = await getRoleCell(await as(scene, "staff"), place);
  expect(comments.map(({ author, text, isOwn }) => [author, text, isOwn])).toEqual([
    ["Siti Rahmawati, A.Md.Keb.", "Termasuk Kampung Tanjung?", true],
    ["dr. Ratna Dewi Anggraini", "Termasuk.", false],
  ]);
  expect(await toldTo(scene, "appraiser")).toEqual(["role-comment"]);
  expect(await toldTo(scene, "staff")).toEqual(["roles-shared", "role-comment"]);
  expect(await auditOf(scene.world, "role-cell.comment")).toHaveLength(2);
});

it("is refused without words, and to everybody who is no side of the role", async () => {
  const scene = await makeMatrix();
  const { cellId } = await giveRole(scene);
  const empty = commentOnCell(await as(scene, "staff"), { cellId, text: "" });
  expect(await outcomeOf(empty)).toBe("RULE_VIOLATION work-plans.role-comment-empty");
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["hr", "unitOfficer", "auditor"],
      NOT_FOUND: ["former", "superior", "otherStaff", "trainingOfficer", "foreigner"],
    },
    (ctx) => commentOnCell(ctx, { cellId, text: "Halo" }),
  );
});
