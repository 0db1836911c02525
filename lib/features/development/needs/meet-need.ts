import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { dayIn, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { MeetNeedInput } from "./need-input";
import { loadNeed } from "./parts/load-need";
import { checkNeedEvent, checkNeedMet } from "./rules/need-state";

/** Notes that a planned need is met, on which day and by what: a certificate, a report, a colleague's word. */
export async function meetNeed(ctx: Context, input: MeetNeedInput): Promise<{ needId: string }> {
  return transact(ctx, "need.meet", input, async ({ db, now, today }) => {
    const need = await loadNeed(db, input.needId, today);
    authorize(ctx.actor, "need.meet", need.facts);
    assertRules(checkNeedEvent(need.state, "meet"));
    const { agencyId, name: changedByName, timeZone } = ctx.actor;
    const { metOn, evidence } = input;
    assertRules(checkNeedMet(metOn, { recordedOn: dayIn(timeZone, need.recordedAt), today }));
    const { count } = await db.developmentNeed.updateMany({
      where: { agencyId, id: need.id, version: input.version, state: need.state },
      data: {
        ...{ state: "met", metOn: toDate(metOn), evidence, changedByName, changedAt: now },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("development.changed-meanwhile");
    await notify(db, {
      ...{ agencyId, employeeIds: [need.employeeId], href: "/trainings", at: now },
      ...{ kind: "development.need-changed", params: { by: changedByName } },
    });
    await recordAudit(db, ctx, "need.meet", {
      subject: { type: "development-need", id: need.id },
      concerns: need.employeeId,
      before: { state: need.state },
      after: { state: "met", metOn, evidence },
      at: now,
    });
    return { needId: need.id };
  });
}
