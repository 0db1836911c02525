import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { CellAnswerInput } from "@/lib/features/work-plans/matrix/input";
import {
  cellFacts,
  cellHref,
  loadCell,
  moveCell,
  placeOf,
  type CellPlace,
} from "@/lib/features/work-plans/matrix/parts/cell-record";
import { cellAfter } from "@/lib/features/work-plans/matrix/rules/cell-state";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";

/**
 * The direct superior of an invited person lets the invitation through, or says why not (ux F13). @throws AppError NOT_FOUND,
 * FORBIDDEN, RULE_VIOLATION work-plans.role-reason-missing, -wrong-state, CONFLICT
 */
export async function allowInvitation(ctx: Context, input: CellAnswerInput): Promise<CellPlace> {
  return transact(ctx, "role-cell.allow", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const { decision, reason } = input;
    const cell = await loadCell(db, input.cellId, today);
    authorize(ctx.actor, "role-cell.allow", cellFacts(cell, today));
    const isYes = decision === "yes";
    if (!isYes && reason === "") assertRules([{ field: "reason", reason: "work-plans.role-reason-missing" }]);
    const state = cellAfter(isYes ? "allow" : "refuse", cell.state);
    if (state === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-wrong-state" }]);
    const step = { state, stateAt: now, reason: isYes ? "" : reason };
    await moveCell(db, agencyId, { id: cell.id, version: input.version }, step);
    const told = { agencyId, href: cellHref(cell), at: now };
    if (isYes)
      await notify(db, {
        ...told,
        employeeIds: [cell.employeeId],
        kind: "work-plans.role-allowed",
        params: { leader: cell.leaderName, result: cell.resultText },
      });
    else
      await notify(db, {
        ...told,
        employeeIds: [cell.leaderId],
        kind: "work-plans.role-invitation-declined",
        params: { by: name, employee: cell.employeeName, result: cell.resultText, reason },
      });
    await recordAudit(db, ctx, "role-cell.allow", {
      subject: { type: "role-cell", id: cell.id },
      before: { state: cell.state },
      after: { state },
      reason: reason || undefined,
      concerns: cell.employeeId,
      at: now,
    });
    return placeOf(cell);
  });
}
