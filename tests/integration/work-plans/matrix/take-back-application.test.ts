import { expect, it } from "vitest";
import { applyForRole } from "@/lib/features/work-plans/matrix/apply-for-role";
import { takeBackApplication } from "@/lib/features/work-plans/matrix/take-back-application";
import { newId } from "@/lib/platform/clock";
import { useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, content, expectRefused, giveRole, makeMatrix, type MatrixScene } from "./scenario";

useDatabase();

const applied = async (scene: MatrixScene) =>
  applyForRole(await as(scene, "staff"), { ...content, resultId: scene.mothers, version: 0 });

it("takes an unanswered application back, once under one key, and audits it", async () => {
  const scene = await makeMatrix();
  const cell = await applied(scene);
  const ctx = await as(scene, "staff", newId());
  await takeBackApplication(ctx, cell);
  await takeBackApplication(ctx, cell);
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "withdrawn", version: 2 });
  expect(await auditOf(scene.world, "role-cell.take-back")).toMatchObject([{ subjectId: cell.cellId }]);
});

it("refuses everybody else, a stale version, and a role that is no application", async () => {
  const scene = await makeMatrix();
  const cell = await applied(scene);
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["appraiser", "hr", "auditor"],
      NOT_FOUND: ["former", "superior", "otherStaff", "foreigner"],
    },
    (ctx) => takeBackApplication(ctx, cell),
  );
  const stale = takeBackApplication(await as(scene, "staff"), { ...cell, version: 9 });
  expect(await outcomeOf(stale)).toBe("CONFLICT work-plans.changed-meanwhile");
  const other = await makeMatrix();
  const given = takeBackApplication(await as(other, "staff"), await giveRole(other));
  expect(await outcomeOf(given)).toBe("RULE_VIOLATION work-plans.role-wrong-state");
});
