import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { lockChart, postsThatMoved, writeSpans } from "@/lib/features/organization/parts/change-chart";
import { checkUndo, loadChange, removeAdded } from "@/lib/features/organization/parts/undo-chart";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { UndoChartChangeInput } from "./chart-input";

/** HR takes a change of the chart back as if it had never been, as long as nothing was built on it. */
export async function undoChartChange(
  ctx: Context,
  input: UndoChartChangeInput,
): Promise<{ subjectId: string; kind: string }> {
  return transact(ctx, "chart.undo", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "chart.undo", { today });
    const { agencyId } = ctx.actor;
    await lockChart(db, agencyId);
    const change = await loadChange(db, agencyId, input.changeId);
    assertRules(await checkUndo(db, change));
    const { count } = await db.chartChange.updateMany({
      where: { agencyId, id: change.id, version: input.version, undoneAt: null },
      data: { undoneAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("organization.changed-meanwhile");
    await writeSpans(db, agencyId, today, change.before);
    await removeAdded(db, agencyId, change);
    await recordAudit(db, ctx, "chart.undo", {
      subject: { type: "chart-change", id: change.id },
      before: change.after,
      after: change.before,
      at: now,
    });
    await rederiveBelow(db, agencyId, postsThatMoved(change.after, change.before), change.day);
    return { subjectId: change.subjectId, kind: change.kind };
  });
}
