import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { CellInput } from "@/lib/features/work-plans/matrix/input";
import {
  cellFacts,
  loadCell,
  moveCell,
  placeOf,
  type CellPlace,
} from "@/lib/features/work-plans/matrix/parts/cell-record";
import { cellAfter } from "@/lib/features/work-plans/matrix/rules/cell-state";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** A member takes an application back that the leader has not answered. @throws AppError RULE_VIOLATION, CONFLICT */
export async function takeBackApplication(ctx: Context, input: CellInput): Promise<CellPlace> {
  return transact(ctx, "role-cell.take-back", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const cell = await loadCell(db, input.cellId, today);
    authorize(ctx.actor, "role-cell.take-back", cellFacts(cell, today));
    const state = cellAfter("take-back", cell.state);
    if (state === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-wrong-state" }]);
    await moveCell(db, agencyId, { id: cell.id, version: input.version }, { state, stateAt: now });
    await recordAudit(db, ctx, "role-cell.take-back", {
      subject: { type: "role-cell", id: cell.id },
      before: { state: cell.state },
      after: { state },
      concerns: cell.employeeId,
      at: now,
    });
    return placeOf(cell);
  });
}
