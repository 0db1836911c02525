import { expect, it } from "vitest";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { shareMatrix } from "@/lib/features/work-plans/matrix/share-matrix";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, content, expectRefused, makeMatrix, toldTo, type MatrixScene } from "./scenario";

useDatabase();

async function drafts(scene: MatrixScene): Promise<void> {
  const leader = await as(scene, "appraiser");
  const { staff, former } = scene.world.people;
  for (const [employeeId, resultId] of [
    [staff, scene.mothers],
    [staff, scene.referrals],
    [former, scene.mothers],
  ] as const)
    await saveRoleCell(leader, { ...content, share: "", resultId, employeeId, version: 0 });
}

it("tells each person once of the roles written so far, and audits which", async () => {
  const scene = await makeMatrix();
  await drafts(scene);
  const outcome = await shareMatrix(await as(scene, "appraiser"), { planId: scene.planId });
  expect(outcome).toEqual({ roles: 3, people: 2 });
  expect([await toldTo(scene, "staff"), await toldTo(scene, "former")]).toEqual([
    ["roles-shared"],
    ["roles-shared"],
  ]);
  const states = await owner.roleCell.findMany({ where: { agencyId: scene.world.agencyId } });
  expect(states.map(({ state, version }) => `${state} ${version}`)).toEqual(Array(3).fill("assigned 2"));
  const [audit] = await auditOf(scene.world, "role-matrix.share");
  expect((audit?.after as { cells: string[] }).cells).toHaveLength(3);
});

it("has nothing to share a second time, and shares once under one key", async () => {
  const scene = await makeMatrix();
  await drafts(scene);
  const ctx = await as(scene, "appraiser", newId());
  await shareMatrix(ctx, { planId: scene.planId });
  await shareMatrix(ctx, { planId: scene.planId });
  expect(await toldTo(scene, "staff")).toEqual(["roles-shared"]);
  const again = shareMatrix(await as(scene, "appraiser"), { planId: scene.planId });
  expect(await outcomeOf(again)).toBe("RULE_VIOLATION work-plans.role-nothing-to-share");
});

it("refuses everybody but the leader", async () => {
  const scene = await makeMatrix();
  await drafts(scene);
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["superior", "hr", "unitOfficer", "auditor"],
      NOT_FOUND: ["staff", "otherAppraiser", "trainingOfficer", "foreigner"],
    },
    (ctx) => shareMatrix(ctx, { planId: scene.planId }),
  );
});
