import { describe, expect, it } from "vitest";
import { savePlanResultInput } from "@/lib/features/work-plans/input";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type World } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

const YEAR = toDate("2026-01-01");

async function draft(state: "draft" | "returned" | "submitted" | "set" = "draft") {
  const world = await makeWorld();
  const plan = await makePlan(world, { state });
  const [resultId = "", otherId = ""] = plan.results;
  const [indicatorId = ""] = plan.indicators;
  const input = (fields: object = {}) =>
    savePlanResultInput.parse({
      planId: plan.planId,
      resultId,
      version: 1,
      text: "Ibu hamil terlayani sampai persalinan",
      support: "other",
      supportsText: "Rencana puskesmas",
      indicators: [
        {
          id: indicatorId,
          text: "Persentase ibu hamil terlayani",
          aspect: "quality",
          measureKind: "ratio",
          target: "≤ 5",
          direction: "lower",
          measureUnit: "%",
        },
      ],
      ...fields,
    });
  return { world, ...plan, resultId, otherId, indicatorId, input };
}

const rowOf = (world: World, id: string) =>
  owner.plannedResult.findUniqueOrThrow({
    where: { agencyId_id: { agencyId: world.agencyId, id } },
    include: { indicators: { orderBy: { sortOrder: "asc" } } },
  });

/** A sent plan of the appraiser, whose results the staff member's may support. */
async function leaderPlan(
  world: World,
  person: "appraiser" | "otherStaff" = "appraiser",
  state: "submitted" | "draft" = "submitted",
) {
  return makePlan(world, {
    person,
    state,
    appraisers: [{ employeeId: world.people.superior, startsOn: YEAR }],
  });
}

async function unitIndicator(world: World, unit: keyof World["units"], year = 2026): Promise<string> {
  const node = await owner.strategyNode.create({
    data: {
      agencyId: world.agencyId,
      level: "unit_result",
      code: newId(),
      text: "Sasaran",
      unitId: world.units[unit],
    },
  });
  const indicator = await owner.strategyIndicator.create({
    data: { agencyId: world.agencyId, nodeId: node.id, name: `Indikator ${unit}`, year },
  });
  return indicator.id;
}

