import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadUnitPlace, unitFacts } from "@/lib/features/evaluations/distribution/parts/unit-place";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { OpenCalibrationInput } from "./calibration-input";
import { appoint } from "./parts/appoint";
import { loadCandidates } from "./parts/load-candidates";
import { countRoom } from "./parts/room-people";
import { checkOpening } from "./rules/room";

/**
 * Opens a calibration room for a unit and period before its results are released, and appoints its members. HR sees counts there
 * unless appointed; every appointment is recorded (settled question "Calibration").
 */
export async function openCalibration(
  ctx: Context,
  input: OpenCalibrationInput,
): Promise<{ sessionId: string }> {
  return transact(ctx, "calibration.open", input, async ({ db, now, today }) => {
    const { unitId, periodId, purpose } = input;
    const { agencyId, employeeId, name } = ctx.actor;
    const { path } = await loadUnitPlace(db, unitId);
    authorize(ctx.actor, "calibration.open", unitFacts(ctx.actor, today, path));
    assertRules(checkOpening(await countRoom(db, { unitId, periodId })));

    const sessionId = newId();
    await db.calibrationSession.create({
      data: {
        agencyId,
        id: sessionId,
        unitId,
        periodId,
        purpose,
        openedById: employeeId,
        openedByName: name,
        openedAt: now,
      },
    });
    const candidates = await loadCandidates(db, { unitId, periodId, today });
    const members = await appoint(db, ctx, {
      ...{ sessionId, unitName: path[0]?.name ?? "", employeeIds: input.members, candidates, at: now },
    });
    await recordAudit(db, ctx, "calibration.open", {
      subject: { type: "calibration-session", id: sessionId },
      after: { unitId, periodId, purpose, members },
      at: now,
    });
    return { sessionId };
  });
}
