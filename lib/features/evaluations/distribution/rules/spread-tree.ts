import type { OverallRating, UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { RatingCounts } from "@/lib/features/evaluations/rules/distribution";
import { coveredBy, tellsTooMuch, type Group } from "./minimum-group";
import { sumOf } from "./what-if";

export type UnitNode = { unitId: string; parentId: string | null; name: string };

/** People of one unit who are alike in what the spread looks at. `rating` null: not scored yet. */
export type PeopleGroup = {
  unitId: string;
  rating: OverallRating | null;
  isReleased: boolean;
  /** Heads this very unit, hence counts only for the units above it. */
  isHead: boolean;
  /** Appraised today by whoever reads. */
  isOwn: boolean;
  people: number;
};

/** A unit with everything below it; its own head left out unless the policy counts it. */
export type UnitSpread = {
  /** Everybody with a set plan in the period, scored or not. */
  people: number;
  unreleased: number;
  all: RatingCounts;
  released: RatingCounts;
  own: RatingCounts;
};

const none = (): RatingCounts => ({ very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 });

function addGroup(spread: UnitSpread, { rating, isReleased, isOwn, people }: PeopleGroup): void {
  spread.people += people;
  if (!isReleased) spread.unreleased += people;
  if (rating === null) return;
  spread.all[rating] += people;
  if (isReleased) spread.released[rating] += people;
  if (isOwn) spread.own[rating] += people;
}

/** The spread of every unit of a tree, each with what is below it. */
export function spreadsOf(
  units: readonly UnitNode[],
  groups: readonly PeopleGroup[],
  guidance: { countsUnitHead: boolean },
): Map<string, UnitSpread> {
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));
  const spreads = new Map<string, UnitSpread>(
    units.map(({ unitId }) => [
      unitId,
      { people: 0, unreleased: 0, all: none(), released: none(), own: none() },
    ]),
  );
  for (const group of groups) {
    let unit: string | null | undefined = group.unitId;
    // A tree of units has no rings; a broken one ends after as many steps as it has units.
    for (let step = 0; unit && step <= units.length; step += 1) {
      const spread = spreads.get(unit);
      if (!spread) break;
      if (unit !== group.unitId || !group.isHead || guidance.countsUnitHead) addGroup(spread, group);
      unit = parents.get(unit);
    }
  }
  return spreads;
}

/** Whom the shown figures speak of: everybody scored, the reader's own people, released results, or nobody. */
export type Sight = "all" | "own" | "released" | "none";

/** A unit with the one above it and that one's direct children. */
type Step = {
  unitId: string;
  above: UnitSpread;
  siblings: readonly { unitId: string; spread: UnitSpread }[];
};

type Place = {
  unitId: string;
  spread: UnitSpread;
  /** From below the highest unit whose figures the reader sees down to this one; empty for that one itself. */
  steps: readonly Step[];
};

/** The steps from the top of the tree down to a unit. */
export function stepsTo(
  unitId: string,
  units: readonly UnitNode[],
  spreads: ReadonlyMap<string, UnitSpread>,
): Step[] {
  const steps: Step[] = [];
  let node = units.find((one) => one.unitId === unitId);
  // As above: a ring ends.
  for (let step = 0; node && step <= units.length; step += 1) {
    const { unitId: id, parentId } = node;
    const above = parentId === null ? undefined : spreads.get(parentId);
    if (!above) break;
    const siblings = units
      .filter((one) => one.parentId === parentId)
      .flatMap((one) => {
        const spread = spreads.get(one.unitId);
        return spread ? [{ unitId: one.unitId, spread }] : [];
      });
    steps.unshift({ unitId: id, above, siblings });
    node = units.find((one) => one.unitId === parentId);
  }
  return steps;
}

const rated = ({ all }: UnitSpread) => sumOf(all);
const releasedOf = ({ released }: UnitSpread) => sumOf(released);
/** Scored and not released: what the released figures beside these would give away. */
const pending = (spread: UnitSpread) => rated(spread) - releasedOf(spread);

function isSafe(
  { unitId, spread, steps }: Place,
  smallest: number,
  size: (spread: UnitSpread) => number,
): boolean {
  let group: Group = { unitId, total: size(spread), otherKinds: 0, above: null, siblings: [] };
  for (const step of steps) {
    const covered = coveredBy(group, smallest);
    const siblings = step.siblings.map((one) => ({ unitId: one.unitId, total: size(one.spread) }));
    group = { ...group, unitId: step.unitId, above: size(step.above), siblings, covered };
  }
  return !tellsTooMuch(group, smallest);
}

/**
 * Whom the figures of a unit may speak of, so that nobody learns, alone or by subtracting the released figures, the neighbouring
 * units or the own people, what fewer than `smallest` others have. Of own people an appraiser sees everything.
 */
export function sightOf(place: Place, smallest: number): Sight {
  const { spread } = place;
  const own = sumOf(spread.own);
  const others = rated(spread) - own;
  if (own > 0 && others === 0) return "all";
  const areOthersFew = own > 0 && others < smallest;
  if (!areOthersFew && isSafe(place, smallest, rated) && isSafe(place, smallest, pending)) return "all";
  if (own > 0) return "own";
  return releasedOf(spread) > 0 && isSafe(place, smallest, releasedOf) ? "released" : "none";
}

/** The figures of that sight. */
export function countsInSight(spread: UnitSpread, sight: Sight): RatingCounts {
  if (sight === "all") return spread.all;
  if (sight === "own") return spread.own;
  return sight === "released" ? spread.released : none();
}

export type NamedAchievement = {
  unitId: string;
  unitName: string;
  level: UnitAchievementLevel;
  setBy: string;
  setOn: string;
};

/** The achievement of the unit, or of the nearest one above that has one. */
export function nearestAchievement(
  unitId: string,
  parents: ReadonlyMap<string, string | null>,
  achievements: readonly NamedAchievement[],
): NamedAchievement | null {
  const seen = new Set<string>();
  for (let unit: string | null | undefined = unitId; unit && !seen.has(unit); unit = parents.get(unit)) {
    const own = achievements.find((one) => one.unitId === unit);
    if (own) return own;
    seen.add(unit);
  }
  return null;
}
