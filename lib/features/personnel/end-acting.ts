import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { changeActing } from "@/lib/features/personnel/parts/change-acting";
import { loadEvent } from "@/lib/features/personnel/parts/load-event";
import type { EndActingInput } from "@/lib/features/personnel/personnel-input";
import { isActing } from "@/lib/features/personnel/rules/events";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** *Akhiri lebih awal*: today is the last day of acting; what the acting official decided stays valid. */
export async function endActing(ctx: Context, input: EndActingInput): Promise<{ employeeId: string }> {
  return transact(ctx, "personnel.end-acting", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const event = await loadEvent(db, agencyId, input.eventId);
    const { employeeId, kind, endsOn } = event.request;
    authorize(ctx.actor, "personnel.end-acting", { today, employeeId });
    const own = { concernsId: employeeId, act: "personnel.end-acting", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    if (event.version !== input.version) throw conflict("personnel.changed-meanwhile");
    if (event.state !== "running" || !isActing(kind) || endsOn === null || endsOn <= today)
      assertRules([{ reason: "personnel.wrong-state" }]);
    const { extended } = event.details;
    await changeActing(db, { agencyId, now, today }, event, { endsOn: today, state: "running", extended });
    await recordAudit(db, ctx, "personnel.end-acting", {
      subject: { type: "personnel-event", id: event.id },
      concerns: employeeId,
      before: { endsOn },
      after: { endsOn: today },
      at: now,
    });
    return { employeeId };
  });
}
