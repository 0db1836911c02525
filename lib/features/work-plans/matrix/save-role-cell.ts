import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { SaveRoleCellInput } from "@/lib/features/work-plans/matrix/input";
import { cellHref, findCell, putCell } from "@/lib/features/work-plans/matrix/parts/cell-record";
import { superiorsOf } from "@/lib/features/work-plans/matrix/parts/invitation";
import { assertMatrixOpen, loadMatrix } from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { isInTeam } from "@/lib/features/work-plans/matrix/parts/team";
import { readShare } from "@/lib/features/work-plans/matrix/rules/cell-draft";
import { cellAfter, isAgreed, type CellState } from "@/lib/features/work-plans/matrix/rules/cell-state";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, found } from "@/lib/platform/errors";

export type SavedCell = { cellId: string; planId: string; version: number; state: CellState };

/**
 * The leader gives a role to one of the team, changes it, or takes it back by emptying it (regulation BAB II, steps 5 and 6). What
 * a member's plan already took over stays as it is there.
 * @throws AppError NOT_FOUND, RULE_VIOLATION work-plans.role-…, CONFLICT
 */
export async function saveRoleCell(ctx: Context, input: SaveRoleCellInput): Promise<SavedCell> {
  return transact(ctx, "role-matrix.save-cell", input, async ({ db, now, today }) => {
    const { agencyId, employeeId: leaderId, name } = ctx.actor;
    const { resultId, employeeId, text } = input;
    const { matrix, facts } = await loadMatrix(db, { resultId }, today);
    authorize(ctx.actor, "role-matrix.save-cell", facts);
    assertMatrixOpen(matrix);
    const column = found(matrix.columns.find(({ id }) => id === resultId));
    const before = await findCell(db, agencyId, resultId, employeeId);
    const isGone = !before || before.state === "withdrawn" || before.state === "declined";
    if (text === "" && isGone) assertRules([{ field: "text", reason: "work-plans.role-text-empty" }]);
    if (employeeId === leaderId) assertRules([{ reason: "work-plans.role-self" }]);
    if (isGone && !(await isInTeam(db, { leaderId, year: matrix.year, employeeId }, today)))
      assertRules([{ reason: "work-plans.role-not-in-team" }]);
    const state = cellAfter(text === "" ? "clear" : "save", before?.state ?? "none");
    if (state === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-decide-first" }]);
    const reading = readShare(input, column.indicators);
    if (!reading.ok) throw new AppError("RULE_VIOLATION", [reading.reason]);
    const written = await putCell(db, { agencyId, resultId, employeeId }, before, input.version, {
      // An emptied role keeps its last words: they are what was taken back.
      text: text === "" ? (before?.text ?? "") : text,
      kind: input.kind,
      ...reading.share,
      origin: isGone ? "appointment" : before.origin,
      state,
      stateAt: state === before?.state ? before.stateAt : now,
      reason: "",
    });
    const of = { agencyId, at: now, href: cellHref(input) };
    if (state === "withdrawn" && before && (isAgreed(before.state) || before.state === "allowed"))
      await notify(db, {
        ...of,
        employeeIds: [employeeId],
        kind: "work-plans.role-ended",
        params: { leader: name, result: column.text },
      });
    if (state === "invited" && before?.state === "allowed")
      await notify(db, {
        ...of,
        employeeIds: await superiorsOf(db, employeeId, today),
        kind: "work-plans.role-invited",
        params: { leader: name, result: column.text },
      });
    await recordAudit(db, ctx, "role-matrix.save-cell", {
      subject: { type: "role-cell", id: written.cellId },
      before: before ?? undefined,
      after: { ...input, state },
      concerns: employeeId,
      at: now,
    });
    return { ...written, planId: matrix.planId, state };
  });
}
