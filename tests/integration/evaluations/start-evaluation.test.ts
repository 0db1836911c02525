import { describe, expect, it } from "vitest";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { newId, toDate } from "@/lib/platform/clock";
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

const input = ({ planId: workPlanId, periodId }: Quarter) => ({ workPlanId, periodId });
const evaluations = (quarter: Quarter) =>
  owner.evaluation.findMany({ where: { workPlanId: quarter.planId } });

describe("opening an evaluation", () => {
  it.each<PersonKey>(["staff", "appraiser"])(
    "is done by %s, with a line on the timeline, and audited",
    async (person) => {
      const quarter = await makeQuarter();
      const { evaluationId } = await startEvaluation(await contextOf(quarter.world, person), input(quarter));
      const row = await owner.evaluation.findFirstOrThrow({ where: { id: evaluationId } });
      expect(row).toMatchObject({
        state: "open",
        revision: 1,
        employeeId: quarter.world.people.staff,
        periodId: quarter.periodId,
        version: 1,
      });
      const events = await owner.evaluationEvent.findMany({ where: { evaluationId } });
      expect(events.map((one) => [one.kind, one.actorId])).toEqual([
        ["opened", quarter.world.people[person]],
      ]);
      expect(await audits(evaluationId, "evaluation.start")).toBe(1);
    },
  );

  it("answers the one that is open already, to whoever asks", async () => {
    const quarter = await makeQuarter();
    const first = await startEvaluation(await contextOf(quarter.world, "staff"), input(quarter));
    expect(await startEvaluation(await contextOf(quarter.world, "appraiser"), input(quarter))).toEqual(first);
    expect([
      (await evaluations(quarter)).length,
      await audits(first.evaluationId, "evaluation.start"),
    ]).toEqual([1, 1]);
  });

  it("makes one when both press together", async () => {
    const quarter = await makeQuarter();
    const [a, b] = await Promise.all([
      startEvaluation(await contextOf(quarter.world, "staff"), input(quarter)),
      startEvaluation(await contextOf(quarter.world, "appraiser"), input(quarter)),
    ]);
    expect(a).toEqual(b);
    expect(await audits(a.evaluationId, "evaluation.start")).toBe(1);
  });

  it("does the same request once", async () => {
    const quarter = await makeQuarter();
    const ctx = await contextOf(quarter.world, "staff", newId());
    expect(await startEvaluation(ctx, input(quarter))).toEqual(await startEvaluation(ctx, input(quarter)));
    expect(await evaluations(quarter)).toHaveLength(1);
  });

  it("answers the one evaluation, whatever version of it is in force", async () => {
    const quarter = await makeQuarter();
    const corrected = await makeEvaluation(quarter, { revision: 2, state: "scored" });
    expect(await startEvaluation(await contextOf(quarter.world, "staff"), input(quarter))).toEqual({
      evaluationId: corrected,
    });
    expect(await evaluations(quarter)).toHaveLength(1);
    // A version is a snapshot, never a second evaluation of the same plan and period.
    await expect(makeEvaluation(quarter, { revision: 1, state: "open" })).rejects.toThrow(/[Uu]nique/);
  });

  it.each<[PersonKey, string]>([
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const quarter = await makeQuarter();
    expect(await refusalCode(startEvaluation(await contextOf(quarter.world, person), input(quarter)))).toBe(
      code,
    );
    expect(await evaluations(quarter)).toEqual([]);
  });

  it.each([
    ["a plan that is not agreed", { state: "submitted" as const }, "progress.plan-not-set"],
    ["a plan that ended before the period", { endsOn: toDate("2026-09-30") }, "progress.period-outside-plan"],
  ])("refuses %s", async (_name, plan, reason) => {
    const quarter = await makeQuarter(plan);
    expect(
      (await refusal(startEvaluation(await contextOf(quarter.world, "staff"), input(quarter)))).reasons,
    ).toEqual([reason]);
  });

  it("refuses a period that is closed", async () => {
    const quarter = await makeQuarter();
    const closed = { ...input(quarter), periodId: quarter.world.periods[0]! };
    expect((await refusal(startEvaluation(await contextOf(quarter.world, "staff"), closed))).reasons).toEqual(
      ["progress.period-closed"],
    );
  });
});
