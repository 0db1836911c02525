import { describe, expect, it } from "vitest";
import { recordProgressInput } from "@/lib/features/progress/input";
import { recordProgress } from "@/lib/features/progress/record-progress";
import { newId, toDate } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import {
  audits,
  makeEvaluation,
  makeQuarter,
  refusal,
  refusalCode,
  signedBy,
  stopDatabaseDuring,
  type Quarter,
} from "../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../support/world";

useDatabase();

const input = (quarter: Quarter, change: Record<string, unknown> = {}) =>
  recordProgressInput.parse({
    workPlanId: quarter.planId,
    periodId: quarter.periodId,
    resultId: quarter.results[0],
    version: "0",
    note: "Semua rujukan kurang dari 30 menit.",
    actuals: [{ indicatorId: quarter.indicators[0], input: "96,4" }],
    ...change,
  });

const progressOf = (quarter: Quarter, index = 0) =>
  owner.indicatorProgress.findFirst({
    where: { indicatorId: quarter.indicators[index], periodId: quarter.periodId },
  });
const noteOf = (quarter: Quarter) =>
  owner.resultNote.findFirst({ where: { resultId: quarter.results[0], periodId: quarter.periodId } });

describe("recording progress", () => {
  it("keeps the realisation as typed and as read, with the target of the period, and audits it", async () => {
    const quarter = await makeQuarter();
    expect(await recordProgress(await contextOf(quarter.world, "staff"), input(quarter))).toMatchObject({
      version: 1,
    });
    const row = await progressOf(quarter);
    expect({ ...row, target: row?.target?.toFixed(), actual: row?.actual?.toFixed() }).toMatchObject({
      actualInput: "96,4",
      actual: "96.4",
      target: "95",
      version: 1,
    });
    expect((await noteOf(quarter))?.text).toBe("Semua rujukan kurang dari 30 menit.");
    const [event] = await owner.auditEvent.findMany({
      where: { action: "progress.record", subjectId: quarter.results[0] },
    });
    expect(event).toMatchObject({
      concernsId: quarter.world.people.staff,
      after: { actuals: { [quarter.indicators[0]!]: "96,4" } },
    });
  });

  it.each([
    ["96", "96"],
    ["1.284,5", "1284.5"],
    ["0", "0"],
    ["-2,5", "-2.5"],
    ["", null],
    ["sembilan puluh", null],
    ["96.4", null],
  ])("reads %j as %j and never loses what was typed", async (typed, actual) => {
    const quarter = await makeQuarter();
    await recordProgress(
      await contextOf(quarter.world, "staff"),
      input(quarter, { actuals: [{ indicatorId: quarter.indicators[0], input: typed }] }),
    );
    const row = await progressOf(quarter);
    expect([row?.actualInput, row?.actual?.toFixed() ?? null]).toEqual([typed, actual]);
  });

  it("shares a cumulative target over the periods of the plan, the remainder last, and fixes it at the first save", async () => {
    const quarter = await makeQuarter();
    const where = { agencyId_id: { agencyId: quarter.world.agencyId, id: quarter.indicators[0]! } };
    await owner.plannedIndicator.update({
      where,
      data: { measureKind: "cumulative", target: 10, targetInput: "10" },
    });
    const ctx = await contextOf(quarter.world, "staff");
    await recordProgress(ctx, input(quarter));
    expect((await progressOf(quarter))?.target?.toFixed()).toBe("4");
    await owner.plannedIndicator.update({ where, data: { target: 40, targetInput: "40" } });
    await recordProgress(ctx, input(quarter, { version: 1 }));
    expect((await progressOf(quarter))?.target?.toFixed()).toBe("4");
  });

  it("lets the second of two tabs compare instead of overwriting", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff");
    await recordProgress(ctx, input(quarter));
    expect(await refusalCode(recordProgress(ctx, input(quarter, { note: "tab kedua" })))).toBe("CONFLICT");
    await recordProgress(ctx, input(quarter, { version: 1, note: "tab pertama lagi" }));
    expect(await refusalCode(recordProgress(ctx, input(quarter, { version: 1, note: "tab kedua" })))).toBe(
      "CONFLICT",
    );
    expect((await noteOf(quarter))?.text).toBe("tab pertama lagi");
  });

  it("keeps one of two first saves that arrive together", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff");
    const both = await Promise.allSettled(
      [1, 2].map((n) => recordProgress(ctx, input(quarter, { note: `tab ${n}` }))),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.resultNote.count({ where: { resultId: quarter.results[0] } })).toBe(1);
    expect(await audits(quarter.results[0]!, "progress.record")).toBe(1);
  });

  it("does the same request once", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff", newId());
    const [first, second] = [
      await recordProgress(ctx, input(quarter)),
      await recordProgress(ctx, input(quarter)),
    ];
    expect(second).toEqual(first);
    expect(await audits(quarter.results[0]!, "progress.record")).toBe(1);
    expect(await refusal(recordProgress(ctx, input(quarter, { note: "lain" })))).toMatchObject({
      code: "CONFLICT",
      reasons: ["input.request-key-reused"],
    });
  });

  it.each<PersonKey>([
    "appraiser",
    "superior",
    "former",
    "hr",
    "unitOfficer",
    "auditor",
    "otherStaff",
    "otherAppraiser",
    "foreigner",
  ])("refuses %s", async (person) => {
    const quarter = await makeQuarter();
    expect(await refusalCode(recordProgress(await contextOf(quarter.world, person), input(quarter)))).toBe(
      "NOT_FOUND",
    );
    expect(await noteOf(quarter)).toBeNull();
  });

  it.each([
    ["a plan that is not agreed", { state: "draft" as const }, null, "progress.plan-not-set"],
    [
      "a plan that ended before the period",
      { endsOn: toDate("2026-09-30") },
      null,
      "progress.period-outside-plan",
    ],
    ["a note that was sent", {}, { state: "noted" as const }, "progress.note-sent"],
  ])("refuses %s", async (_name, plan, evaluation, reason) => {
    const quarter = await makeQuarter(plan);
    if (evaluation) await makeEvaluation(quarter, evaluation);
    const { code, reasons } = await refusal(
      recordProgress(await contextOf(quarter.world, "staff"), input(quarter)),
    );
    expect([code, reasons]).toEqual(["RULE_VIOLATION", [reason]]);
  });

  it("refuses an evaluation that was signed", async () => {
    const quarter = await makeQuarter();
    await makeEvaluation(quarter, signedBy(quarter.world));
    expect(
      (await refusal(recordProgress(await contextOf(quarter.world, "staff"), input(quarter)))).reasons,
    ).toEqual(["progress.note-sent"]);
  });

  it("leaves nothing half-written when the database stops in the middle, and takes the same form afterwards", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff", newId());
    const fault = await stopDatabaseDuring({ table: "planned_indicator", id: quarter.indicators[0]! }, () =>
      recordProgress(ctx, input(quarter)),
    );
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(AppError);
    expect([
      await noteOf(quarter),
      await progressOf(quarter),
      await audits(quarter.results[0]!, "progress.record"),
    ]).toEqual([null, null, 0]);
    expect(await recordProgress(ctx, input(quarter))).toMatchObject({ version: 1 });
    expect((await progressOf(quarter))?.actualInput).toBe("96,4");
  });

  it.each([
    ["closed", "progress.period-closed"],
    ["planned", "progress.period-not-open"],
  ] as const)("refuses a period that is %s", async (state, reason) => {
    const quarter = await makeQuarter();
    await owner.period.update({
      where: { agencyId_id: { agencyId: quarter.world.agencyId, id: quarter.periodId } },
      data: { state },
    });
    expect(
      (await refusal(recordProgress(await contextOf(quarter.world, "staff"), input(quarter)))).reasons,
    ).toEqual([reason]);
  });

  it("does not take a result or an indicator of another plan", async () => {
    const quarter = await makeQuarter();
    const other = await makePlan(quarter.world, { person: "otherStaff", state: "set" });
    const ctx = await contextOf(quarter.world, "staff");
    expect(await refusalCode(recordProgress(ctx, input(quarter, { resultId: other.results[0] })))).toBe(
      "NOT_FOUND",
    );
    const foreign = { actuals: [{ indicatorId: other.indicators[0], input: "1" }] };
    expect(await refusalCode(recordProgress(ctx, input(quarter, foreign)))).toBe("NOT_FOUND");
    expect(await noteOf(quarter)).toBeNull();
    expect(await owner.indicatorProgress.count({ where: { indicatorId: other.indicators[0] } })).toBe(0);
  });
});
