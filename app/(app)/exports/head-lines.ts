import type { ExportedFile } from "@/lib/features/exchange/exports/export-table";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

/** The filters of the page as they stand in the address. */
export type Search = Record<string, string | undefined>;
export type ExportFormat = "csv" | "xlsx";
/** Makes the file, or refuses as the page would. */
export type Export = (ctx: Context, search: Search, format: ExportFormat) => Promise<ExportedFile>;

type Line = readonly [label: string, value: string];

/** What stands above every table: whose data, when, by whom, and each filter that was set. */
export function headLines(
  ctx: Context,
  filters: readonly (readonly [string, string | null | undefined])[],
): Line[] {
  const w = messagesFor(ctx.locale).exports;
  const set = filters.flatMap(([label, value]): Line[] => (value ? [[label, value]] : []));
  return [
    [w.agency, ctx.actor.agencyName],
    [w.madeAt, formatDateTime(ctx.now, ctx.locale, ctx.actor.timeZone)],
    [w.madeBy, ctx.actor.name],
    ...(set.length > 0 ? set : ([[w.filters, w.noFilter]] as const)),
  ];
}

/** Rows that a list reads at once for a file, instead of those of a page. */
export const AT_ONCE = 1_000;

/** The unit under which a permission is asked: the one of the filter, else the first that the actor's own right is for. */
export const unitInSight = ({ actor }: Context, filtered: string | undefined): string | null =>
  filtered ?? actor.grants.find(({ unitIds }) => unitIds !== null)?.unitIds?.[0] ?? null;
