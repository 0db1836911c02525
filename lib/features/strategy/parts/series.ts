import "server-only";
import type { Tx } from "@/lib/platform/db";
import { conflict, notFound } from "@/lib/platform/errors";

/** One indicator over its years. Numbers are decimal strings; the version is that of all its rows together. */
export type Series = {
  seriesId: string;
  name: string;
  isRetired: boolean;
  version: number;
  sortOrder: number;
  years: { id: string; year: number; target: string | null; actual: string | null }[];
};

/** The years of an indicator, held until the transaction ends. @throws AppError NOT_FOUND or CONFLICT */
export async function holdSeries(
  db: Tx,
  { nodeId, seriesId, version }: { nodeId: string; seriesId: string; version: number },
): Promise<Series> {
  const rows = await db.$queryRaw<
    {
      id: string;
      name: string;
      year: number;
      target: string | null;
      actual: string | null;
      version: number;
      sortOrder: number;
      isRetired: boolean;
    }[]
  >`
    SELECT id, name, year, trim_scale(target)::text AS target, trim_scale(actual)::text AS actual, version, sort_order AS "sortOrder", retired_on IS NOT NULL AS "isRetired"
    FROM strategy_indicator WHERE node_id = ${nodeId}::uuid AND series_id = ${seriesId}::uuid ORDER BY year FOR UPDATE`;
  const [first] = rows;
  if (!first) throw notFound();
  const together = rows.reduce((sum, row) => sum + row.version, 0);
  if (together !== version) throw conflict("strategy.changed-meanwhile");
  return {
    seriesId,
    name: first.name,
    isRetired: first.isRetired,
    version: together,
    sortOrder: first.sortOrder,
    years: rows.map(({ id, year, target, actual }) => ({ id, year, target, actual })),
  };
}
