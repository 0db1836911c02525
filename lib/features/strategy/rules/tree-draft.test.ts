import { describe, expect, it } from "vitest";
import { checkPlace, checkRetirement, LEVELS, type Level, type Place } from "./tree-draft";

const parent = (level: Level, pathIds = ["p"], isRetired = false) => ({
  id: pathIds[0] ?? "p",
  level,
  isRetired,
  pathIds,
});
const reasons = (place: Partial<Place>) =>
  checkPlace({ id: "n", level: "objective", parent: parent("goal"), childLevels: [], ...place }).map(
    ({ reason }) => reason,
  );

describe("the place of a part of the tree", () => {
  it("is below any earlier level, levels may be left out", () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ level: "unit_result", parent: parent("vision") })).toEqual([]);
  });

  it.each(LEVELS.slice(1))("is never beside or above: %s", (level) => {
    expect(reasons({ level, parent: parent(level) })).toContain("strategy.level-not-below-parent");
    expect(reasons({ level: "mission", parent: parent(level) })).toContain("strategy.level-not-below-parent");
  });

  it("a vision stands alone, and nothing else does", () => {
    expect(reasons({ level: "vision", parent: null })).toEqual([]);
    expect(reasons({ level: "vision" })).toEqual(["strategy.vision-has-no-parent"]);
    expect(reasons({ parent: null })).toEqual(["strategy.parent-missing"]);
  });

  it("is not below the part itself, nor below something retired", () => {
    expect(reasons({ parent: parent("goal", ["p", "n", "top"]) })).toContain("strategy.parent-below-itself");
    expect(reasons({ parent: parent("goal", ["p"], true) })).toEqual(["strategy.parent-retired"]);
  });

  it("stays above the parts that hang below", () => {
    expect(reasons({ childLevels: ["programme"] })).toEqual([]);
    expect(reasons({ childLevels: ["objective"] })).toEqual(["strategy.level-not-above-children"]);
  });
});

describe("retirement", () => {
  it("waits for what hangs below, and happens once", () => {
    expect(checkRetirement({ isRetired: false, openChildren: 0 })).toEqual([]);
    expect(checkRetirement({ isRetired: false, openChildren: 2 })).toMatchObject([
      { reason: "strategy.node-has-children", params: { count: 2 } },
    ]);
    expect(checkRetirement({ isRetired: true, openChildren: 0 })).toMatchObject([
      { reason: "strategy.node-retired" },
    ]);
  });
});
