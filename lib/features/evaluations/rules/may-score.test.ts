import { describe, expect, it } from "vitest";
import { checkScoringWindow } from "./check-scoring";
import { checkUnitAchievement } from "../achievement/rules/head-of-unit";

const window = {
  state: "noted",
  selfNoteDue: "2026-10-07",
  periodState: "scoring",
  today: "2026-10-01",
} as const;
const codes = (changes: Partial<Parameters<typeof checkScoringWindow>[0]>) =>
  checkScoringWindow({ ...window, ...changes }).map(({ reason }) => reason);

describe("when an appraiser may score", () => {
  it.each([
    ["as soon as the self-note is sent", {}, []],
    ["again until it is signed", { state: "scored" }, []],
    [
      "not without the note on its last day",
      { state: "open", today: "2026-10-07" },
      ["evaluations.note-not-due"],
    ],
    ["without the note from the day after", { state: "open", today: "2026-10-08" }, []],
    ["not after signing", { state: "signed" }, ["evaluations.wrong-state"]],
    ["not after release", { state: "released" }, ["evaluations.wrong-state"]],
    ["not in a closed period", { periodState: "closed" }, ["evaluations.period-closed"]],
  ] as const)("%s", (_title, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });
});

describe("whose achievement can be set", () => {
  it.each([
    [
      "a unit with an agreement of its own, once the period runs",
      { hasOwnAgreement: true, periodState: "open" },
      [],
    ],
    ["also after the period is closed", { hasOwnAgreement: true, periodState: "closed" }, []],
    [
      "not of a unit that follows the one above",
      { hasOwnAgreement: false, periodState: "open" },
      ["evaluations.unit-follows-parent"],
    ],
    [
      "not of a period to come",
      { hasOwnAgreement: true, periodState: "planned" },
      ["evaluations.period-not-begun"],
    ],
  ] as const)("%s", (_title, unit, expected) => {
    expect(checkUnitAchievement(unit).map(({ reason }) => reason)).toEqual(expected);
  });
});
