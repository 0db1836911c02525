import { formatNumber } from "@/lib/messages/format";
import type { Locale } from "@/lib/platform/context";

/** A figure as it is read: grouped, with its unit; words stay words. */
export function figureWords(value: string, unit: string | null, locale: Locale): string {
  const shown = /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), locale, 4) : value;
  return unit ? `${shown} ${unit}` : shown;
}

/** The address of a part, in another year only where one is asked for. */
export const nodeHref = (id: string, year?: number): string =>
  year === undefined ? `/cascade/${id}` : `/cascade/${id}?year=${year}`;
