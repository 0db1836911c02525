import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { changeActing } from "@/lib/features/personnel/parts/change-acting";
import { loadEvent } from "@/lib/features/personnel/parts/load-event";
import type { ExtendActingInput } from "@/lib/features/personnel/personnel-input";
import { checkExtension } from "@/lib/features/personnel/rules/acting-days";
import { isActing } from "@/lib/features/personnel/rules/events";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, conflict } from "@/lib/platform/errors";

/** Lets a Plt act on, once and as long again as the policy allows (SE BKN 1/2021). */
export async function extendActing(ctx: Context, input: ExtendActingInput): Promise<{ employeeId: string }> {
  return transact(ctx, "personnel.extend-acting", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const event = await loadEvent(db, agencyId, input.eventId);
    const { employeeId, kind, effectiveOn, endsOn } = event.request;
    authorize(ctx.actor, "personnel.extend-acting", { today, employeeId });
    const own = { concernsId: employeeId, act: "personnel.extend-acting", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    if (event.version !== input.version) throw conflict("personnel.changed-meanwhile");
    if (event.state !== "running" || !isActing(kind) || endsOn === null || endsOn < today)
      throw new AppError("RULE_VIOLATION", [{ reason: "personnel.wrong-state" }]);
    const { acting } = await loadPolicy(db, effectiveOn);
    const { extended } = event.details;
    assertRules(checkExtension({ kind, startsOn: effectiveOn, endsOn, extended }, input.endsOn, acting));
    const next = { endsOn: input.endsOn, state: "running" as const, extended: extended + 1 };
    await changeActing(db, { agencyId, now, today }, event, next);
    await recordAudit(db, ctx, "personnel.extend-acting", {
      subject: { type: "personnel-event", id: event.id },
      concerns: employeeId,
      before: { endsOn, extended },
      after: { endsOn: input.endsOn, extended: extended + 1 },
      at: now,
    });
    return { employeeId };
  });
}
