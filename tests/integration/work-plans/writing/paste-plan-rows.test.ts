import { describe, expect, it } from "vitest";
import { pastePlanRows } from "@/lib/features/work-plans/writing/paste-plan-rows";
import { previewPaste } from "@/lib/features/work-plans/writing/queries/preview-paste";
import { undoPaste } from "@/lib/features/work-plans/writing/undo-paste";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld } from "../../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "../refusals";

useDatabase();

const line = (n: number) => `Hasil kerja ${n}\tKualitas\tPersentase ${n}\t95\t%`;
const twenty = Array.from({ length: 20 }, (_, at) => line(at + 1)).join("\n");

const rowsOf = (planId: string) =>
  owner.plannedResult.findMany({
    where: { workPlanId: planId },
    orderBy: { sortOrder: "asc" },
    include: { indicators: { orderBy: { sortOrder: "asc" } } },
  });

const draft = async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  return { world, planId, ctx: await contextOf(world, "staff") };
};

describe("rows pasted from a spreadsheet", () => {
  it("are added behind the others in one save, as typed, and audited", async () => {
    const { world, planId, ctx } = await draft();
    const before = (await rowsOf(planId)).length;
    const { resultIds } = await pastePlanRows(ctx, { planId, text: twenty, intent: "save" });
    const rows = (await rowsOf(planId)).slice(before);
    expect(rows.map(({ id }) => id)).toEqual(resultIds);
    expect(rows.map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, at) => `Hasil kerja ${at + 1}`),
    );
    expect(rows[19]?.indicators).toMatchObject([
      { targetInput: "95", measureUnit: "%", aspect: "quality", measureKind: "ratio" },
    ]);
    expect(await auditOf(world, "work-plan.paste-rows")).toMatchObject([
      { subjectId: planId, after: { resultIds } },
    ]);
  });

  it("are exactly what the preview showed; the preview writes nothing", async () => {
    const { planId, ctx } = await draft();
    const text = "Kohort lengkap\tWaktu\tLama\t≤ 5 hari\t\n\tMutunya\tPersentase\tdua 2 belas\t%\tlebih";
    const before = await rowsOf(planId);
    const shown = await previewPaste(ctx, { planId, text, intent: "preview" });
    expect(await rowsOf(planId)).toEqual(before);
    expect(shown.problems).toBeGreaterThan(0);
    await pastePlanRows(ctx, { planId, text, intent: "save" });
    const added = (await rowsOf(planId)).slice(before.length);
    expect(added).toMatchObject(
      shown.rows.map((row) => ({
        text: row.text,
        indicators: row.indicators.map(({ text: said, target, measureUnit }) => ({
          text: said,
          targetInput: target,
          measureUnit: measureUnit || null,
        })),
      })),
    );
    // What could not be read is there as it was typed.
    expect(added[0]?.indicators[1]).toMatchObject({ targetInput: "dua 2 belas", target: null });
  });

  it("become measures in words in a qualitative plan", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "draft", approach: "qualitative" });
    await pastePlanRows(await contextOf(world, "staff"), { planId, text: line(1), intent: "save" });
    expect((await rowsOf(planId)).at(-1)).toMatchObject({
      text: "Hasil kerja 1",
      successMeasure: "Kualitas Persentase 1 95 %",
      indicators: [],
    });
  });

  it("are refused as a whole when a plan cannot hold them", async () => {
    const { planId, ctx } = await draft();
    const before = await rowsOf(planId);
    const act = (text: string) => outcomeOf(pastePlanRows(ctx, { planId, text, intent: "save" }));
    expect(await act(" ")).toBe("RULE_VIOLATION work-plans.paste-empty");
    expect(await act(Array.from({ length: 40 }, (_, at) => line(at)).join("\n"))).toBe(
      "RULE_VIOLATION work-plans.too-many-results",
    );
    expect(await act(`${"x".repeat(501)}\tWaktu\tLama\t5\thari`)).toBe("RULE_VIOLATION work-plans.too-long");
    expect(await rowsOf(planId)).toEqual(before);
  });

  it("are nobody's but the plan's own person's, and only while it lies on that desk", async () => {
    const { world, planId } = await draft();
    await expectOnlyOwn(world, (ctx) => pastePlanRows(ctx, { planId, text: twenty, intent: "save" }));
    await expectOnlyOwn(world, (ctx) => previewPaste(ctx, { planId, text: twenty, intent: "preview" }));
    const sent = await makePlan(world, { state: "submitted" });
    const act = pastePlanRows(await contextOf(world, "staff"), {
      planId: sent.planId,
      text: twenty,
      intent: "save",
    });
    expect(await outcomeOf(act)).toBe("RULE_VIOLATION work-plans.wrong-state");
  });

  it("sent twice with the same key are added once", async () => {
    const { world, planId } = await draft();
    const requestKey = newId();
    const ctx = { ...(await contextOf(world, "staff")), requestKey };
    const before = (await rowsOf(planId)).length;
    const first = await pastePlanRows(ctx, { planId, text: line(1), intent: "save" });
    expect(await pastePlanRows(ctx, { planId, text: line(1), intent: "save" })).toEqual(first);
    expect(await rowsOf(planId)).toHaveLength(before + 1);
  });
});

describe("taking a paste back", () => {
  it("leaves what stood before, byte for byte, and audits what went", async () => {
    const { world, planId, ctx } = await draft();
    const before = await rowsOf(planId);
    const { resultIds } = await pastePlanRows(ctx, { planId, text: twenty, intent: "save" });
    expect(await undoPaste(ctx, { planId, resultIds })).toEqual({ planId, removed: 20 });
    expect(await rowsOf(planId)).toEqual(before);
    expect(await auditOf(world, "work-plan.undo-paste")).toHaveLength(1);
  });

  it("keeps a row that was changed since, and refuses when all were", async () => {
    const { planId, ctx } = await draft();
    const { resultIds } = await pastePlanRows(ctx, {
      planId,
      text: `${line(1)}\n${line(2)}`,
      intent: "save",
    });
    await owner.plannedResult.updateMany({
      where: { id: resultIds[0] },
      data: { version: 2, text: "Diubah" },
    });
    expect(await undoPaste(ctx, { planId, resultIds })).toMatchObject({ removed: 1 });
    expect((await rowsOf(planId)).at(-1)).toMatchObject({ id: resultIds[0], text: "Diubah" });
    expect(await outcomeOf(undoPaste(ctx, { planId, resultIds }))).toBe(
      "RULE_VIOLATION work-plans.paste-gone",
    );
  });

  it("is refused to everybody else, for rows of another plan, and after sending", async () => {
    const { world, planId, ctx } = await draft();
    const { resultIds } = await pastePlanRows(ctx, { planId, text: line(1), intent: "save" });
    await expectOnlyOwn(world, (who) => undoPaste(who, { planId, resultIds }));
    const other = await makePlan(world, { person: "otherStaff", state: "draft" });
    expect(await outcomeOf(undoPaste(ctx, { planId, resultIds: other.results }))).toBe(
      "RULE_VIOLATION work-plans.paste-gone",
    );
    await owner.workPlan.updateMany({ where: { id: planId }, data: { state: "submitted" } });
    expect(await outcomeOf(undoPaste(ctx, { planId, resultIds }))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
  });
});