describe("saving a row", () => {
  it("keeps what was typed, reads the target, and audits it", async () => {
    const { world, planId, resultId, input } = await draft();
    const saved = await savePlanResult(await contextOf(world, "staff"), input());
    expect(saved).toMatchObject({ planId, resultId, version: 2 });
    const row = await rowOf(world, resultId);
    expect(row).toMatchObject({ text: "Ibu hamil terlayani sampai persalinan", version: 2 });
    expect(row.indicators).toHaveLength(1);
    expect(row.indicators[0]).toMatchObject({
      aspect: "quality",
      direction: "lower",
      comparator: "lte",
      targetInput: "≤ 5",
      measureUnit: "%",
    });
    expect(Number(row.indicators[0]?.target)).toBe(5);
    const [event] = await auditOf(world, "work-plan.save-result");
    expect(event).toMatchObject({ subjectId: planId, concernsId: world.people.staff });
  });

  it("saves an incomplete row: what is missing stops sending, never saving", async () => {
    const { world, resultId, indicatorId, input } = await draft();
    await savePlanResult(
      await contextOf(world, "staff"),
      input({ text: "", indicators: [{ id: indicatorId, text: "", target: "95.5" }] }),
    );
    const row = await rowOf(world, resultId);
    expect(row.text).toBe("");
    expect(row.indicators[0]).toMatchObject({ targetInput: "95.5", target: null, comparator: null });
  });

  it.each([
    ["1.284,5", "cumulative", "higher", { comparator: "gte", target: "1284.5" }],
    ["5–10", "ratio", "higher", { comparator: "range", target: "5", targetHigh: "10" }],
    ["BB", "index", "higher", { comparator: null, targetText: "BB" }],
    ["Dokumen disahkan", "text", "higher", { comparator: null, targetText: "Dokumen disahkan" }],
  ])("reads the target %s", async (target, measureKind, direction, expected) => {
    const { world, resultId, indicatorId, input } = await draft();
    await savePlanResult(
      await contextOf(world, "staff"),
      input({ indicators: [{ id: indicatorId, text: "x", target, measureKind, direction }] }),
    );
    const [stored] = (await rowOf(world, resultId)).indicators;
    const plain = {
      ...stored,
      target: stored?.target?.toString() ?? null,
      targetHigh: stored?.targetHigh?.toString() ?? null,
    };
    expect(plain).toMatchObject(expected);
  });

  it("adds, orders and takes out indicators", async () => {
    const { world, resultId, indicatorId, input } = await draft();
    const ctx = await contextOf(world, "staff");
    const known = { id: indicatorId, text: "satu", target: "1" };
    await savePlanResult(ctx, input({ indicators: [known], intent: "add-indicator" }));
    const [, added] = (await rowOf(world, resultId)).indicators;
    expect(added).toMatchObject({ text: "", sortOrder: 1 });
    await savePlanResult(ctx, input({ version: 2, indicators: [{ id: added?.id, text: "dua" }, known] }));
    expect((await rowOf(world, resultId)).indicators.map(({ text }) => text)).toEqual(["dua", "satu"]);
    await savePlanResult(
      ctx,
      input({
        version: 3,
        indicators: [{ id: added?.id, text: "dua" }, known],
        intent: "remove-indicator:0",
      }),
    );
    expect((await rowOf(world, resultId)).indicators.map(({ id }) => id)).toEqual([indicatorId]);
  });

  it("keeps an indicator that was added while the row was still being typed", async () => {
    const { world, resultId, indicatorId, input } = await draft();
    const ctx = await contextOf(world, "staff");
    const known = { id: indicatorId, text: "satu" };
    await savePlanResult(ctx, input({ indicators: [known], intent: "add-indicator" }));
    // The sheet has not followed yet: its next save still knows one indicator only.
    await savePlanResult(ctx, input({ version: 2, indicators: [{ ...known, text: "satu, dibetulkan" }] }));
    expect((await rowOf(world, resultId)).indicators.map(({ text }) => text)).toEqual([
      "satu, dibetulkan",
      "",
    ]);
  });

  it("leaves what the form does not send: indicators of a qualitative row, the link of a JPT row", async () => {
    const { world, resultId, input } = await draft();
    await savePlanResult(
      await contextOf(world, "staff"),
      input({ indicators: undefined, support: undefined, successMeasure: "Semua ibu terlayani" }),
    );
    const row = await rowOf(world, resultId);
    expect(row).toMatchObject({
      successMeasure: "Semua ibu terlayani",
      supportKind: "other_assignment",
      supportsText: "Rencana puskesmas",
    });
    expect(row.indicators[0]?.text).toBe("Persentase yang terlayani 1");
  });

  it("moves a row to the end of the other group", async () => {
    const { world, resultId, input } = await draft();
    await savePlanResult(await contextOf(world, "staff"), input({ kind: "additional" }));
    expect(await rowOf(world, resultId)).toMatchObject({ kind: "additional", sortOrder: 0 });
  });

  it("keeps markup as plain text and takes control characters out", async () => {
    const { world, resultId, input } = await draft();
    const text = "<script>alert(1)</script> & <b>tebal</b>";
    await savePlanResult(await contextOf(world, "staff"), input({ text: `${text}\u0000\u0007` }));
    expect((await rowOf(world, resultId)).text).toBe(text);
  });

  it("works in a returned plan", async () => {
    const { world, resultId, input } = await draft("returned");
    await savePlanResult(await contextOf(world, "staff"), input());
    expect((await rowOf(world, resultId)).version).toBe(2);
  });
});

describe("what a row supports", () => {
  it("may be a result of today's appraiser, with the leader's words", async () => {
    const { world, resultId, input } = await draft();
    const leader = await leaderPlan(world);
    await savePlanResult(await contextOf(world, "staff"), input({ support: `result:${leader.results[1]}` }));
    expect(await rowOf(world, resultId)).toMatchObject({
      supportKind: "leader_result",
      supportsResultId: leader.results[1],
      supportsText: "Ibu hamil risiko tinggi tertangani sampai rujukan",
    });
  });

  it.each(["clinic", "health", "city"] as const)(
    "may be an indicator of the unit %s on the way up",
    async (unit) => {
      const { world, resultId, input } = await draft();
      const id = await unitIndicator(world, unit);
      await savePlanResult(await contextOf(world, "staff"), input({ support: `indicator:${id}` }));
      expect(await rowOf(world, resultId)).toMatchObject({
        supportKind: "unit_indicator",
        supportsIndicatorId: id,
      });
    },
  );

  it("is refused for a result or an indicator that is not the plan's to support", async () => {
    const { world, resultId, input } = await draft();
    const elsewhere = await makeWorld();
    const strangers = {
      "of another unit's leader": `result:${(await leaderPlan(world, "otherStaff")).results[0]}`,
      "of another agency": `result:${(await leaderPlan(elsewhere)).results[0]}`,
      "of the leader's unsent draft": `result:${(await leaderPlan(world, "appraiser", "draft")).results[0]}`,
      "that does not exist": `result:${newId()}`,
      "of one's own": `result:${resultId}`,
      "of another unit": `indicator:${await unitIndicator(world, "transport")}`,
      "of another year": `indicator:${await unitIndicator(world, "clinic", 2025)}`,
    };
    const ctx = await contextOf(world, "staff");
    for (const [which, support] of Object.entries(strangers))
      expect(`${which}: ${await outcomeOf(savePlanResult(ctx, input({ support })))}`).toBe(
        `${which}: RULE_VIOLATION work-plans.support-not-found`,
      );
    expect((await rowOf(world, resultId)).version).toBe(1);
  });

  it("stays when nothing about it changes, though the leader has changed since", async () => {
    const { world, resultId, input } = await draft();
    const leader = await leaderPlan(world);
    const support = `result:${leader.results[0]}`;
    const ctx = await contextOf(world, "staff");
    await savePlanResult(ctx, input({ support }));
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: leader.planId } },
      data: { state: "withdrawn" },
    });
    await savePlanResult(ctx, input({ support, version: 2, text: "Lain" }));
    expect(await rowOf(world, resultId)).toMatchObject({ text: "Lain", supportsResultId: leader.results[0] });
  });
});

