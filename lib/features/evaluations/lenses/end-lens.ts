import "server-only";
import { authorize } from "@/lib/access/authorize";
import { addDays } from "@/lib/features/organization/rules/dates";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { EndLensInput } from "./lens-input";
import { endBefore, holdNewest } from "./parts/lens-versions";
import { checkLensDay, checkStillRuns } from "./rules/lens";

/** HR ends a set after its last day; one that has not begun by then is never in force. Its words stay for whoever asks later. */
export async function endLens(ctx: Context, input: EndLensInput): Promise<{ lensId: string }> {
  return transact(ctx, "lens.end", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "lens.end", { today });
    const { lensId, lastDay } = input;
    const before = await holdNewest(db, input);
    assertRules([...checkStillRuns(before.endsOn, today), ...checkLensDay(lastDay, today, "lastDay")]);
    await endBefore(db, lensId, addDays(lastDay, 1));
    await recordAudit(db, ctx, "lens.end", {
      subject: { type: "criteria-lens", id: lensId },
      before,
      after: { name: before.name, endsOn: lastDay },
      at: now,
    });
    return { lensId };
  });
}
