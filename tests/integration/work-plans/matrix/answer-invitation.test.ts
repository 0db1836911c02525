import { expect, it } from "vitest";
import { answerInvitation } from "@/lib/features/work-plans/matrix/answer-invitation";
import { allowInvitation } from "@/lib/features/work-plans/matrix/allow-invitation";
import { newId } from "@/lib/platform/clock";
import { useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, expectRefused, inviteOther, makeMatrix, toldTo, type MatrixScene } from "./scenario";

useDatabase();

/** An invitation that the superior has let through. */
async function allowed(scene: MatrixScene) {
  const cell = await inviteOther(scene);
  await allowInvitation(await as(scene, "otherAppraiser"), { ...cell, decision: "yes", reason: "" });
  return { ...cell, version: cell.version + 1 };
}

const no = { decision: "no", reason: "Beban triwulan ini sudah penuh." } as const;
const yes = { decision: "yes", reason: "" } as const;

it("takes on a role that the superior allowed, tells the leader, and audits it", async () => {
  const scene = await makeMatrix();
  const cell = await allowed(scene);
  await answerInvitation(await as(scene, "otherStaff"), { ...cell, ...yes });
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "accepted", reason: "" });
  expect((await toldTo(scene, "appraiser")).at(-1)).toBe("role-invitation-accepted");
  expect(await auditOf(scene.world, "role-cell.answer")).toMatchObject([
    { subjectId: cell.cellId, before: { state: "allowed" }, after: { state: "accepted" } },
  ]);
});

it("declines it with a reason, never without", async () => {
  const scene = await makeMatrix();
  const cell = await allowed(scene);
  const actor = await as(scene, "otherStaff");
  expect(await outcomeOf(answerInvitation(actor, { ...cell, ...no, reason: "" }))).toBe(
    "RULE_VIOLATION work-plans.role-reason-missing",
  );
  await answerInvitation(actor, { ...cell, ...no });
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "declined", reason: no.reason });
  expect((await toldTo(scene, "appraiser")).at(-1)).toBe("role-invitation-declined");
});

it("refuses everybody else", async () => {
  const scene = await makeMatrix();
  const cell = await allowed(scene);
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["appraiser", "otherAppraiser", "hr", "auditor"],
      NOT_FOUND: ["staff", "superior", "unitOfficer", "trainingOfficer", "foreigner"],
    },
    (ctx) => answerInvitation(ctx, { ...cell, ...yes }),
  );
});

it("answers once: under one key, and against the version that was shown", async () => {
  const scene = await makeMatrix();
  const cell = await allowed(scene);
  const ctx = await as(scene, "otherStaff", newId());
  await answerInvitation(ctx, { ...cell, ...yes });
  await answerInvitation(ctx, { ...cell, ...yes });
  expect(await auditOf(scene.world, "role-cell.answer")).toHaveLength(1);
  const again = answerInvitation(await as(scene, "otherStaff"), { ...cell, ...yes });
  expect(await outcomeOf(again)).toBe("RULE_VIOLATION work-plans.role-wrong-state");
  const other = await makeMatrix();
  const stale = { ...(await allowed(other)), version: 99 };
  expect(await outcomeOf(answerInvitation(await as(other, "otherStaff"), { ...stale, ...yes }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
});

it("waits for the superior: the person answers nothing before", async () => {
  const scene = await makeMatrix();
  const cell = await inviteOther(scene);
  const early = answerInvitation(await as(scene, "otherStaff"), { ...cell, ...yes });
  expect(await outcomeOf(early)).toBe("RULE_VIOLATION work-plans.role-wrong-state");
});
