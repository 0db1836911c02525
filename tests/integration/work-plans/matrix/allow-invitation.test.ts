import { expect, it } from "vitest";
import { allowInvitation } from "@/lib/features/work-plans/matrix/allow-invitation";
import { newId } from "@/lib/platform/clock";
import { useDatabase } from "../../../support/database";
import { auditOf, outcomeOf } from "../refusals";
import { as, cellOf, expectRefused, inviteOther, makeMatrix, toldTo } from "./scenario";

useDatabase();

const no = { decision: "no", reason: "Beban triwulan ini sudah penuh." } as const;
const yes = { decision: "yes", reason: "" } as const;

it("lets an invitation through to the person, and audits it", async () => {
  const scene = await makeMatrix();
  const cell = await inviteOther(scene);
  await allowInvitation(await as(scene, "otherAppraiser"), { ...cell, ...yes });
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "allowed", reason: "" });
  expect((await toldTo(scene, "otherStaff")).at(-1)).toBe("role-allowed");
  expect(await auditOf(scene.world, "role-cell.allow")).toMatchObject([
    { subjectId: cell.cellId, before: { state: "invited" }, after: { state: "allowed" } },
  ]);
});

it("refuses an invitation with a reason that the leader reads", async () => {
  const scene = await makeMatrix();
  const cell = await inviteOther(scene);
  const actor = await as(scene, "otherAppraiser");
  expect(await outcomeOf(allowInvitation(actor, { ...cell, ...no, reason: "" }))).toBe(
    "RULE_VIOLATION work-plans.role-reason-missing",
  );
  await allowInvitation(actor, { ...cell, ...no });
  expect(await cellOf(cell.cellId)).toMatchObject({ state: "declined", reason: no.reason });
  expect((await toldTo(scene, "appraiser")).at(-1)).toBe("role-invitation-declined");
});

it("refuses everybody else", async () => {
  const scene = await makeMatrix();
  const cell = await inviteOther(scene);
  await expectRefused(
    scene,
    {
      FORBIDDEN: ["appraiser", "otherStaff", "hr", "auditor"],
      NOT_FOUND: ["staff", "superior", "unitOfficer", "trainingOfficer", "foreigner"],
    },
    (ctx) => allowInvitation(ctx, { ...cell, ...yes }),
  );
});

it("answers once: under one key, and against the version that was shown", async () => {
  const scene = await makeMatrix();
  const cell = await inviteOther(scene);
  const ctx = await as(scene, "otherAppraiser", newId());
  await allowInvitation(ctx, { ...cell, ...yes });
  await allowInvitation(ctx, { ...cell, ...yes });
  expect(await auditOf(scene.world, "role-cell.allow")).toHaveLength(1);
  const again = allowInvitation(await as(scene, "otherAppraiser"), { ...cell, ...yes });
  expect(await outcomeOf(again)).toBe("RULE_VIOLATION work-plans.role-wrong-state");
  const other = await makeMatrix();
  const stale = { ...(await inviteOther(other)), version: 99 };
  expect(await outcomeOf(allowInvitation(await as(other, "otherAppraiser"), { ...stale, ...yes }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
});
