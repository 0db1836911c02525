import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { EnrolInTrainingInput } from "./input";
import { beginEnrolment } from "./parts/begin-enrolment";
import { changeEnrolment } from "./parts/change-enrolment";
import { loadEnrolment } from "./parts/load-enrolment";
import { loadTraining } from "./parts/load-training";
import { checkWish } from "./rules/enrolment-state";

/**
 * The person says "bersedia": to a recommendation, or to a training of the catalogue without one. It takes no seat yet; HR
 * confirms in the order of the wishes. A PPPK above 24 JP is warned on the page and never refused (PP 49/2018 article 40, G90).
 */
export async function enrolInTraining(
  ctx: Context,
  input: EnrolInTrainingInput,
): Promise<{ enrolmentId: string }> {
  return transact(ctx, "training.enrol", input, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    const training = await loadTraining(db, input.trainingId);
    authorize(ctx.actor, "training.enrol", { today, employeeId });
    const existing = await db.trainingEnrolment.findFirst({
      where: { trainingId: training.id, employeeId },
      select: { id: true, state: true, version: true },
    });
    if ((existing?.version ?? 0) !== input.version) throw conflict("development.changed-meanwhile");
    assertRules(checkWish(training, today));

    if (existing?.state === "recommended") {
      const enrolment = await loadEnrolment(db, existing.id, today);
      const { version } = input;
      await changeEnrolment(db, ctx, enrolment, {
        event: "accept",
        version,
        action: "training.enrol",
        at: now,
      });
      return { enrolmentId: existing.id };
    }
    const { id, before } = await beginEnrolment(db, existing, {
      agencyId,
      trainingId: training.id,
      employeeId,
      state: "willing",
      at: now,
    });
    await recordAudit(db, ctx, "training.enrol", {
      subject: { type: "training-enrolment", id },
      concerns: employeeId,
      before: before ? { state: before } : undefined,
      after: { state: "willing", trainingId: training.id },
      at: now,
    });
    return { enrolmentId: id };
  });
}
