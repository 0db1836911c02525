import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { CatalogueFilter } from "../filter-input";
import { loadCatalogue } from "../parts/catalogue-rows";
import type { Catalogue } from "../rules/views";

/** The catalogue is open to everybody of the agency: one page of trainings that have not begun. Two statements. */
export async function listTrainings(ctx: Context, filter: CatalogueFilter): Promise<Catalogue> {
  const reader = { employeeId: ctx.actor.employeeId, today: ctx.today };
  return read(ctx, async (db) => {
    const { rows, next } = await loadCatalogue(db, reader, filter);
    const [choices] = await db.$queryRaw<{ kinds: string[] | null; months: string[] | null }[]>`
      SELECT array_agg(DISTINCT t.kind ORDER BY t.kind) AS kinds, array_agg(DISTINCT to_char(t.starts_on, 'YYYY-MM') ORDER BY to_char(t.starts_on, 'YYYY-MM')) AS months
      FROM training t WHERE t.starts_on >= ${ctx.today}::date`;
    return { rows, next, kinds: choices?.kinds ?? [], months: choices?.months ?? [] };
  });
}
