import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { ExplainDistributionInput } from "./distribution-input";
import { loadSpreadTree } from "./parts/load-spread";
import { ownSpread, seenSpread } from "./parts/seen-spread";
import { loadOwnSpans, loadUnitPlace, unitFacts, unitsInSight } from "./parts/unit-place";
import { checkExplanation } from "./rules/explanation";
import { tryAchievement } from "./rules/what-if";

/**
 * "Tulis alasan tetap begini": the unit's head, or whoever appraises its people, writes why the spread stays outside the pattern
 * (SE MenPANRB 3/2023: guidance). Each text is a version of its own; none of them blocks or permits anything.
 */
export async function explainDistribution(
  ctx: Context,
  input: ExplainDistributionInput,
): Promise<{ revision: number }> {
  return transact(ctx, "distribution.explain", input, async ({ db, now, today }) => {
    const { unitId, periodId, achievement, text } = input;
    const { agencyId, employeeId: readerId, name, timeZone } = ctx.actor;
    const { path } = await loadUnitPlace(db, unitId);
    const spans = await loadOwnSpans(db, { unitId, periodId, readerId, today });
    authorize(ctx.actor, "distribution.explain", unitFacts(ctx.actor, today, path, spans));
    const topId = unitsInSight({ actor: ctx.actor, today }, path).at(-1)?.unitId ?? unitId;
    const tree = await loadSpreadTree(db, { topId, periodId, readerId, today, timeZone });
    const spread = tree.spreads.get(unitId);
    // Weighed as its page shows it: else a refusal would tell what other appraisers gave.
    const mayRead = can(ctx.actor, "distribution.read", unitFacts(ctx.actor, today, path));
    const seen = mayRead ? seenSpread(tree, unitId) : ownSpread(tree, unitId);
    const before = tree.reasons.find((one) => one.unitId === unitId) ?? null;
    if ((before?.revision ?? 0) !== input.revision) throw conflict("evaluations.changed-meanwhile");
    if (spread && seen)
      assertRules(
        checkExplanation({
          tried: tryAchievement(achievement, seen.counts, tree.policy.distribution),
          unreleased: spread.unreleased,
        }),
      );

    const id = newId();
    const revision = input.revision + 1;
    await db.distributionReason.create({
      data: {
        agencyId,
        id,
        unitId,
        periodId,
        revision,
        achievement,
        text,
        authorId: readerId,
        authorName: name,
        at: now,
      },
    });
    await recordAudit(db, ctx, "distribution.explain", {
      subject: { type: "unit", id: unitId },
      before: before && { revision: before.revision, achievement: before.achievement, text: before.text },
      after: { periodId, revision, achievement },
      reason: text,
      at: now,
    });
    return { revision };
  });
}
