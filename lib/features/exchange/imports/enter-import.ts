import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { loadForStep, startStep } from "../parts/import-step";
import type { ImportStepInput } from "./import-input";

/** Has the good rows entered by the worker; the faulty ones stay outside and come back in the person's own file. */
export async function enterImport(ctx: Context, input: ImportStepInput): Promise<{ importId: string }> {
  return transact(ctx, "import.enter", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "import.run", { today });
    const row = await loadForStep(db, ctx, input, ["checked"]);
    const rows = row.createdRows + row.changedRows;
    assertRules(rows === 0 ? [{ reason: "exchange.nothing-to-enter" }] : []);
    await startStep(db, ctx, input, "entering", { totalRows: rows });
    await recordAudit(db, ctx, "import.enter", {
      subject: { type: "data_import", id: input.importId },
      after: { kind: row.kind, rows, faulty: row.faultyRows },
      at: now,
    });
    return { importId: input.importId };
  });
}
