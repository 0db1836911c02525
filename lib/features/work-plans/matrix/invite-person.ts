import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { SaveRoleCellInput } from "@/lib/features/work-plans/matrix/input";
import { cellHref, findCell, putCell } from "@/lib/features/work-plans/matrix/parts/cell-record";
import { superiorsOf } from "@/lib/features/work-plans/matrix/parts/invitation";
import { assertMatrixOpen, loadMatrix } from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { isInTeam } from "@/lib/features/work-plans/matrix/parts/team";
import { readShare } from "@/lib/features/work-plans/matrix/rules/cell-draft";
import { cellAfter } from "@/lib/features/work-plans/matrix/rules/cell-state";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, found } from "@/lib/platform/errors";

/**
 * The leader invites a person of another unit to a role (ux F13). The person's direct superior reads it first; where none is
 * known, it goes to the person at once. The appraiser of the person's own post stays the appraiser.
 * @throws AppError NOT_FOUND, RULE_VIOLATION work-plans.role-in-team, -self, -person-inactive, -wrong-state, CONFLICT
 */
export async function invitePerson(
  ctx: Context,
  input: SaveRoleCellInput,
): Promise<{ cellId: string; planId: string }> {
  return transact(ctx, "role-matrix.invite", input, async ({ db, now, today }) => {
    const { agencyId, employeeId: leaderId, name } = ctx.actor;
    const { resultId, employeeId, text } = input;
    const { matrix, facts } = await loadMatrix(db, { resultId }, today);
    authorize(ctx.actor, "role-matrix.invite", facts);
    assertMatrixOpen(matrix);
    const column = found(matrix.columns.find(({ id }) => id === resultId));
    const person = found(
      await db.employee.findUnique({
        where: { agencyId_id: { agencyId, id: employeeId } },
        select: { name: true, status: true },
      }),
    );
    if (text === "") assertRules([{ field: "text", reason: "work-plans.role-text-empty" }]);
    if (employeeId === leaderId) assertRules([{ reason: "work-plans.role-self" }]);
    if (person.status !== "active") assertRules([{ reason: "work-plans.role-person-inactive" }]);
    if (await isInTeam(db, { leaderId, year: matrix.year, employeeId }, today))
      assertRules([{ reason: "work-plans.role-in-team" }]);
    const reading = readShare(input, column.indicators);
    if (!reading.ok) throw new AppError("RULE_VIOLATION", [reading.reason]);
    const before = await findCell(db, agencyId, resultId, employeeId);
    const invited = cellAfter("invite", before?.state ?? "none");
    if (invited === null) throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.role-wrong-state" }]);
    const superiors = (await superiorsOf(db, employeeId, today)).filter((id) => id !== leaderId);
    const state = superiors.length > 0 ? invited : "allowed";
    const version = before && input.version === 0 ? before.version : input.version;
    const written = await putCell(db, { agencyId, resultId, employeeId }, before, version, {
      text,
      kind: input.kind,
      ...reading.share,
      origin: "invitation",
      state,
      stateAt: now,
      reason: "",
    });
    const params = { leader: name, result: column.text };
    const told = { agencyId, href: cellHref(input), at: now };
    if (state === "invited")
      await notify(db, { ...told, employeeIds: superiors, kind: "work-plans.role-invited", params });
    else await notify(db, { ...told, employeeIds: [employeeId], kind: "work-plans.role-allowed", params });
    await recordAudit(db, ctx, "role-matrix.invite", {
      subject: { type: "role-cell", id: written.cellId },
      before: before ?? undefined,
      after: { ...input, state },
      concerns: employeeId,
      at: now,
    });
    return { cellId: written.cellId, planId: matrix.planId };
  });
}
