import "server-only";
import { can } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { Lens } from "../rules/lens";

export type LensVersion = Lens & { version: number; by: string; createdAt: string };
export type LensHistory = { lensId: string; versions: [LensVersion, ...LensVersion[]] };

/** Every set with its versions, newest version first, sets by the newest name. One statement. @throws AppError NOT_FOUND */
export async function listLenses(ctx: Context): Promise<{ lenses: LensHistory[]; maySave: boolean }> {
  if (!can(ctx.actor, "lens.read", { today: ctx.today })) throw notFound();
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<LensVersion[]>`
      SELECT lens_id AS "lensId", number, version, name, questions, starts_on::text AS "startsOn", ends_on::text AS "endsOn",
        created_by_name AS by, to_json(created_at) #>> '{}' AS "createdAt"
      FROM criteria_lens ORDER BY number DESC, id`,
  );
  const byLens = new Map<string, LensHistory>();
  for (const row of rows) {
    const known = byLens.get(row.lensId);
    if (known) known.versions.push(row);
    else byLens.set(row.lensId, { lensId: row.lensId, versions: [row] });
  }
  return {
    lenses: [...byLens.values()].sort((a, b) => a.versions[0].name.localeCompare(b.versions[0].name, "id")),
    maySave: can(ctx.actor, "lens.save", { today: ctx.today }),
  };
}

/** The sets in force today, for everybody of the agency: nobody is looked at through hidden questions. One statement. */
export async function listLensesInForce(ctx: Context): Promise<Lens[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<Lens[]>`
      SELECT lens_id AS "lensId", number, name, questions, starts_on::text AS "startsOn", ends_on::text AS "endsOn"
      FROM criteria_lens WHERE starts_on <= ${ctx.today}::date AND (ends_on IS NULL OR ends_on >= ${ctx.today}::date) ORDER BY lower(name)`,
  );
}
