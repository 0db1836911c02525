import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { ApplyForRoleInput } from "@/lib/features/work-plans/matrix/input";
import { cellHref, findCell, putCell } from "@/lib/features/work-plans/matrix/parts/cell-record";
import {
  assertMatrixOpen,
  isKnownToTeam,
  loadMatrix,
} from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { isInTeam } from "@/lib/features/work-plans/matrix/parts/team";
import { readShare } from "@/lib/features/work-plans/matrix/rules/cell-draft";
import { cellAfter } from "@/lib/features/work-plans/matrix/rules/cell-state";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, found, notFound } from "@/lib/platform/errors";

/**
 * A member of the team offers a result of the own for one of the leader's (pengajuan sukarela, regulation BAB II step 5). The
 * leader answers; until then the words can be changed.
 * @throws AppError NOT_FOUND for a leader who is not one's own, RULE_VIOLATION, CONFLICT
 */
export async function applyForRole(
  ctx: Context,
  input: ApplyForRoleInput,
): Promise<{ cellId: string; version: number }> {
  return transact(ctx, "role-cell.apply", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { resultId, text } = input;
    const { matrix } = await loadMatrix(db, { resultId }, today);
    authorize(ctx.actor, "role-cell.apply", { today, employeeId });
    const isMember = await isInTeam(db, { leaderId: matrix.leaderId, year: matrix.year, employeeId }, today);
    if (!isMember || !isKnownToTeam(matrix)) throw notFound();
    assertMatrixOpen(matrix);
    if (text === "") assertRules([{ field: "text", reason: "work-plans.role-text-empty" }]);
    const column = found(matrix.columns.find(({ id }) => id === resultId));
    const reading = readShare(input, column.indicators);
    if (!reading.ok) throw new AppError("RULE_VIOLATION", [reading.reason]);
    const before = await findCell(db, agencyId, resultId, employeeId);
    // The leader has begun to write this very role: it stays unseen, and the offer meets it.
    const known = before?.state === "draft" ? "none" : (before?.state ?? "none");
    const state = cellAfter("apply", known);
    if (state === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-wrong-state" }]);
    const version = before?.state === "draft" && input.version === 0 ? before.version : input.version;
    const written = await putCell(db, { agencyId, resultId, employeeId }, before, version, {
      text,
      kind: input.kind,
      ...reading.share,
      origin: "application",
      state,
      stateAt: now,
      reason: "",
    });
    await notify(db, {
      agencyId,
      employeeIds: [matrix.leaderId],
      kind: "work-plans.role-applied",
      params: { employee: name, result: column.text },
      href: cellHref({ resultId, employeeId }),
      at: now,
    });
    await recordAudit(db, ctx, "role-cell.apply", {
      subject: { type: "role-cell", id: written.cellId },
      before: before ?? undefined,
      after: { ...input, state },
      concerns: employeeId,
      at: now,
    });
    return written;
  });
}
