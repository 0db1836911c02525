import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LEVELS, type Level } from "../../organization/rules/levels";
import { defaultPolicy } from "../../organization/rules/policy";
import {
  suggestBehaviourRating,
  suggestResultRating,
  type LevelledRow,
  type ResultKind,
} from "./suggest-ratings";

const shares = defaultPolicy.suggestion;
const LETTERS: Record<string, Level> = { A: "above", S: "meets", B: "below" };
const rowsOf = (main: string, additional = ""): LevelledRow[] => [
  ...[...main].map((letter) => ({ kind: "main" as const, level: LETTERS[letter] ?? "meets" })),
  ...[...additional].map((letter) => ({ kind: "additional" as const, level: LETTERS[letter] ?? "meets" })),
];

describe("the suggested result rating", () => {
  test.each<[string, string, string, Level, string]>([
    ["all above", "AAA", "", "above", "most_above_no_main_below"],
    ["exactly half above is not more than half", "AASS", "", "meets", "otherwise"],
    ["one more than half above", "AAASS", "", "above", "most_above_no_main_below"],
    ["most above but a main one below", "AAAAB", "", "meets", "otherwise"],
    ["most above, only an additional one below", "AAA", "B", "above", "most_above_no_main_below"],
    ["all as expected", "SSS", "S", "meets", "otherwise"],
    ["exactly half of all below, a third of main", "SSB", "B", "meets", "otherwise"],
    ["more than half of all below", "SB", "BB", "below", "most_below"],
    ["half of the main ones below", "SB", "SS", "below", "half_of_main_below"],
    ["fewer than half of the main ones below", "SSB", "", "meets", "otherwise"],
    ["half of three is two", "SBB", "", "below", "most_below"],
    ["the only main one below", "B", "AAA", "below", "half_of_main_below"],
    ["one result, above", "A", "", "above", "most_above_no_main_below"],
    ["one result, below", "B", "", "below", "most_below"],
    ["no main result: half rules of all only", "", "SB", "meets", "otherwise"],
  ])("%s (main %s, additional %s)", (_label, main, additional, level, ground) => {
    expect(suggestResultRating(rowsOf(main, additional), shares)).toMatchObject({ level, ground });
  });

  it("waits for every level", () => {
    expect(suggestResultRating([{ kind: "main", level: null }, ...rowsOf("A")], shares)).toBeNull();
    expect(suggestResultRating([], shares)).toBeNull();
  });

  it("shows what was counted", () => {
    expect(suggestResultRating(rowsOf("ASB", "BA"), shares)?.counts).toEqual({
      all: { above: 2, meets: 1, below: 2, total: 5 },
      main: { above: 1, meets: 1, below: 1, total: 3 },
    });
  });

  it("follows other shares of the agency, exactly", () => {
    const strict = { ...shares, aboveMoreThan: { numerator: 2, denominator: 3 } };
    expect(suggestResultRating(rowsOf("AAS"), strict)?.level).toBe("meets");
    expect(suggestResultRating(rowsOf("AAAS"), strict)?.level).toBe("above");
  });
});

test.each<[string, Level]>([
  ["SSSSSAA", "meets"],
  ["AAAASSS", "above"],
  ["AAAAASB", "meets"],
  ["AAASSSS", "meets"],
  ["BBBSSSS", "meets"],
  ["BBBBSSS", "below"],
  ["BBBBAAA", "below"],
])("the seven values %s suggest %s", (letters, level) => {
  const levels = [...letters].map((letter) => LETTERS[letter] ?? null);
  expect(suggestBehaviourRating(levels, shares)?.level).toBe(level);
});

describe("properties", () => {
  const row = fc.record({
    kind: fc.constantFrom<ResultKind>("main", "additional"),
    level: fc.constantFrom(...LEVELS),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 12 });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(suggestResultRating([...list].reverse(), shares)).toEqual(suggestResultRating(list, shares));
      }),
    );
  });

  it("never falls when a row rises", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, place) => {
        const index = place % list.length;
        const raised = list.map((item, at) =>
          at === index ? { ...item, level: LEVELS[LEVELS.indexOf(item.level) + 1] ?? item.level } : item,
        );
        const rank = (of: LevelledRow[]) => LEVELS.indexOf(suggestResultRating(of, shares)?.level ?? "below");
        expect(rank(raised)).toBeGreaterThanOrEqual(rank(list));
      }),
    );
  });
});
