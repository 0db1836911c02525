import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { DropNeedInput } from "./need-input";
import { loadNeed } from "./parts/load-need";
import { checkNeedEvent } from "./rules/need-state";

/** Ends a need that is not pursued, with a reason that the person reads. */
export async function dropNeed(ctx: Context, input: DropNeedInput): Promise<{ needId: string }> {
  return transact(ctx, "need.drop", input, async ({ db, now, today }) => {
    const need = await loadNeed(db, input.needId, today);
    authorize(ctx.actor, "need.drop", need.facts);
    assertRules(checkNeedEvent(need.state, "drop"));
    const { agencyId, name: changedByName } = ctx.actor;
    const { reason } = input;
    const { count } = await db.developmentNeed.updateMany({
      where: { agencyId, id: need.id, version: input.version, state: need.state },
      data: {
        ...{ state: "dropped", evidence: reason, changedByName, changedAt: now },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("development.changed-meanwhile");
    await notify(db, {
      ...{ agencyId, employeeIds: [need.employeeId], href: "/trainings", at: now },
      ...{ kind: "development.need-changed", params: { by: changedByName } },
    });
    await recordAudit(db, ctx, "need.drop", {
      subject: { type: "development-need", id: need.id },
      concerns: need.employeeId,
      before: { state: need.state },
      after: { state: "dropped" },
      reason,
      at: now,
    });
    return { needId: need.id };
  });
}
