import "server-only";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** What the training area gets: whose need, out of which record, in which words. */
export type HandedNeed = { employeeId: string; sourceId: string; text: string; at: Date };

/** Hands an accepted need over to the training area, where it is open until a training is planned for it. Once for each source. */
export async function handOverNeed(db: Tx, ctx: AuditAuthor, need: HandedNeed): Promise<void> {
  const { agencyId, employeeId: recordedById, name: recordedName } = ctx.actor;
  const { employeeId, sourceId, text, at } = need;
  const id = newId();
  const { count } = await db.developmentNeed.createMany({
    data: [
      {
        ...{ agencyId, id, employeeId, sourceId, text, recordedById, recordedName },
        ...{ recordedAt: at, changedAt: at },
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await recordAudit(db, ctx, "development-need.record", {
    subject: { type: "development-need", id },
    concerns: employeeId,
    after: { source: sourceId },
    reason: text,
    at,
  });
}
