import { unitFilter } from "@/lib/features/employees/filter-input";
import { chooseUnits, type UnitRow } from "@/lib/features/employees/queries/unit-rows";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "./head-lines";

/** All units of the chart on a day, or one with all below it. */
export const exportUnits: Export = async (ctx, search, format) => {
  const filter = unitFilter.parse(search);
  const chosen = await chooseUnits(ctx, filter);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.organization.chart.units, m.exports];
  return exportTable<UnitRow>(
    ctx,
    {
      name: "units",
      permission: "unit.read",
      unitId: chosen.unitId,
      title: w.title,
      head: headLines(ctx, [
        [e.asOf, formatDate(chosen.day, ctx.locale, "full")],
        [e.search, filter.q],
        [w.name, chosen.unitName],
      ]),
      columns: [
        { label: w.code, cell: (row) => row.code },
        { label: w.name, cell: (row) => row.name },
        { label: e.kind, cell: (row) => row.kind },
        { label: e.above, cell: (row) => row.parentName },
        { label: w.head, cell: (row) => row.headName },
        { label: w.posts, cell: (row) => row.posts },
        { label: w.people, cell: (row) => row.people },
      ],
      source: { kind: "query", query: chosen.rows },
    },
    format,
  );
};
