import "server-only";
import { can } from "@/lib/access/authorize";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import { patternPercents, sharePercent } from "@/lib/features/evaluations/rules/distribution";
import type { DistributionFilter } from "../distribution-input";
import { loadSpreadTree, type SpreadTree } from "../parts/load-spread";
import { chosenPeriod, loadPeriods, ownSpread, seenSpread } from "../parts/seen-spread";
import { loadOwnSpans, loadUnitPlace, unitFacts, unitsInSight } from "../parts/unit-place";
import { rankingShares } from "../rules/ranking";
import type { UnitDistribution } from "../rules/views";
import { tryAchievement } from "../rules/what-if";

function smallUnits(tree: SpreadTree, unitId: string): UnitDistribution["small"] {
  const smallest = tree.policy.distribution.smallUnitBelow;
  return tree.units
    .filter(({ parentId }) => parentId === unitId)
    .flatMap((unit) => {
      const seen = seenSpread(tree, unit.unitId);
      if (!seen || seen.rated === 0 || seen.rated >= smallest) return [];
      return [{ unitId: unit.unitId, name: unit.name, people: seen.rated, isShown: seen.sight !== "none" }];
    });
}

/**
 * A unit's spread beside the pattern of a tried achievement (`as`), which is stored nowhere. At most six statements.
 * @throws AppError NOT_FOUND for whoever neither leads, looks after nor appraises anybody of the unit
 */
export async function getUnitDistribution(
  ctx: Context,
  unitId: string,
  filter: DistributionFilter,
): Promise<UnitDistribution> {
  return read(ctx, async (db) => {
    const { today, actor } = ctx;
    const { path } = await loadUnitPlace(db, unitId);
    const periods = await loadPeriods(db, today);
    const period = found(chosenPeriod(periods, filter.period, today));
    const readerId = actor.employeeId;
    const spans = await loadOwnSpans(db, { unitId, periodId: period.id, readerId, today });
    const facts = unitFacts(actor, today, path, spans);
    const mayRead = can(actor, "distribution.read", facts);
    if (!mayRead && spans.length === 0) throw notFound();

    const inSight = unitsInSight(ctx, path);
    const tree = await loadSpreadTree(db, {
      topId: inSight.at(-1)?.unitId ?? unitId,
      periodId: period.id,
      readerId,
      today,
      timeZone: actor.timeZone,
    });
    const spread = found(mayRead ? seenSpread(tree, unitId) : ownSpread(tree, unitId));
    const guidance = tree.policy.distribution;
    const as = filter.as ?? spread.achievement?.level ?? "good";
    const reason = tree.reasons.find((one) => one.unitId === unitId) ?? null;
    const room = await db.calibrationSession.findFirst({
      where: { unitId, periodId: period.id, closedAt: null },
      select: { id: true, members: { where: { employeeId: readerId }, select: { id: true } } },
    });
    const mayEnter = can(actor, "calibration.read", {
      ...facts,
      roomMemberIds: room?.members.length ? [readerId] : [],
    });
    const unreleased = tree.spreads.get(unitId)?.unreleased ?? 0;
    return {
      periods,
      period,
      path: inSight.reverse(),
      spread,
      tried: tryAchievement(as, spread.counts, guidance),
      pattern: patternPercents(as, guidance),
      shares: Object.fromEntries(
        OVERALL_RATINGS.map((rating) => [rating, sharePercent(spread.counts[rating], spread.total)]),
      ) as UnitDistribution["shares"],
      ranking: rankingShares(spread.counts, tree.policy.pp30Ranking),
      small: mayRead ? smallUnits(tree, unitId) : [],
      smallest: tree.policy.feedback.ratingGroupMinimum,
      reason,
      mayExplain: can(actor, "distribution.explain", facts) && unreleased > 0,
      roomId: room && mayEnter ? room.id : null,
      mayOpenRoom:
        room === null && can(actor, "calibration.open", facts) && unreleased > 0 && spread.rated > 0,
    };
  });
}
