import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import {
  countsInSight,
  nearestAchievement,
  sightOf,
  spreadsOf,
  stepsTo,
  type PeopleGroup,
  type UnitNode,
} from "./spread-tree";
import { sumOf } from "./what-if";

const units: UnitNode[] = [
  { unitId: "top", parentId: null, name: "Dinas" },
  { unitId: "a", parentId: "top", name: "A" },
  { unitId: "b", parentId: "top", name: "B" },
];
const group = (changes: Partial<PeopleGroup>): PeopleGroup => ({
  unitId: "a",
  rating: "good",
  isReleased: false,
  isHead: false,
  isOwn: false,
  people: 1,
  ...changes,
});
const guidance = { countsUnitHead: false };
const seen = (groups: PeopleGroup[], unitId = "a", seesAbove = true) => {
  const spreads = spreadsOf(units, groups, guidance);
  const spread = spreads.get(unitId)!;
  const steps = seesAbove ? stepsTo(unitId, units, spreads) : [];
  const sight = sightOf({ unitId, spread, steps }, 5);
  return { sight, total: sumOf(countsInSight(spread, sight)), spread };
};

describe("the people of a unit", () => {
  it("are those of the units below too, without its own head", () => {
    const groups = [
      group({ people: 6 }),
      group({ isHead: true, rating: "very_good" }),
      group({ unitId: "b", people: 5, rating: "poor" }),
      group({ unitId: "top", isHead: true }),
      group({ rating: null, people: 3 }),
    ];
    const spreads = spreadsOf(units, groups, guidance);
    expect(sumOf(spreads.get("a")!.all)).toBe(6);
    expect(sumOf(spreads.get("top")!.all)).toBe(12);
    expect(spreads.get("top")).toMatchObject({ people: 15, unreleased: 15 });
    expect(sumOf(spreadsOf(units, groups, { countsUnitHead: true }).get("a")!.all)).toBe(7);
  });
});

describe("whom the figures may speak of", () => {
  test.each<[string, PeopleGroup[], string]>([
    ["five people", [group({ people: 5 })], "all"],
    ["four people", [group({ people: 4 })], "none"],
    [
      "nine released and one pending: the one would be known",
      [group({ people: 9, isReleased: true }), group({})],
      "released",
    ],
    ["five released and five pending", [group({ people: 5, isReleased: true }), group({ people: 5 })], "all"],
    ["three of one's own", [group({ people: 3, isOwn: true })], "all"],
    ["six of one's own and two others", [group({ people: 6, isOwn: true }), group({ people: 2 })], "own"],
    ["six of one's own and six others", [group({ people: 6, isOwn: true }), group({ people: 6 })], "all"],
  ])("%s", (_case, groups, sight) => {
    expect(seen(groups, "a", false).sight).toBe(sight);
  });

  it("hides the smaller neighbour where three people are left over", () => {
    const groups = [
      group({ people: 8 }),
      group({ unitId: "b", people: 20 }),
      group({ unitId: "top", people: 3 }),
    ];
    expect([seen(groups, "a").sight, seen(groups, "b").sight, seen(groups, "top").sight]).toEqual([
      "none",
      "all",
      "all",
    ]);
  });

  it("hides the smallest unit below the one that gives way, where nobody sits in that one itself", () => {
    const nested: UnitNode[] = [
      ...units,
      { unitId: "a1", parentId: "a", name: "A1" },
      { unitId: "a2", parentId: "a", name: "A2" },
      { unitId: "b1", parentId: "b", name: "B1" },
    ];
    const groups = [
      group({ unitId: "top", people: 3 }),
      ...[group({ unitId: "a1", people: 6 }), group({ unitId: "a2", people: 7 })],
      group({ unitId: "b1", people: 20 }),
    ];
    const spreads = spreadsOf(nested, groups, guidance);
    const hidden = nested.filter(({ unitId }) => {
      const place = { unitId, spread: spreads.get(unitId)!, steps: stepsTo(unitId, nested, spreads) };
      return sightOf(place, 5) === "none";
    });
    expect(hidden.map(({ unitId }) => unitId)).toEqual(["a", "a1"]);
  });

  const people = fc.integer({ min: 0, max: 12 });
  const generated = fc.array(
    fc.record({
      unitId: fc.constantFrom("top", "a", "b"),
      rating: fc.constantFrom(...OVERALL_RATINGS),
      isReleased: fc.boolean(),
      isHead: fc.constant(false),
      isOwn: fc.constant(false),
      people,
    }),
    { maxLength: 10 },
  );

  it("never speaks of one to four people, shown or left by the released ones", () => {
    fc.assert(
      fc.property(generated, (groups) => {
        for (const unitId of ["a", "b", "top"]) {
          const { sight, total, spread } = seen(groups, unitId);
          expect(total === 0 || total >= 5).toBe(true);
          if (sight !== "all") continue;
          const left = total - sumOf(spread.released);
          expect(left === 0 || left >= 5).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

it("takes the nearest achievement upwards", () => {
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));
  const of = (unitId: string, unitName: string) =>
    ({ unitId, unitName, level: "good", setBy: "x", setOn: "2026-10-01" }) as const;
  expect(nearestAchievement("a", parents, [of("top", "Dinas")])?.unitName).toBe("Dinas");
  expect(nearestAchievement("a", parents, [of("top", "Dinas"), of("a", "A")])?.unitName).toBe("A");
  expect(nearestAchievement("b", parents, [])).toBeNull();
});
