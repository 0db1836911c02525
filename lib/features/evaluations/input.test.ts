import { describe, expect, it } from "vitest";
import { scoreFormInput, setUnitAchievementInput } from "./input";

const id = "0192f540-39c0-7f8d-adba-16c6252dd9b8";
const reasons = (changes: object) => {
  const parsed = scoreFormInput.safeParse({ evaluationId: id, version: "3", ...changes });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("what a scoring form may send", () => {
  it("is as little as its id and version", () => {
    expect(scoreFormInput.parse({ evaluationId: id, version: "3" })).toEqual({
      evaluationId: id,
      version: 3,
      results: [],
      behaviours: {},
      lens: "",
      then: "stay",
    });
  });

  it.each([
    [{ evaluationId: "x" }, "evaluationId: input.not-uuid"],
    [{ version: "zero" }, "version: input.invalid"],
    [{ results: [{ resultId: id, level: "best" }] }, "results.0.level: input.unknown-choice"],
    [{ results: [{ resultId: id, note: "a".repeat(1001) }] }, "results.0.note: input.too-long"],
    [{ behaviours: { service: { level: "3" } } }, "behaviours.service.level: input.unknown-choice"],
    [{ comment: "a".repeat(4001) }, "comment: input.too-long"],
    [{ results: Array.from({ length: 101 }, () => ({ resultId: id })) }, "results: input.too-many"],
  ])("refuses %j at its field", (changes, reason) => {
    expect(reasons(changes)).toContain(reason);
  });

  it("refuses a value that is none of the seven", () => {
    expect(reasons({ behaviours: { honest: { level: "above" } } })).toHaveLength(1);
  });

  it.each(["https://elsewhere.example", "next:../../account", "next:", "step:0", "step:100", "sign\n//x"])(
    "leads nowhere else: %j",
    (then) => {
      expect(reasons({ then })).toEqual(["then: input.unknown-choice"]);
    },
  );

  it.each(["stay", "sign", "step:7", `next:${id}`])("leads on: %s", (then) => {
    expect(reasons({ then })).toEqual([]);
  });
});

describe("what a leader sends", () => {
  it("needs a choice and grounds", () => {
    const parsed = setUnitAchievementInput.safeParse({
      unitId: id,
      periodId: id,
      version: "0",
      grounds: "  ",
    });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      "evaluations.achievement-required",
      "evaluations.grounds-required",
    ]);
  });
});
