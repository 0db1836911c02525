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
 * The leader answers a voluntary application; a no says why. @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION
 * work-plans.role-reason-missing, -wrong-state, CONFLICT
 */
export async function decideApplication(ctx: Context, input: CellAnswerInput): Promise<CellPlace> {
  return transact(ctx, "role-cell.decide", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const { decision, reason } = input;
    const cell = await loadCell(db, input.cellId, today);
    authorize(ctx.actor, "role-cell.decide", cellFacts(cell, today));
    const isYes = decision === "yes";
    if (!isYes && reason === "") assertRules([{ field: "reason", reason: "work-plans.role-reason-missing" }]);
    const state = cellAfter(isYes ? "accept-application" : "decline-application", cell.state);
    if (state === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-wrong-state" }]);
    const step = { state, stateAt: now, reason: isYes ? "" : reason };
    await moveCell(db, agencyId, { id: cell.id, version: input.version }, step);
    const told = { agencyId, employeeIds: [cell.employeeId], href: cellHref(cell), at: now };
    const params = { leader: name, result: cell.resultText };
    if (isYes) await notify(db, { ...told, kind: "work-plans.role-accepted", params });
    else await notify(db, { ...told, kind: "work-plans.role-declined", params: { ...params, reason } });
    await recordAudit(db, ctx, "role-cell.decide", {
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
