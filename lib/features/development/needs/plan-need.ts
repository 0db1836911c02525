import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { loadTraining } from "../parts/load-training";
import type { PlanNeedInput } from "./need-input";
import { loadNeed } from "./parts/load-need";
import { checkNeedEvent, checkNeedPlan } from "./rules/need-state";

/** Says how a need is to be met: by a training of the catalogue, or in another way until a day. A plan can be changed until it is met. */
export async function planNeed(ctx: Context, input: PlanNeedInput): Promise<{ needId: string }> {
  return transact(ctx, "need.plan", input, async ({ db, now, today }) => {
    const need = await loadNeed(db, input.needId, today);
    authorize(ctx.actor, "need.plan", need.facts);
    assertRules(checkNeedEvent(need.state, "plan"));
    const training = input.trainingId ? await loadTraining(db, input.trainingId) : null;
    const plannedOn = training ? null : input.plannedOn;
    assertRules(checkNeedPlan({ training, plannedOn }, today));
    const { agencyId, name: changedByName } = ctx.actor;
    const plan = { state: "planned" as const, trainingId: training?.id ?? null };
    const { count } = await db.developmentNeed.updateMany({
      where: { agencyId, id: need.id, version: input.version, state: need.state },
      data: {
        ...{ ...plan, plannedOn: plannedOn && toDate(plannedOn), changedByName, changedAt: now },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("development.changed-meanwhile");
    await notify(db, {
      ...{ agencyId, employeeIds: [need.employeeId], href: "/trainings", at: now },
      ...{ kind: "development.need-changed", params: { by: changedByName } },
    });
    await recordAudit(db, ctx, "need.plan", {
      subject: { type: "development-need", id: need.id },
      concerns: need.employeeId,
      before: { state: need.state, trainingId: need.trainingId },
      after: { ...plan, plannedOn },
      at: now,
    });
    return { needId: need.id };
  });
}
