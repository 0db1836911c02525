import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { globalDb } from "@/lib/platform/db";

export type Unreadiness = "role" | "migrations";

/** The migrations that this build was made for; none where the folder is not shipped, as in an image. */
async function shippedMigrations(): Promise<string[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

type State = { role: string; privileged: boolean; applied: string[] | null; unfinished: number };

/**
 * Why this installation cannot serve yet; null when it can. No tenant is touched. One statement.
 * @throws the driver's error when the database does not answer
 */
export async function findUnreadiness(): Promise<Unreadiness | null> {
  const [state] = await globalDb().$queryRaw<State[]>`
    SELECT current_user::text AS role,
      (SELECT r.rolsuper OR r.rolbypassrls FROM pg_roles r WHERE r.rolname = current_user) AS privileged,
      (SELECT array_agg(m.migration_name::text) FROM _prisma_migrations m WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL) AS applied,
      (SELECT count(*)::int FROM _prisma_migrations m WHERE m.finished_at IS NULL AND m.rolled_back_at IS NULL) AS unfinished`;
  if (!state || state.privileged) return "role";
  const applied = new Set(state.applied);
  const missing = (await shippedMigrations()).filter((name) => !applied.has(name));
  return missing.length > 0 || state.unfinished > 0 || applied.size === 0 ? "migrations" : null;
}
