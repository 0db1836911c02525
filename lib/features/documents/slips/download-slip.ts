import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { loadFile } from "@/lib/platform/storage";

export type SlipFile = { bytes: Buffer; fileName: string };

/**
 * Hands out a file of slips to HR, or to the officer of the unit; each time is recorded.
 * @throws AppError NOT_FOUND, RULE_VIOLATION `employees.slip-gone` once its seven days are over
 */
export async function downloadSlip(ctx: Context, input: { slipId: string }): Promise<SlipFile> {
  const { agencyId } = ctx.actor;
  const storageKey = await transact(
    ctx,
    "person-account.download-slip",
    input,
    async ({ db, now, today }) => {
      const slip = found(
        await db.passwordSlip.findUnique({ where: { agencyId_id: { agencyId, id: input.slipId } } }),
      );
      authorize(ctx.actor, "person-account.download-slip", { today, unitId: slip.unitId });
      if (!slip.storageKey || slip.expiresAt <= now)
        throw new AppError("RULE_VIOLATION", [{ reason: "employees.slip-gone" }]);
      await recordAudit(db, ctx, "person-account.download-slip", {
        subject: { type: "password_slip", id: slip.id },
        after: { unit: slip.unitName, part: slip.part, pages: slip.pages },
        at: now,
      });
      return slip.storageKey;
    },
  );
  return { bytes: await loadFile(storageKey), fileName: `slip-${input.slipId.slice(-8)}.pdf` };
}
