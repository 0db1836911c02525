import { describe, expect, it } from "vitest";
import { saveSelfNote } from "@/lib/features/evaluations/self-note/save-self-note";
import { submitSelfNote } from "@/lib/features/evaluations/self-note/submit-self-note";
import { recordProgress } from "@/lib/features/progress/record-progress";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import {
  audits,
  makeEvaluation,
  makeQuarter,
  refusal,
  refusalCode,
  type Quarter,
} from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";

useDatabase();

const progress = (quarter: Quarter, index: number, typed: string, version = 0) => ({
  workPlanId: quarter.planId,
  periodId: quarter.periodId,
  resultId: quarter.results[index]!,
  version,
  note: "",
  actuals: [{ indicatorId: quarter.indicators[index]!, input: typed }],
});

/** A quarter whose two results have a realisation, and its open evaluation. */
async function written(typed: [string, string] = ["96", "1.284,5"]) {
  const quarter = await makeQuarter();
  const evaluationId = await makeEvaluation(quarter);
  const staff = await contextOf(quarter.world, "staff");
  await recordProgress(staff, progress(quarter, 0, typed[0]));
  await recordProgress(staff, progress(quarter, 1, typed[1]));
  return {
    quarter,
    staff,
    evaluationId,
    input: { evaluationId, version: 1, selfNote: "Rujukan lebih cepat karena kader melapor." },
  };
}

const row = (id: string) => owner.evaluation.findFirstOrThrow({ where: { id } });

describe("sending the self-note", () => {
  it("puts it on the appraiser's desk with words and time, and audits it; notes and evidence may be missing", async () => {
    const { quarter, staff, evaluationId, input } = await written();
    const { notedAt } = await submitSelfNote(staff, input);
    expect(await row(evaluationId)).toMatchObject({
      state: "noted",
      selfNote: input.selfNote,
      notedAt: new Date(notedAt),
      version: 2,
    });
    const [event] = await owner.evaluationEvent.findMany({ where: { evaluationId } });
    expect(event).toMatchObject({ kind: "noted", actorId: quarter.world.people.staff });
    const [audit] = await owner.auditEvent.findMany({
      where: { subjectId: evaluationId, action: "evaluation.note" },
    });
    expect(audit).toMatchObject({
      concernsId: quarter.world.people.staff,
      before: { state: "open" },
      after: { state: "noted" },
    });
    expect((await contextOf(quarter.world, "appraiser")).desk.evaluationsToScore).toBe(1);
  });

  it.each([
    ["nothing", "", "progress.actual-missing"],
    ["words where a number is asked", "hampir semua", "progress.actual-not-number"],
    ["a point for a comma", "96.4", "progress.actual-dot"],
  ])("is stopped by %s, at the field, and leaves everything as it was", async (_name, typed, reason) => {
    const { staff, evaluationId, input } = await written(["96", typed]);
    const answer = await refusal(submitSelfNote(staff, input));
    expect([answer.code, answer.reasons, answer.fields]).toEqual([
      "RULE_VIOLATION",
      [reason],
      ["2.actuals.0.input"],
    ]);
    expect(await row(evaluationId)).toMatchObject({ state: "open", notedAt: null, selfNote: "", version: 1 });
    expect(await owner.evaluationEvent.count({ where: { evaluationId } })).toBe(0);
  });

  it("asks for words where a result has no indicator (qualitative approach)", async () => {
    const quarter = await makeQuarter({ approach: "qualitative" });
    await owner.plannedIndicator.deleteMany({ where: { workPlanId: quarter.planId } });
    const evaluationId = await makeEvaluation(quarter);
    const answer = await refusal(
      submitSelfNote(await contextOf(quarter.world, "staff"), { evaluationId, version: 1, selfNote: "" }),
    );
    expect([answer.reasons, answer.fields]).toEqual([
      ["progress.realisation-missing", "progress.realisation-missing"],
      ["1.note", "2.note"],
    ]);
  });

  it("is done once when pressed in two tabs", async () => {
    const { staff, evaluationId, input } = await written();
    const both = await Promise.allSettled([submitSelfNote(staff, input), submitSelfNote(staff, input)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await audits(evaluationId, "evaluation.note")).toBe(1);
  });

  it("tells a tab with an older state to compare first", async () => {
    const { staff, evaluationId, input } = await written();
    expect(await saveSelfNote(staff, { ...input, selfNote: "dari HP" })).toMatchObject({ version: 2 });
    expect(await refusalCode(submitSelfNote(staff, input))).toBe("CONFLICT");
    expect(await row(evaluationId)).toMatchObject({ state: "open", selfNote: "dari HP" });
  });

  it("does the same request once", async () => {
    const { quarter, evaluationId, input } = await written();
    const ctx = await contextOf(quarter.world, "staff", newId());
    expect(await submitSelfNote(ctx, input)).toEqual(await submitSelfNote(ctx, input));
    expect(await audits(evaluationId, "evaluation.note")).toBe(1);
  });

  it("holds the realisation still from then on", async () => {
    const { quarter, staff, input } = await written();
    await submitSelfNote(staff, input);
    expect((await refusal(recordProgress(staff, progress(quarter, 0, "99", 1)))).reasons).toEqual([
      "progress.note-sent",
    ]);
    expect((await refusal(saveSelfNote(staff, { ...input, version: 2 }))).reasons).toEqual([
      "progress.note-sent",
    ]);
    expect((await refusal(submitSelfNote(staff, { ...input, version: 2 }))).reasons).toEqual([
      "progress.note-sent",
    ]);
  });

  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const { quarter, evaluationId, input } = await written();
    const ctx = await contextOf(quarter.world, person);
    expect([
      await refusalCode(submitSelfNote(ctx, input)),
      await refusalCode(saveSelfNote(ctx, input)),
    ]).toEqual([code, code]);
    expect(await row(evaluationId)).toMatchObject({ state: "open", selfNote: "" });
  });

  it("is possible late, until the period is closed", async () => {
    const { quarter, staff, input } = await written();
    const where = { agencyId_id: { agencyId: quarter.world.agencyId, id: quarter.periodId } };
    await owner.period.update({ where, data: { state: "closed" } });
    expect((await refusal(submitSelfNote(staff, input))).reasons).toEqual(["progress.period-closed"]);
    await owner.period.update({ where, data: { state: "scoring", selfNoteDue: new Date("2026-11-01") } });
    await submitSelfNote(staff, input);
  });
});
