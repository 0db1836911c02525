import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agreementFacts, loadAgreementUnit } from "@/lib/features/strategy/parts/agreement-record";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { recordAudit } from "@/lib/platform/audit";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { SetUnitAchievementInput } from "../input";
import { headIsSigned } from "./parts/unit-heads";
import { checkUnitAchievement } from "./rules/head-of-unit";
import { followAchievement, hasReleased } from "./parts/follow-achievement";

/**
 * The head of the unit directly above sets a unit's achievement of a period, with grounds (SE MenPANRB 3/2023, step 1); where the same
 * person heads both, the next head upwards does.
 * After the first result of the unit was handed over a change needs a reason; it stands once the result of the unit's head is
 * signed. The rating of a head that is scored but not signed follows it.
 */
export async function setUnitAchievement(
  ctx: Context,
  input: SetUnitAchievementInput,
): Promise<{ unitId: string; periodId: string }> {
  return transact(ctx, "unit-achievement.set", input, async ({ db, now, today }) => {
    const unit = await loadAgreementUnit(db, input.unitId, today);
    authorize(ctx.actor, "unit-achievement.set", agreementFacts(unit, today));
    const period = found(
      await db.period.findFirst({ where: { id: input.periodId }, select: { id: true, state: true } }),
    );
    assertRules(checkUnitAchievement({ ...unit, periodState: period.state }));
    const earlier = await db.unitAchievement.findFirst({
      where: { unitId: input.unitId, periodId: input.periodId },
      select: { id: true, level: true, grounds: true, version: true },
    });
    if ((earlier?.version ?? 0) !== input.version) throw conflict("evaluations.changed-meanwhile");
    if (earlier && !input.reason && (await hasReleased(db, input.unitId, input.periodId)))
      assertRules([{ field: "reason", reason: "evaluations.achievement-change-reason" }]);
    const id = earlier?.id ?? newId();
    const { agencyId, employeeId: setById } = ctx.actor;
    const { level, grounds } = input;
    if (earlier) {
      const data = { level, grounds, setById, setAt: now, version: { increment: 1 } };
      const { count } = await db.unitAchievement.updateMany({
        where: { agencyId, id, version: input.version },
        data,
      });
      if (count === 0) throw conflict("evaluations.changed-meanwhile");
    } else {
      await db.unitAchievement.create({
        data: {
          agencyId,
          id,
          unitId: input.unitId,
          periodId: input.periodId,
          level,
          grounds,
          setById,
          setAt: now,
        },
      });
    }
    // After the write: its row lock orders this question against a signature that is on its way and holds the same row.
    if (await headIsSigned(db, input.unitId, input.periodId))
      assertRules([{ reason: "evaluations.achievement-fixed" }]);
    const { unitId, periodId } = input;
    const followed = await followAchievement(db, agencyId, { unitId, periodId, level });
    await recordAudit(db, ctx, "unit-achievement.set", {
      subject: { type: "unit-achievement", id },
      before: earlier && { level: earlier.level, grounds: earlier.grounds },
      after: { unitId, periodId, level, grounds, followed },
      reason: input.reason ?? grounds,
      at: now,
    });
    return { unitId, periodId };
  });
}
