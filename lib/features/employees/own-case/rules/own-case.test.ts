import { describe, expect, it } from "vitest";
import { checkOwnCase, ownCaseOf } from "./own-case";

describe("an act on oneself", () => {
  it.each([
    ["about somebody else is nobody's own case", "b", 0, "", "no", []],
    [
      "is somebody else's to decide where there is one",
      "a",
      1,
      "Mendesak",
      "other",
      ["employees.own-case-other"],
    ],
    ["needs a reason where there is nobody else", "a", 0, "  ", "alone", ["employees.own-case-reason"]],
    ["is allowed with a reason where there is nobody else", "a", 0, "Satu-satunya petugas", "alone", []],
  ])("%s", (_, concernsId, others, reason, expected, refusals) => {
    const ownCase = ownCaseOf({ actorId: "a", concernsId, others });
    expect(ownCase).toBe(expected);
    expect(checkOwnCase(ownCase, reason).map((one) => one.reason)).toEqual(refusals);
  });
});
