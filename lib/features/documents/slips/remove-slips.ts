import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { discardFile } from "@/lib/platform/storage";

// authorize: none, the calendar acts and no person

/** Deletes one agency's files of slips whose days are over; the rows stay. Answers how many. */
export async function removeSlips(agencyId: string): Promise<number> {
  const over = await inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    return db.passwordSlip.findMany({
      where: { agencyId, storageKey: { not: null }, expiresAt: { lte: now } },
    });
  });
  for (const { id, storageKey } of over) {
    // The file goes first: a row that says it is gone must be true.
    if (storageKey) await discardFile(storageKey);
    await inTenant(agencyId, async (db) => {
      const { now } = await clockOf(db, agencyId);
      const author = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
      await db.passwordSlip.updateMany({
        where: { agencyId, id },
        data: { storageKey: null, deletedAt: now },
      });
      await recordAudit(db, author, "person-account.remove-slip", {
        subject: { type: "password_slip", id },
        at: now,
      });
    });
  }
  return over.length;
}

export const removeSlipsJob: Job = {
  name: "documents.remove-slips",
  cron: "23 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await removeSlips(id);
  },
};
