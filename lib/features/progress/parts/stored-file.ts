import "server-only";
import type { Context } from "@/lib/platform/context";
import { inTenant, type Tx } from "@/lib/platform/db";
import { discardFile, storeFile } from "@/lib/platform/storage";

/** Whether the row is there after all: a connection may break between the commit and its answer. */
type RowCheck = (db: Tx, id: string) => Promise<boolean>;

const hasEvidence: RowCheck = async (db, id) => (await db.evidence.count({ where: { id } })) > 0;

/**
 * Runs `work`, which may store one file, and takes the file away when the work fails. Where nobody can tell whether the row was
 * committed the file stays: a file too many harms nobody, a proof without its file does. `hasRow` looks for the row that names the file.
 */
export async function storedWith<T>(
  ctx: Context,
  evidenceId: string,
  work: (store: (bytes: Uint8Array) => Promise<string>) => Promise<T>,
  hasRow: RowCheck = hasEvidence,
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
    const isKept =
      keys.length > 0 && (await inTenant(agencyId, (db) => hasRow(db, evidenceId)).catch(() => true));
    if (!isKept) await Promise.all(keys.map(discardFile));
    throw error;
  }
}
