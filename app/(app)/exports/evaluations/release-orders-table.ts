import { listReleaseOrders, type ReleaseOrderView } from "@/lib/features/evaluations/release/queries/desk";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

/** Every order to hand results over together: who gave it, when, and how far it came. Nobody's result. */
export const exportReleaseOrders: Export = async (ctx, _search, format) => {
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.evaluations.release, m.exports];
  const nameOf = ({ kind, cadence, number, year }: ReleaseOrderView["period"]) =>
    kind === "annual" ? w.annual(year) : `${m.organization.periods[cadence](number)} ${year}`;
  return exportTable<ReleaseOrderView>(
    ctx,
    {
      name: "release-orders",
      permission: "release.read",
      title: w.orders,
      head: headLines(ctx, []),
      columns: [
        { label: w.period, cell: (row) => nameOf(row.period) },
        { label: w.unit, cell: (row) => row.unitName ?? w.wholeAgency },
        {
          label: w.ordered,
          cell: (row) => formatDateTime(row.orderedAt, ctx.locale, ctx.actor.timeZone),
        },
        { label: e.orderedBy, cell: (row) => row.orderedBy },
        { label: w.state, cell: (row) => w.states[row.state] },
        { label: e.results, cell: (row) => row.total },
        { label: e.released, cell: (row) => row.released },
        { label: e.skipped, cell: (row) => row.skipped },
      ],
      source: onePage(await listReleaseOrders(ctx)),
    },
    format,
  );
};
