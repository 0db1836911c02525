import { expect, it } from "vitest";
import { decideApplication } from "@/lib/features/work-plans/matrix/decide-application";
import { applyForRole } from "@/lib/features/work-plans/matrix/apply-for-role";
import { newId } from "@/lib/platform/clock";
import { useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, content, expectRefused, makeMatrix, toldTo, type MatrixScene } from "./scenario";

useDatabase();

/** An application of `staff`. */
const applied = async (scene: MatrixScene) =>
  applyForRole(await as(scene, "staff"), { ...content, resultId: scene.mothers, version: 0 });

const no = { decision: "no", reason: "Beban triwulan ini sudah penuh." } as const;
const yes = { decision: "yes", reason: "" } as const;

it("accepts a voluntary application, tells its person, and audits it", async () => {
  const scene = await makeMatrix();
  const cell = await applied(scene);
  await decideApplication(await as(scene, "appraiser"), { ...cell, ...yes });
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "accepted", reason: "" });
  expect((await toldTo(scene, "staff")).at(-1)).toBe("role-accepted");
  expect(await auditOf(scene.world, "role-cell.decide")).toMatchObject([
    { subjectId: cell.cellId, before: { state: "applied" }, after: { state: "accepted" } },
  ]);
});

it("declines it with a reason, never without", async () => {
  const scene = await makeMatrix();
  const cell = await applied(scene);
  const actor = await as(scene, "appraiser");
  expect(await outcomeOf(decideApplication(actor, { ...cell, ...no, reason: "" }))).toBe(
    "RULE_VIOLATION work-plans.role-reason-missing",
  );
  await decideApplication(actor, { ...cell, ...no });
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "declined", reason: no.reason });
  expect((await toldTo(scene, "staff")).at(-1)).toBe("role-declined");
});

it("refuses everybody else", async () => {
  const scene = await makeMatrix();
  const cell = await applied(scene);
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["staff", "hr", "unitOfficer", "auditor"],
      NOT_FOUND: ["former", "superior", "otherStaff", "otherAppraiser", "trainingOfficer", "foreigner"],
    },
    (ctx) => decideApplication(ctx, { ...cell, ...yes }),
  );
});

it("answers once: under one key, and against the version that was shown", async () => {
  const scene = await makeMatrix();
  const cell = await applied(scene);
  const ctx = await as(scene, "appraiser", newId());
  await decideApplication(ctx, { ...cell, ...yes });
  await decideApplication(ctx, { ...cell, ...yes });
  expect(await auditOf(scene.world, "role-cell.decide")).toHaveLength(1);
  const again = decideApplication(await as(scene, "appraiser"), { ...cell, ...yes });
  expect(await outcomeOf(again)).toBe("RULE_VIOLATION work-plans.role-wrong-state");
  const other = await makeMatrix();
  const stale = { ...(await applied(other)), version: 99 };
  expect(await outcomeOf(decideApplication(await as(other, "appraiser"), { ...stale, ...yes }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
});
