import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { RecordAttendanceInput } from "./input";
import { changeEnrolment, checkVersion } from "./parts/change-enrolment";
import { loadEnrolment } from "./parts/load-enrolment";
import { checkAttendance, nextEnrolmentState } from "./rules/enrolment-state";

/** HR notes how many of the training's hours (JP) the person attended; wrong hours are put right until the certificate is there. */
export async function recordAttendance(
  ctx: Context,
  input: RecordAttendanceInput,
): Promise<{ enrolmentId: string; trainingId: string }> {
  return transact(ctx, "training.attendance", input, async ({ db, now, today }) => {
    const enrolment = await loadEnrolment(db, input.enrolmentId, today);
    authorize(ctx.actor, "training.attendance", enrolment.facts);
    checkVersion(enrolment, input.version);
    if (!nextEnrolmentState(enrolment.state, "attend")) assertRules([{ reason: "development.wrong-state" }]);
    assertRules(checkAttendance(enrolment.training, input.attendedHours, today));
    await changeEnrolment(db, ctx, enrolment, {
      event: "attend",
      version: input.version,
      action: "training.attendance",
      columns: { attendedHours: input.attendedHours },
      at: now,
    });
    return { enrolmentId: enrolment.id, trainingId: enrolment.training.id };
  });
}
