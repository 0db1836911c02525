import { describe, expect, it } from "vitest";
import { EVALUATION_STATES, type EvaluationState } from "../../rules/evaluation-state";
import { fileNameOfPeriod, papersOfBatch, type BatchPaper } from "./paper-batch";

const result = (state: EvaluationState) => ({
  ...{ evaluationId: `e-${state}`, employeeId: `p-${state}`, revision: 1, state },
});
const given = (paper: BatchPaper) => {
  const { papers, leftOut } = papersOfBatch(paper, EVALUATION_STATES.map(result));
  return {
    papers: papers.map(({ kind, state }) => `${kind} ${state}`),
    leftOut: leftOut.map(({ employeeId, reason }) => `${employeeId} ${reason}`),
  };
};

describe("an archive of a period's results", () => {
  it("holds the Evaluasi of every released one, names the objected, and says nothing of the rest", () => {
    expect(given("evaluation_form")).toEqual({
      papers: ["released", "received", "lapsed", "decided", "final"].map(
        (state) => `evaluation_form ${state}`,
      ),
      leftOut: ["p-objected objected"],
    });
  });

  it("holds the document too once the receipt is known, and names whom it waits for", () => {
    const { papers, leftOut } = given("evaluation_document");
    expect(papers.filter((one) => one.startsWith("evaluation_document"))).toEqual(
      ["received", "lapsed", "decided", "final"].map((state) => `evaluation_document ${state}`),
    );
    expect(papers).toContain("evaluation_form released");
    expect(leftOut).toEqual(["p-released not-received", "p-objected objected"]);
  });
});

describe("a period in the name of a file", () => {
  it.each([
    [{ cadence: "quarterly", number: 3, kind: "periodic" }, "Triwulan III 2026"],
    [{ cadence: "monthly", number: 3, kind: "periodic" }, "Bulan Maret 2026"],
    [{ cadence: "yearly", number: 1, kind: "periodic" }, "Tahunan 2026"],
    [{ cadence: "quarterly", number: 1, kind: "annual" }, "Tahunan 2026"],
  ] as const)("%o is %s", (period, name) => {
    expect(fileNameOfPeriod({ year: 2026, ...period })).toBe(name);
  });
});
