import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { countsInSight, nearestAchievement, sightOf, stepsTo } from "../rules/spread-tree";
import type { PeriodChoice, SeenSpread } from "../rules/views";
import { sumOf, tryAchievement } from "../rules/what-if";
import type { SpreadTree } from "./load-spread";

/** Periods that have begun, newest first. */
export const BEGUN = (today: string) => Prisma.sql`
  SELECT json_agg(json_build_object('id', id, 'year', year, 'number', number, 'cadence', cadence, 'state', state, 'endsOn', ends_on) ORDER BY starts_on DESC, ends_on)
  FROM period WHERE starts_on <= ${today}::date`;

export async function loadPeriods(db: Tx, today: string): Promise<PeriodChoice[]> {
  const [row] = await db.$queryRaw<{ periods: PeriodChoice[] | null }[]>`SELECT (${BEGUN(today)}) AS periods`;
  return row?.periods ?? [];
}

/** The period that the address names, else the newest that is over, because that is the one being scored. */
export function chosenPeriod(
  periods: readonly PeriodChoice[],
  wanted: string | undefined,
  today: string,
): PeriodChoice | undefined {
  const isOver = ({ endsOn }: PeriodChoice) => endsOn < today;
  return periods.find(({ id }) => id === wanted) ?? periods.find(isOver) ?? periods[0];
}

/** One unit of a tree as the reader may see it. The tree begins with the highest unit whose figures the reader sees. */
export function seenSpread(tree: SpreadTree, unitId: string): SeenSpread | null {
  const node = tree.units.find((one) => one.unitId === unitId);
  const spread = tree.spreads.get(unitId);
  if (!node || !spread) return null;
  const smallest = tree.policy.feedback.ratingGroupMinimum;
  const steps = stepsTo(unitId, tree.units, tree.spreads);
  const sight = sightOf({ unitId, spread, steps }, smallest);
  const counts = countsInSight(spread, sight);
  const achievement = nearestAchievement(unitId, tree.parents, tree.achievements);
  return {
    unitId,
    name: node.name,
    people: spread.people,
    rated: sumOf(spread.all),
    sight,
    counts,
    total: sumOf(counts),
    achievement,
    tried:
      achievement && sight !== "none"
        ? tryAchievement(achievement.level, counts, tree.policy.distribution)
        : null,
    isExplained: tree.reasons.some((reason) => reason.unitId === unitId),
  };
}

/** Of an appraiser without a right to the unit: the own people and nobody else. */
export function ownSpread(tree: SpreadTree, unitId: string): SeenSpread | null {
  const seen = seenSpread(tree, unitId);
  const spread = tree.spreads.get(unitId);
  if (!seen || !spread) return null;
  const counts = countsInSight(spread, "own");
  return { ...seen, sight: "own", counts, total: sumOf(counts), rated: sumOf(counts), tried: null };
}
