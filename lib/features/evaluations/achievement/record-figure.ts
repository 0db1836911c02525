import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agreementFacts, loadAgreementUnit } from "@/lib/features/strategy/parts/agreement-record";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { headIsSigned } from "./parts/unit-heads";
import { checkUnitAchievement } from "./rules/head-of-unit";
import type { RecordFigureInput } from "./achievement-input";
import { loadPromised } from "./parts/promised";

/**
 * What a unit has reached of one promise by the end of a period, with the source that anyone can look up. Its planner, officer or
 * head records it until the head's result of the period is signed.
 */
export async function recordFigure(ctx: Context, input: RecordFigureInput): Promise<{ figureId: string }> {
  return transact(ctx, "achievement-sheet.record", input, async ({ db, now, today }) => {
    const unit = await loadAgreementUnit(db, input.unitId, today);
    authorize(ctx.actor, "achievement-sheet.record", agreementFacts(unit, today));
    const { agencyId, employeeId: recordedById } = ctx.actor;
    const { unitId, periodId, indicatorId, actual, source, note } = input;
    const period = found(await db.period.findFirst({ where: { id: periodId }, select: { state: true } }));
    assertRules(checkUnitAchievement({ ...unit, periodState: period.state }));
    const promised = await loadPromised(db, { unitId, periodId, timeZone: ctx.actor.timeZone });
    const row = promised.find((one) => one.indicatorId === indicatorId);
    if (!row) assertRules([{ reason: "evaluations.figure-not-agreed" }]);
    if (await headIsSigned(db, unitId, periodId)) assertRules([{ reason: "evaluations.achievement-fixed" }]);

    const earlier = row?.figure ?? null;
    if ((earlier?.version ?? 0) !== input.version) throw conflict("evaluations.changed-meanwhile");
    const key = { agencyId, unitId, periodId, indicatorId };
    const data = { actual, source, note, recordedById, recordedAt: now };
    if (earlier) {
      const { count } = await db.achievementFigure.updateMany({
        where: { ...key, version: input.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) throw conflict("evaluations.changed-meanwhile");
    } else {
      const { count } = await db.achievementFigure.createMany({
        data: { ...key, id: newId(), ...data },
        skipDuplicates: true,
      });
      if (count === 0) throw conflict("evaluations.changed-meanwhile");
    }
    const { id } = found(await db.achievementFigure.findFirst({ where: key, select: { id: true } }));
    await recordAudit(db, ctx, "achievement-sheet.record", {
      subject: { type: "achievement-figure", id },
      before: earlier && { actual: earlier.actual, source: earlier.source, note: earlier.note },
      after: { unitId, periodId, indicatorId, actual, source, note },
      at: now,
    });
    return { figureId: id };
  });
}