describe("a row is not saved", () => {
  it("for anybody but the plan's own person", async () => {
    const { world, input } = await draft();
    await expectOnlyOwn(world, (ctx) => savePlanResult(ctx, input()));
  });

  it.each(["submitted", "set"] as const)("in a plan that is %s", async (state) => {
    const { world, input } = await draft(state);
    expect(await outcomeOf(savePlanResult(await contextOf(world, "staff"), input()))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
  });

  it("over what was saved meanwhile in another place", async () => {
    const { world, resultId, input } = await draft();
    const ctx = await contextOf(world, "staff");
    await savePlanResult(ctx, input({ text: "Yang pertama" }));
    expect(await outcomeOf(savePlanResult(ctx, input({ text: "Yang kedua" })))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    expect((await rowOf(world, resultId)).text).toBe("Yang pertama");
  });

  it("by one of two that save at the same moment", async () => {
    const { world, resultId, input } = await draft();
    const ctx = await contextOf(world, "staff");
    const outcomes = await Promise.all(
      ["A", "B"].map((text) => outcomeOf(savePlanResult(ctx, input({ text })))),
    );
    expect(outcomes.sort()).toEqual(["CONFLICT work-plans.changed-meanwhile", "done"]);
    expect((await rowOf(world, resultId)).version).toBe(2);
  });

  it("under another plan's address, nor with another row's indicator", async () => {
    const { world, otherId, indicators, input } = await draft();
    const ctx = await contextOf(world, "staff");
    const second = await makePlan(world);
    expect(await outcomeOf(savePlanResult(ctx, input({ planId: second.planId })))).toBe("NOT_FOUND");
    const stolen = input({ resultId: otherId, indicators: [{ id: indicators[0], text: "x" }] });
    expect(await outcomeOf(savePlanResult(ctx, stolen))).toBe("RULE_VIOLATION work-plans.row-not-found");
    expect((await rowOf(world, otherId)).version).toBe(1);
  });

  it("twice under the same request key", async () => {
    const { world, resultId, input } = await draft();
    const ctx = await contextOf(world, "staff", newId());
    const first = await savePlanResult(ctx, input());
    expect(await savePlanResult(ctx, input())).toEqual(first);
    expect((await rowOf(world, resultId)).version).toBe(2);
    expect(await outcomeOf(savePlanResult(ctx, input({ text: "Lain" })))).toBe(
      "CONFLICT input.request-key-reused",
    );
  });
});

describe("what was typed", () => {
  const reasons = (fields: object) =>
    savePlanResultInput
      .safeParse({ planId: newId(), resultId: newId(), version: 1, text: "x", ...fields })
      .error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);

  it.each([
    ["an over-long result", { text: "x".repeat(501) }, ["text input.too-long"]],
    [
      "an over-long target",
      { indicators: [{ target: "9".repeat(101) }] },
      ["indicators.0.target input.too-long"],
    ],
    ["a wrong aspect", { indicators: [{ aspect: "beauty" }] }, ["indicators.0.aspect input.unknown-choice"]],
    ["a version that is no number", { version: "abc" }, ["version input.invalid"]],
    ["an id that is no id", { resultId: "1 or 1=1" }, ["resultId input.not-uuid"]],
    ["a link of another shape", { support: "agency:1" }, ["support input.unknown-choice"]],
    ["a text that is an object", { text: { a: 1 } }, ["text input.invalid"]],
    ["more indicators than fit", { indicators: Array(13).fill({}) }, ["indicators input.too-many"]],
    [
      "one indicator more than fits",
      { indicators: Array(12).fill({}), intent: "add-indicator" },
      ["indicators input.too-many"],
    ],
  ])("is refused at its field: %s", (_title, fields, expected) => {
    expect(reasons(fields)).toEqual(expected);
  });
});
