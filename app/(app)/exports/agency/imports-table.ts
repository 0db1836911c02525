import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { listImports, type ImportLine } from "@/lib/features/exchange/queries/import-views";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** More imports than an agency has in all its years. */
const AT_MOST = 100_000;

/** Which files came in, when and by whom, and how many rows they entered. */
export const exportImports: Export = async (ctx, _search, format) => {
  const m = messagesFor(ctx.locale);
  const w = m.exchange;
  return exportTable<ImportLine>(
    ctx,
    {
      name: "imports",
      permission: "import.run",
      title: w.list.title,
      head: headLines(ctx, []),
      columns: [
        { label: w.list.file, cell: (row) => row.fileName },
        { label: w.list.kind, cell: (row) => w.kinds[row.kind] },
        { label: w.list.state, cell: (row) => w.states[row.state] },
        { label: w.list.rows, cell: (row) => row.enteredRows },
        { label: w.list.when, cell: (row) => formatDateTime(row.uploadedAt, ctx.locale, ctx.actor.timeZone) },
        { label: w.list.by, cell: (row) => row.uploadedByName },
      ],
      source: onePage(await listImports(ctx, AT_MOST)),
    },
    format,
  );
};
