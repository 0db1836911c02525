import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellsTooMuch, type Group } from "./minimum-group";

const group = (changes: Partial<Group> = {}): Group => ({
  unitId: "a",
  total: 8,
  otherKinds: 0,
  above: null,
  siblings: [],
  ...changes,
});

describe("figures that would name somebody", () => {
  it.each<[string, Partial<Group>, boolean]>([
    ["nobody rated", { total: 0 }, false],
    ["one person", { total: 1 }, true],
    ["four people", { total: 4 }, true],
    ["five people", { total: 5 }, false],
    ["the PNS of a unit with one PPPK", { total: 5, otherKinds: 1 }, true],
    ["the PNS of a unit with five PPPK", { total: 5, otherKinds: 5 }, false],
    [
      "the only unit below one that has a head besides",
      { above: 9, siblings: [{ unitId: "a", total: 8 }] },
      true,
    ],
    ["the only unit below one with six more", { above: 14, siblings: [{ unitId: "a", total: 8 }] }, false],
    [
      "the smaller of two that leave three people",
      {
        above: 31,
        siblings: [
          { unitId: "a", total: 8 },
          { unitId: "b", total: 20 },
        ],
      },
      true,
    ],
    [
      "the larger of two that leave three people",
      {
        unitId: "b",
        total: 20,
        above: 31,
        siblings: [
          { unitId: "a", total: 8 },
          { unitId: "b", total: 20 },
        ],
      },
      false,
    ],
    [
      "one beside a hidden unit of two people",
      {
        above: 10,
        siblings: [
          { unitId: "a", total: 8 },
          { unitId: "b", total: 2 },
        ],
      },
      true,
    ],
  ])("%s: %j hidden %s", (_case, changes, hidden) => {
    expect(tellsTooMuch(group(changes), 5)).toBe(hidden);
  });

  it("never leaves fewer than five between a unit and those below it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
        fc.integer({ min: 0, max: 12 }),
        (totals, own) => {
          const siblings = totals.map((total, i) => ({ unitId: String(i), total }));
          const above = totals.reduce((a, b) => a + b, own);
          const shown = siblings.filter(
            ({ unitId, total }) => total > 0 && !tellsTooMuch(group({ unitId, total, above, siblings }), 5),
          );
          const rest = above - shown.reduce((sum, { total }) => sum + total, 0);
          expect(rest === 0 || rest >= 5 || shown.length === 0).toBe(true);
        },
      ),
    );
  });
});
