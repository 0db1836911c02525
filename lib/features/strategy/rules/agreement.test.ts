import { describe, expect, it } from "vitest";
import {
  agreementDifference,
  checkAgreementState,
  checkBothSides,
  checkDrafting,
  checkItems,
  type AgreedItem,
} from "./agreement";

const facts = { hasOwnAgreement: true, hasUnitAbove: true, hasOpen: false, hasAgreed: false, reason: "" };
const drafting = (changes: Partial<typeof facts>) =>
  checkDrafting({ ...facts, ...changes }).map((one) => one.reason);
const item = (indicatorId: string, target: string): AgreedItem => ({
  indicatorId,
  nodeText: "Sasaran",
  indicatorText: `Indikator ${indicatorId}`,
  measureUnit: "%",
  direction: "higher",
  target,
});

describe("drafting a performance agreement", () => {
  it("is for a unit of its own with somebody above it, one at a time", () => {
    expect(drafting({})).toEqual([]);
    expect(drafting({ hasOwnAgreement: false })).toEqual(["strategy.agreement-unit-follows"]);
    expect(drafting({ hasUnitAbove: false })).toEqual(["strategy.agreement-no-unit-above"]);
    expect(drafting({ hasOpen: true })).toEqual(["strategy.agreement-open"]);
  });

  it("an amendment says why", () => {
    expect(drafting({ hasAgreed: true })).toEqual(["strategy.agreement-reason"]);
    expect(drafting({ hasAgreed: true, reason: "Perubahan anggaran" })).toEqual([]);
  });
});

describe("the steps", () => {
  it.each([
    ["save", "drafted"],
    ["submit", "drafted"],
    ["return", "submitted"],
    ["agree", "submitted"],
  ] as const)("%s belongs to the state %s alone", (act, right) => {
    for (const state of ["drafted", "submitted", "agreed", "replaced"] as const)
      expect(checkAgreementState(act, state).length).toBe(state === right ? 0 : 1);
  });

  it("an empty one is not sent, and nobody signs for both sides", () => {
    expect(checkItems([])).toMatchObject([{ reason: "strategy.agreement-empty" }]);
    expect(checkItems([item("a", "1")])).toEqual([]);
    expect(checkBothSides("x", "x")).toHaveLength(1);
    expect(checkBothSides("x", "y")).toEqual([]);
  });
});

describe("what an amendment changes", () => {
  it("names lines that came or went and changed targets", () => {
    const before = [item("a", "1"), item("b", "2"), item("c", "3")];
    const after = [item("a", "1"), item("b", "5"), item("d", "4")];
    expect(
      agreementDifference(before, after).map(({ kind, before: from, after: to }) => [kind, from, to]),
    ).toEqual([
      ["removed", "3", null],
      ["target", "2", "5"],
      ["added", null, "4"],
    ]);
  });
});
