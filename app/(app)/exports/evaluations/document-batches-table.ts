import { batchPeriodName } from "@/app/(app)/hr/documents/batch-title";
import { unitsVisible } from "@/lib/access/authorize";
import { getDocumentDesk, type DocumentBatchView } from "@/lib/features/documents/issued/queries/batches";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

/** More archives than an agency orders in all its years. */
const AT_MOST = 100_000;

/** Which archives of documents were ordered, by whom and what for, and how many papers each holds. */
export const exportDocumentBatches: Export = async (ctx, _search, format) => {
  const { batches } = await getDocumentDesk(ctx, AT_MOST);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.documents.official.desk, m.exports];
  const paperOf = ({ kind, period }: DocumentBatchView) =>
    period === null
      ? w.order
      : w.results.papers[kind === "evaluation_document" ? "evaluation_document" : "evaluation_form"];
  return exportTable<DocumentBatchView>(
    ctx,
    {
      name: "document-batches",
      permission: "document-batch.read",
      unitId: unitsVisible(ctx.actor, "document-batch.read", ctx.today)?.[0] ?? "",
      title: w.batches,
      head: headLines(ctx, []),
      columns: [
        { label: w.results.paper, cell: paperOf },
        { label: w.unit, cell: (row) => row.unitName ?? w.wholeAgency },
        { label: w.results.period, cell: ({ period }) => period && batchPeriodName(period, m) },
        { label: w.year, cell: (row) => row.year },
        { label: w.results.purpose, cell: (row) => row.purpose },
        { label: w.when, cell: (row) => formatDateTime(row.createdAt, ctx.locale, ctx.actor.timeZone) },
        { label: e.orderedBy, cell: (row) => row.createdBy },
        { label: m.documents.official.register.state, cell: (row) => w.states[row.state] },
        { label: e.papers, cell: (row) => row.total },
        { label: e.made, cell: (row) => row.done },
        { label: e.failed, cell: (row) => row.failed },
      ],
      source: onePage(batches),
    },
    format,
  );
};
