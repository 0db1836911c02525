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
 * An invited person takes the role on, or says why not (ux F13); from then on it is offered to that person's plan. @throws AppError NOT_FOUND,
 * FORBIDDEN, RULE_VIOLATION work-plans.role-reason-missing, -wrong-state, CONFLICT
 */
export async function answerInvitation(ctx: Context, input: CellAnswerInput): Promise<CellPlace> {
  return transact(ctx, "role-cell.answer", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const { decision, reason } = input;
    const cell = await loadCell(db, input.cellId, today);
    authorize(ctx.actor, "role-cell.answer", cellFacts(cell, today));
    const isYes = decision === "yes";
    if (!isYes && reason === "") assertRules([{ field: "reason", reason: "work-plans.role-reason-missing" }]);
    const state = cellAfter(isYes ? "accept" : "decline", cell.state);
    if (state === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-wrong-state" }]);
    const step = { state, stateAt: now, reason: isYes ? "" : reason };
    await moveCell(db, agencyId, { id: cell.id, version: input.version }, step);
    const told = { agencyId, employeeIds: [cell.leaderId], href: cellHref(cell), at: now };
    const params = { employee: cell.employeeName, result: cell.resultText };
    if (isYes) await notify(db, { ...told, kind: "work-plans.role-invitation-accepted", params });
    else
      await notify(db, {
        ...told,
        kind: "work-plans.role-invitation-declined",
        params: { ...params, by: name, reason },
      });
    await recordAudit(db, ctx, "role-cell.answer", {
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
