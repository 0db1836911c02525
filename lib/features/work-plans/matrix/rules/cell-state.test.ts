import { describe, expect, it } from "vitest";
import {
  CELL_ACTS,
  CELL_STATES,
  answerDueOn,
  cellAfter,
  cellHolder,
  isAgreed,
  isReckoned,
  type CellAct,
  type CellState,
} from "./cell-state";

const FITS: Record<CellAct, string> = {
  save: "none>draft draft>draft assigned>assigned invited>invited allowed>invited accepted>accepted declined>draft withdrawn>draft",
  clear: "draft>withdrawn assigned>withdrawn invited>withdrawn allowed>withdrawn accepted>withdrawn",
  share: "draft>assigned",
  apply: "none>applied applied>applied declined>applied withdrawn>applied",
  "take-back": "applied>withdrawn",
  "accept-application": "applied>accepted",
  "decline-application": "applied>declined",
  invite: "none>invited declined>invited withdrawn>invited",
  allow: "invited>allowed",
  refuse: "invited>declined",
  accept: "allowed>accepted",
  decline: "allowed>declined",
};

describe("the states of a cell", () => {
  it.each(CELL_ACTS)("%s fits exactly where the table says", (act) => {
    const steps = (["none", ...CELL_STATES] as const).flatMap((before) => {
      const after = cellAfter(act, before);
      return after === null ? [] : [`${before}>${after}`];
    });
    expect(steps.join(" ")).toBe(FITS[act]);
  });

  it("reaches a role across units only through the superior and then the person", () => {
    const path: CellAct[] = ["invite", "allow", "accept"];
    const end = path.reduce<CellState | "none">((state, act) => cellAfter(act, state) ?? "none", "none");
    expect(end).toBe("accepted");
    for (const state of ["invited", "declined", "none"] as const)
      expect(cellAfter("accept", state)).toBeNull();
  });

  it("offers to the plan what is agreed, and reckons with what is still open", () => {
    expect(CELL_STATES.filter(isAgreed)).toEqual(["assigned", "accepted"]);
    expect(CELL_STATES.filter(isReckoned)).toEqual(["draft", "assigned", "invited", "allowed", "accepted"]);
  });

  it("names whose desk it is", () => {
    const desks = CELL_STATES.flatMap((state) => cellHolder(state) ?? []);
    expect(desks).toEqual(["leader", "superior", "person"]);
  });
});

it("gives three working days for an answer, holidays left out", () => {
  // 13 November 2026 is a Friday.
  expect(answerDueOn("2026-11-13", new Set())).toBe("2026-11-18");
  expect(answerDueOn("2026-11-13", new Set(["2026-11-16"]))).toBe("2026-11-19");
});
