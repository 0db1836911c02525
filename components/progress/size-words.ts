import { formatNumber } from "@/lib/messages/format";

const KILOBYTE = 1_024;
const MEGABYTE = 1_048_576;

/** "240 KB", "3,8 MB"; empty where no size is known (a link). */
export function sizeWords(bytes: number | null, locale: "id" | "en"): string {
  if (bytes === null) return "";
  if (bytes < MEGABYTE)
    return `${formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)), locale, 0)}\u00a0KB`;
  return `${formatNumber(bytes / MEGABYTE, locale, 1)}\u00a0MB`;
}
