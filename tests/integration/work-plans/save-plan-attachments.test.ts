import { expect, it } from "vitest";
import { savePlanAttachmentsInput } from "@/lib/features/work-plans/input";
import { savePlanAttachments } from "@/lib/features/work-plans/save-plan-attachments";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

async function draft(state: "draft" | "submitted" = "draft") {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state });
  const input = (version: number, resource: string, accountability = "Laporan triwulan", consequence = "") =>
    savePlanAttachmentsInput.parse({ planId, version, resource, accountability, consequence });
  return { world, planId, input };
}

const stored = async (planId: string) =>
  (await owner.planAttachment.findMany({ where: { workPlanId: planId }, orderBy: { sortOrder: "asc" } })).map(
    ({ kind, text, version }) => `${kind} ${version} ${text}`,
  );

it("makes one line of each line typed, counts the version on, and audits it", async () => {
  const { world, planId, input } = await draft();
  const ctx = await contextOf(world, "staff");
  expect((await savePlanAttachments(ctx, input(0, "- Alat USG\r\n\r\n2. Kader terlatih"))).version).toBe(1);
  expect(await stored(planId)).toEqual([
    "resource 1 Alat USG",
    "resource 1 Kader terlatih",
    "accountability 1 Laporan triwulan",
  ]);
  expect((await savePlanAttachments(ctx, input(1, "Alat USG\nKader terlatih"))).version).toBe(1);
  expect(await auditOf(world, "work-plan.save-attachments")).toHaveLength(1);
});

it("goes on counting when everything was emptied", async () => {
  const { world, planId, input } = await draft();
  const ctx = await contextOf(world, "staff");
  await savePlanAttachments(ctx, input(0, "Alat USG"));
  await savePlanAttachments(ctx, input(1, "", ""));
  expect(await stored(planId)).toEqual(["resource 2 "]);
  expect(await outcomeOf(savePlanAttachments(ctx, input(1, "Alat lama")))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
  expect((await savePlanAttachments(ctx, input(2, "Alat baru"))).version).toBe(3);
});

it("refuses everybody else, a stale version and a sent plan; happens once under one key", async () => {
  const { world, input } = await draft();
  await expectOnlyOwn(world, (ctx) => savePlanAttachments(ctx, input(0, "x")));
  const ctx = await contextOf(world, "staff");
  const outcomes = await Promise.all(
    ["A", "B"].map((text) => outcomeOf(savePlanAttachments(ctx, input(0, text)))),
  );
  expect(outcomes.sort()).toEqual(["CONFLICT work-plans.changed-meanwhile", "done"]);
  const keyed = await contextOf(world, "staff", newId());
  expect(await savePlanAttachments(keyed, input(1, "C"))).toEqual(
    await savePlanAttachments(keyed, input(1, "C")),
  );
  const sent = await draft("submitted");
  const late = savePlanAttachments(await contextOf(sent.world, "staff"), sent.input(0, "x"));
  expect(await outcomeOf(late)).toBe("RULE_VIOLATION work-plans.wrong-state");
});

it("refuses lines that are too long or too many, at their field", () => {
  const parse = (resource: string) =>
    savePlanAttachmentsInput
      .safeParse({ planId: newId(), version: 0, resource, accountability: "", consequence: "" })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(parse("x".repeat(501))).toEqual(["resource input.too-long"]);
  expect(parse(Array(21).fill("baris").join("\n"))).toEqual(["resource input.too-many"]);
});
