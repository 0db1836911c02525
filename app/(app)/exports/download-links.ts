import { queryHref } from "@/components/ui/data/query-href";
import type { Messages } from "@/lib/messages/messages-for";

/** The two files of a list, under the filters of its page. */
export function downloadsOf(m: Messages, table: string, filter: Record<string, string | undefined>) {
  const href = (format: string) => queryHref(`/exports/${table}`, { ...filter, after: undefined, format });
  return {
    csv: { label: m.exports.csv, href: href("csv") },
    excel: { label: m.exports.excel, href: href("xlsx") },
  };
}
