import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agreementFacts, loadAgreementUnit } from "@/lib/features/strategy/parts/agreement-record";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, found } from "@/lib/platform/errors";
import { headIsSigned } from "./parts/unit-heads";
import { checkUnitAchievement } from "./rules/head-of-unit";
import type { RecommendAchievementInput } from "./achievement-input";

/**
 * The planning, personnel or inspectorate unit advises whoever sets a unit's achievement (SE MenPANRB 3/2023). Advice is added and never
 * changed; of one person the newest counts.
 */
export async function recommendAchievement(
  ctx: Context,
  input: RecommendAchievementInput,
): Promise<{ recommendationId: string }> {
  return transact(ctx, "achievement-sheet.recommend", input, async ({ db, now, today }) => {
    const unit = await loadAgreementUnit(db, input.unitId, today);
    authorize(ctx.actor, "achievement-sheet.recommend", agreementFacts(unit, today));
    const { agencyId, employeeId: recommendedById } = ctx.actor;
    const { unitId, periodId, level, grounds } = input;
    const period = found(await db.period.findFirst({ where: { id: periodId }, select: { state: true } }));
    assertRules(checkUnitAchievement({ ...unit, periodState: period.state }));
    if (await headIsSigned(db, unitId, periodId)) assertRules([{ reason: "evaluations.achievement-fixed" }]);
    const id = newId();
    await db.achievementRecommendation.create({
      data: { agencyId, id, unitId, periodId, level, grounds, recommendedById, createdAt: now },
    });
    await recordAudit(db, ctx, "achievement-sheet.recommend", {
      subject: { type: "achievement-recommendation", id },
      after: { unitId, periodId, level },
      reason: grounds,
      at: now,
    });
    return { recommendationId: id };
  });
}
