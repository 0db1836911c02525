import { beforeAll, expect, it } from "vitest";
import { savePlanBehaviours } from "@/lib/features/work-plans/save-plan-behaviours";
import { savePlanBehavioursInput } from "@/lib/features/work-plans/input";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { returnWorkPlanInput } from "@/lib/features/work-plans/review-input";
import { formToObject } from "@/lib/platform/form-data";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type World } from "../../support/world";

useDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** The review's form as a browser sends it: every expectation goes along, line ends doubled. */
function reviewForm(planId: string, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ planId, version: "1", general: "Lengkapi.", ...fields }))
    form.append(name, value.replaceAll("\n", "\r\n"));
  return returnWorkPlanInput.parse(formToObject(form));
}

it("leaves the employee's own words to the employee, however long and on however many lines", async () => {
  const { planId } = await makePlan(world);
  const proposed = `Setiap ibu disapa.\n${"Panjang sekali. ".repeat(60)}`.trim();
  await savePlanBehaviours(
    await contextOf(world, "staff"),
    savePlanBehavioursInput.parse({ planId, version: 0, expectations: { service: proposed } }),
  );
  await owner.workPlan.updateMany({ where: { id: planId }, data: { state: "submitted", version: 1 } });
  await returnWorkPlan(
    await contextOf(world, "appraiser"),
    reviewForm(planId, { "expectations.service": proposed, "expectations.loyal": "Jaga rahasia\njabatan." }),
  );
  const rows = await owner.plannedBehaviour.findMany({ where: { workPlanId: planId } });
  expect(rows.map(({ value, expectation, writtenBy }) => [value, expectation, writtenBy]).sort()).toEqual([
    ["loyal", "Jaga rahasia\njabatan.", "appraiser"],
    ["service", proposed, "employee"],
  ]);
});

it("counts notes at rows of this plan alone, and none of invisible characters", async () => {
  const { planId, results } = await makePlan(world, { state: "submitted" });
  const other = await makePlan(world, { state: "submitted", person: "otherStaff" });
  const appraiser = await contextOf(world, "appraiser");
  const send = (fields: Record<string, string>) =>
    returnWorkPlan(appraiser, reviewForm(planId, { general: "\u200b", ...fields }));
  await expect(send({ [`notes.${other.results[0]}`]: "Catatan" })).rejects.toMatchObject({
    reasons: [{ reason: "work-plans.return-note-missing" }],
  });
  await expect(send({ [`notes.${results[0]}`]: " \u200b\u2060 " })).rejects.toMatchObject({
    reasons: [{ reason: "work-plans.return-note-missing" }],
  });
  await send({ [`notes.${results[0]}`]: "Sebutkan jumlahnya.", [`notes.${other.results[0]}`]: "Catatan" });
  expect(await owner.reviewNote.count({ where: { workPlanId: other.planId } })).toBe(0);
  expect(await owner.reviewNote.count({ where: { workPlanId: planId } })).toBe(1);
});
