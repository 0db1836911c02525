import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { CommentOnCellInput } from "@/lib/features/work-plans/matrix/input";
import {
  cellFacts,
  cellHref,
  loadCell,
  placeOf,
  type CellPlace,
} from "@/lib/features/work-plans/matrix/parts/cell-record";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/** The leader and the person talk about a role, where it stands. The other side is told. @throws AppError NOT_FOUND, FORBIDDEN */
export async function commentOnCell(
  ctx: Context,
  input: CommentOnCellInput,
): Promise<CellPlace & { commentId: string }> {
  return transact(ctx, "role-cell.comment", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const cell = await loadCell(db, input.cellId, today);
    authorize(ctx.actor, "role-cell.comment", cellFacts(cell, today));
    if (input.text === "") assertRules([{ field: "text", reason: "work-plans.role-comment-empty" }]);
    const commentId = newId();
    await db.roleCellComment.create({
      data: {
        agencyId,
        id: commentId,
        cellId: cell.id,
        authorId: employeeId,
        text: input.text,
        createdAt: now,
      },
    });
    const other = employeeId === cell.leaderId ? cell.employeeId : cell.leaderId;
    // A role that was not shared yet is the leader's alone, its notes too.
    if (cell.state !== "draft")
      await notify(db, {
        agencyId,
        employeeIds: [other],
        kind: "work-plans.role-comment",
        params: { author: name, result: cell.resultText },
        href: cellHref(cell),
        at: now,
      });
    await recordAudit(db, ctx, "role-cell.comment", {
      subject: { type: "role-cell", id: cell.id },
      after: { commentId, text: input.text },
      concerns: cell.employeeId,
      at: now,
    });
    return { ...placeOf(cell), commentId };
  });
}
