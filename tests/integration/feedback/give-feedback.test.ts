import { describe, expect, it } from "vitest";
import { giveFeedback } from "@/lib/features/feedback/give-feedback";
import { giveFeedbackInput } from "@/lib/features/feedback/input";
import { feedbackOfPeriod } from "@/lib/features/feedback/queries";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, makeQuarter, refusal, refusalCode, type Quarter } from "../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../support/world";

useDatabase();

const input = (quarter: Quarter, change: Record<string, unknown> = {}) =>
  giveFeedbackInput.parse({
    workPlanId: quarter.planId,
    periodId: quarter.periodId,
    about: `result:${quarter.results[0]}`,
    text: "Rujukan Selasa lalu sampai dalam 20 menit. Pertahankan.",
    ...change,
  });

const given = (quarter: Quarter) => owner.feedback.findMany({ where: { workPlanId: quarter.planId } });

describe("giving feedback", () => {
  it("keeps the appraiser's comment on a result with its giver, and audits it", async () => {
    const quarter = await makeQuarter();
    const { feedbackId } = await giveFeedback(await contextOf(quarter.world, "appraiser"), input(quarter));
    expect(await given(quarter)).toMatchObject([
      {
        id: feedbackId,
        giverId: quarter.world.people.appraiser,
        employeeId: quarter.world.people.staff,
        resultId: quarter.results[0],
        behaviour: null,
      },
    ]);
    expect(await audits(feedbackId, "feedback.give")).toBe(1);
  });

  it("keeps a comment on a behaviour value", async () => {
    const quarter = await makeQuarter();
    await giveFeedback(
      await contextOf(quarter.world, "appraiser"),
      input(quarter, { about: "behaviour:service" }),
    );
    expect(await given(quarter)).toMatchObject([{ resultId: null, behaviour: "service" }]);
  });

  it("shows both sides the comments of the period, oldest first, and nobody else", async () => {
    const quarter = await makeQuarter();
    const appraiser = await contextOf(quarter.world, "appraiser");
    await giveFeedback(appraiser, input(quarter));
    await giveFeedback(appraiser, input(quarter, { about: "behaviour:loyal", text: "Kedua" }));
    const at = { workPlanId: quarter.planId, periodId: quarter.periodId };
    for (const person of ["staff", "appraiser", "superior"] as const) {
      const list = await feedbackOfPeriod(await contextOf(quarter.world, person), at);
      expect(list.map((one) => [one.giver, one.behaviour])).toEqual([
        ["dr. Ratna Dewi Anggraini", null],
        ["dr. Ratna Dewi Anggraini", "loyal"],
      ]);
    }
    for (const person of ["otherStaff", "hr", "former", "foreigner"] as const)
      expect(await refusalCode(feedbackOfPeriod(await contextOf(quarter.world, person), at))).toBe(
        "NOT_FOUND",
      );
    expect(await feedbackOfPeriod(appraiser, { ...at, periodId: quarter.world.periods[2]! })).toEqual([]);
  });

  it("does the same request once", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "appraiser", newId());
    expect(await giveFeedback(ctx, input(quarter))).toEqual(await giveFeedback(ctx, input(quarter)));
    expect(await given(quarter)).toHaveLength(1);
  });

  it("never changes afterwards: the application has no right to", async () => {
    const rights = await owner.$queryRaw<{ privilege: string }[]>`
      SELECT privilege_type AS privilege FROM information_schema.role_table_grants WHERE table_name = 'feedback' AND grantee = 'terukur_app'`;
    expect(rights.map((one) => one.privilege).toSorted()).toEqual(["INSERT", "SELECT"]);
  });

  it.each<PersonKey>([
    "staff",
    "superior",
    "former",
    "hr",
    "unitOfficer",
    "auditor",
    "otherAppraiser",
    "foreigner",
  ])("refuses %s", async (person) => {
    const quarter = await makeQuarter();
    expect(await refusalCode(giveFeedback(await contextOf(quarter.world, person), input(quarter)))).toBe(
      "NOT_FOUND",
    );
    expect(await given(quarter)).toEqual([]);
  });

  it("refuses a result of another plan, a plan that is not agreed and a period that is closed", async () => {
    const quarter = await makeQuarter();
    const other = await makePlan(quarter.world, { person: "otherStaff", state: "set" });
    const ctx = await contextOf(quarter.world, "appraiser");
    expect(
      await refusalCode(giveFeedback(ctx, input(quarter, { about: `result:${other.results[0]}` }))),
    ).toBe("NOT_FOUND");
    expect(
      (await refusal(giveFeedback(ctx, input(quarter, { periodId: quarter.world.periods[1] })))).reasons,
    ).toEqual(["progress.period-closed"]);
    const draft = await makeQuarter({ state: "submitted" });
    expect(
      (await refusal(giveFeedback(await contextOf(draft.world, "appraiser"), input(draft)))).reasons,
    ).toEqual(["progress.plan-not-set"]);
  });

  it.each([
    [{ about: "" }, "feedback.about-missing"],
    [{ about: undefined }, "feedback.about-missing"],
    [{ about: "behaviour:kindness" }, "feedback.about-missing"],
    [{ about: "result:1" }, "feedback.about-missing"],
    [{ text: "  " }, "feedback.text-missing"],
    [{ text: "a".repeat(1_001) }, "input.too-long"],
  ])("asks again for %j", async (change, reason) => {
    const ids = { workPlanId: newId(), periodId: newId(), about: "behaviour:service", text: "Baik" };
    const parsed = giveFeedbackInput.safeParse({ ...ids, ...change });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([reason]);
  });
});
