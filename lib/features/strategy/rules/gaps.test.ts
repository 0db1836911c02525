import { describe, expect, it } from "vitest";
import { namedGaps, type GapFacts } from "./gaps";

const indicator = (changes: Partial<GapFacts["indicators"][number]> = {}) => ({
  id: "i",
  seriesId: "s",
  name: "Persentase ibu hamil terlayani",
  target: "90",
  isRetired: false,
  isOfYear: true,
  ...changes,
});
const whole: GapFacts = {
  level: "objective",
  text: "Meningkatnya mutu kesehatan",
  hasChildren: false,
  indicators: [indicator()],
  branch: { indicators: 1, carried: 1 },
  signedBy: { i: 2 },
  results: [],
  unlinked: 0,
};
const kinds = (changes: Partial<GapFacts>) => namedGaps({ ...whole, ...changes }).map(({ kind }) => kind);

describe("the gaps of a part of the tree", () => {
  it("a part that is measured, aimed at and supported has none", () => {
    expect(kinds({})).toEqual([]);
  });

  it("an objective that nobody supports is named once, not indicator by indicator", () => {
    const changes = {
      indicators: [indicator(), indicator({ id: "j", seriesId: "t" })],
      branch: { indicators: 2, carried: 0 },
      signedBy: {},
    };
    expect(namedGaps({ ...whole, ...changes })).toEqual([
      { kind: "unsupported", name: "Meningkatnya mutu kesehatan", indicatorId: null },
    ]);
  });

  it("at the end of a branch every indicator needs a plan of its own; above, the branch carries it", () => {
    const changes = { signedBy: {}, branch: { indicators: 3, carried: 2 } };
    expect(kinds(changes)).toEqual(["unsupported"]);
    expect(kinds({ ...changes, hasChildren: true })).toEqual([]);
  });

  it("a part without an indicator is a gap from the objective down, not above", () => {
    const bare = { indicators: [], branch: { indicators: 0, carried: 0 } };
    expect(kinds(bare)).toEqual(["unmeasured"]);
    expect(kinds({ ...bare, level: "programme" })).toEqual(["unmeasured"]);
    expect(kinds({ ...bare, level: "mission" })).toEqual([]);
    expect(kinds({ ...bare, indicators: [indicator({ isRetired: true })] })).toEqual(["unmeasured"]);
  });

  it("an indicator without a target in the year is one", () => {
    expect(kinds({ indicators: [indicator({ target: null })] })).toEqual(["untargeted"]);
    expect(
      kinds({ indicators: [indicator({ isOfYear: false })], branch: { indicators: 0, carried: 0 } }),
    ).toEqual(["untargeted"]);
  });

  it("a leader's result that nobody intervenes is one; anybody else's is not", () => {
    const result = {
      resultId: "r",
      leads: true,
      isIntervened: false,
      seen: { person: "dr. Ratna", text: "Mutu" },
    };
    expect(kinds({ results: [result] })).toEqual(["unintervened"]);
    expect(kinds({ results: [{ ...result, leads: false }] })).toEqual([]);
    expect(kinds({ results: [{ ...result, isIntervened: true }] })).toEqual([]);
    expect(namedGaps({ ...whole, results: [{ ...result, seen: null }] })).toEqual([
      { kind: "unintervened", name: null, person: null, resultId: "r" },
    ]);
  });

  it("people whose plans hang on nothing are counted", () => {
    expect(namedGaps({ ...whole, unlinked: 3 })).toEqual([{ kind: "unlinked", count: 3 }]);
  });
});
