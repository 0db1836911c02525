import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { ConfirmEnrolmentInput } from "./input";
import { changeEnrolment, checkVersion } from "./parts/change-enrolment";
import { loadEnrolment } from "./parts/load-enrolment";
import { checkConfirmation, nextEnrolmentState } from "./rules/enrolment-state";

/**
 * HR gives a willing person one of the seats. The training's row is locked first, so that two who press at the same moment
 * cannot share the last seat: the second counts after the first has sat down.
 */
export async function confirmEnrolment(
  ctx: Context,
  input: ConfirmEnrolmentInput,
): Promise<{ enrolmentId: string; trainingId: string }> {
  return transact(ctx, "training.confirm", input, async ({ db, now, today }) => {
    const enrolment = await loadEnrolment(db, input.enrolmentId, today);
    authorize(ctx.actor, "training.confirm", enrolment.facts);
    checkVersion(enrolment, input.version);
    if (!nextEnrolmentState(enrolment.state, "confirm")) assertRules([{ reason: "development.wrong-state" }]);

    const { training } = enrolment;
    const { agencyId } = ctx.actor;
    await db.$executeRaw`SELECT id FROM training WHERE agency_id = ${agencyId}::uuid AND id = ${training.id}::uuid FOR UPDATE`;
    const others = await db.trainingEnrolment.findMany({
      where: { trainingId: training.id, id: { not: enrolment.id } },
      select: { state: true },
    });
    assertRules(
      checkConfirmation(
        training,
        others.map(({ state }) => state),
        today,
      ),
    );
    await changeEnrolment(db, ctx, enrolment, {
      event: "confirm",
      version: input.version,
      action: "training.confirm",
      at: now,
    });
    return { enrolmentId: enrolment.id, trainingId: training.id };
  });
}
