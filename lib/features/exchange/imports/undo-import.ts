import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { loadForStep, startStep } from "../parts/import-step";
import type { ImportStepInput } from "./import-input";

/** Takes the whole import back within seven days; what somebody changed or used since is left and listed. */
export async function undoImport(ctx: Context, input: ImportStepInput): Promise<{ importId: string }> {
  return transact(ctx, "import.undo", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "import.run", { today });
    const row = await loadForStep(db, ctx, input, ["entered"]);
    const until = row.undoUntil && fromDate(row.undoUntil);
    assertRules(until && until < today ? [{ reason: "exchange.undo-too-late", params: { until } }] : []);
    await startStep(db, ctx, input, "undoing", { totalRows: row.enteredRows });
    await recordAudit(db, ctx, "import.undo", {
      subject: { type: "data_import", id: input.importId },
      before: { entered: row.enteredRows },
      at: now,
    });
    return { importId: input.importId };
  });
}
