import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { giveFeedback } from "@/lib/features/feedback/give-feedback";
import { addEvidence } from "@/lib/features/progress/add-evidence";
import { addEvidenceInput } from "@/lib/features/progress/input";
import { recordProgress } from "@/lib/features/progress/record-progress";
import { owner, useDatabase } from "../../support/database";
import { makeEvaluation, makeQuarter, refusalCode, signedBy } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";

useDatabase();

async function written() {
  const quarter = await makeQuarter();
  const evaluationId = await makeEvaluation(quarter);
  const { planId: workPlanId, periodId, results, indicators } = quarter;
  const staff = await contextOf(quarter.world, "staff");
  await recordProgress(staff, {
    workPlanId,
    periodId,
    resultId: results[0]!,
    version: 0,
    note: "Tercapai.",
    actuals: [{ indicatorId: indicators[0]!, input: "96" }],
  });
  await addEvidence(
    staff,
    addEvidenceInput.parse({
      workPlanId,
      periodId,
      resultIds: results[0],
      title: "Register",
      url: "https://a.go.id",
    }),
  );
  await giveFeedback(await contextOf(quarter.world, "appraiser"), {
    workPlanId,
    periodId,
    about: { resultId: results[0]!, behaviour: null },
    text: "Bagus.",
  });
  return { quarter, evaluationId, staff };
}

describe("the self-note's page", () => {
  it("shows target, realisation, achievement, words, proofs and comments, and what is missing", async () => {
    const { quarter, evaluationId, staff } = await written();
    const view = await getSelfNote(staff, evaluationId);
    expect(view).toMatchObject({
      state: "open",
      mayWrite: true,
      mayProve: true,
      appraiser: "dr. Ratna Dewi Anggraini",
      library: [{ title: "Register" }],
    });
    expect(view.results[0]).toMatchObject({
      note: "Tercapai.",
      version: 1,
      evidence: [{ title: "Register" }],
      indicators: [
        {
          actualInput: "96",
          target: { value: "95" },
          problem: null,
          achievement: { counted: true, percent: "101.05", met: true },
        },
      ],
    });
    expect(view.results[1]).toMatchObject({
      version: 0,
      indicators: [{ actualInput: "", target: { value: "95" }, achievement: { counted: false } }],
    });
    expect(view.feedback).toMatchObject([
      { giver: "dr. Ratna Dewi Anggraini", resultId: quarter.results[0], text: "Bagus." },
    ]);
    expect(view.findings.map((one) => [one.reason, one.field, one.severity])).toEqual([
      ["progress.actual-missing", "2.actuals.0.input", "error"],
      ["progress.note-missing", "2.note", "info"],
      ["progress.no-evidence", "2.evidence", "info"],
    ]);
  });

  it("reads four statements, with 2 rows as with 30", async () => {
    const { quarter, evaluationId, staff } = await written();
    const { agencyId } = quarter.world;
    const count = async () => {
      const spy = vi.spyOn(pg.Client.prototype, "query");
      const view = await getSelfNote(staff, evaluationId);
      const texts = spy.mock.calls.map(([first]) =>
        typeof first === "string" ? first : (first as { text: string }).text,
      );
      spy.mockRestore();
      return {
        results: view.results.length,
        statements: texts.filter((text) => !/^(BEGIN|COMMIT)/.test(text)).length,
      };
    };
    expect(await count()).toEqual({ results: 2, statements: 4 });
    const rows = Array.from({ length: 28 }, (_, index) => ({
      agencyId,
      workPlanId: quarter.planId,
      sortOrder: 10 + index,
      text: `Hasil ${index}`,
    }));
    await owner.plannedResult.createMany({ data: rows });
    expect(await count()).toEqual({ results: 30, statements: 4 });
  });

  it.each<[PersonKey, boolean]>([
    ["staff", true],
    ["appraiser", false],
    ["superior", false],
    ["auditor", false],
  ])("may be read by %s", async (person, isOwn) => {
    const { quarter, evaluationId } = await written();
    const view = await getSelfNote(await contextOf(quarter.world, person), evaluationId);
    expect([view.mayWrite, view.mayProve, view.library.length > 0]).toEqual([isOwn, isOwn, isOwn]);
    expect(view.mayComment).toBe(person === "appraiser");
  });

  it.each<PersonKey>(["former", "hr", "unitOfficer", "otherStaff", "foreigner"])(
    "is not found for %s",
    async (person) => {
      const { quarter, evaluationId } = await written();
      expect(await refusalCode(getSelfNote(await contextOf(quarter.world, person), evaluationId))).toBe(
        "NOT_FOUND",
      );
    },
  );

  it("can be written no more once it was sent, proven no more once it was signed", async () => {
    const { quarter, evaluationId, staff } = await written();
    const where = { agencyId_id: { agencyId: quarter.world.agencyId, id: evaluationId } };
    await owner.evaluation.update({ where, data: { state: "noted", notedAt: new Date() } });
    expect(await getSelfNote(staff, evaluationId)).toMatchObject({ mayWrite: false, mayProve: true });
    const { state, ...signed } = signedBy(quarter.world);
    await owner.evaluation.update({ where, data: { ...signed, state } });
    expect(await getSelfNote(staff, evaluationId)).toMatchObject({ mayWrite: false, mayProve: false });
  });
});
