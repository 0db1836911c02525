import "server-only";
import type { Context } from "@/lib/platform/context";
import { inTenant } from "@/lib/platform/db";
import { discardFile, storeFile } from "@/lib/platform/storage";

/** Whether the row is there after all: a connection may break between the commit and its answer. */
async function wasCommitted(agencyId: string, evidenceId: string): Promise<boolean> {
  return inTenant(agencyId, async (db) => (await db.evidence.count({ where: { id: evidenceId } })) > 0);
}

/**
 * Runs `work`, which may store one file, and takes the file away when the work fails. Where nobody can tell whether the row was
 * committed the file stays: a file too many harms nobody, a proof without its file does.
 */
export async function storedWith<T>(
  ctx: Context,
  evidenceId: string,
  work: (store: (bytes: Uint8Array) => Promise<string>) => Promise<T>,
): Promise<T> {
  const { agencyId } = ctx.actor;
  const keys: string[] = [];
  try {
    return await work(async (bytes) => {
      const key = await storeFile(agencyId, bytes);
      keys.push(key);
      return key;
    });
  } catch (error) {
    const isKept = keys.length > 0 && (await wasCommitted(agencyId, evidenceId).catch(() => true));
    if (!isKept) await Promise.all(keys.map(discardFile));
    throw error;
  }
}
