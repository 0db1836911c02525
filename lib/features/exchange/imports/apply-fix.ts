import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { loadForStep, startStep } from "../parts/import-step";
import { plainText } from "../rules/import-fields";
import { FIXES, isFixable, type Fixes } from "../rules/import-problems";
import type { ApplyFixInput } from "./import-input";

/** One remedy for all rows of a kind of problem; a spelling of a unit is remembered for the next file too. Then the rows are checked again. */
export async function applyFix(ctx: Context, input: ApplyFixInput): Promise<{ importId: string }> {
  return transact(ctx, "import.fix", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "import.run", { today });
    const { agencyId } = ctx.actor;
    const { importId, problem, text, unitId } = input;
    const row = await loadForStep(db, ctx, input, ["checked"]);
    const fixes = { ...(row.fixes as Fixes) };
    if (text && unitId) {
      const where = { agencyId_id: { agencyId, id: unitId } };
      found(await db.unit.findUnique({ where, select: { id: true } }));
      const key = { agencyId, text: plainText(text) };
      await db.unitSynonym.upsert({
        where: { agencyId_text: key },
        create: { ...key, id: newId(), unitId },
        update: { unitId },
      });
    } else if (isFixable(problem)) fixes[problem] = FIXES[problem];
    else throw new AppError("INVALID_INPUT", [{ reason: "exchange.fix-unknown" }]);
    await startStep(db, ctx, input, "checking", { totalRows: 0, fixes });
    await recordAudit(db, ctx, "import.fix", {
      subject: { type: "data_import", id: importId },
      before: row.fixes,
      after: { fixes, text, unitId },
      at: now,
    });
    return { importId };
  });
}
