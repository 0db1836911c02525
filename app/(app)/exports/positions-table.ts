import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { positionFilter } from "@/lib/features/employees/filter-input";
import { listPositions, type PositionRow } from "@/lib/features/employees/queries/position-list";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { AT_ONCE, headLines, unitInSight, type Export } from "./head-lines";

/** Posts as they were on a day, with whoever holds them. */
export const exportPositions: Export = async (ctx, search, format) => {
  const filter = positionFilter.parse(search);
  const page = (after: string | undefined) => listPositions(ctx, { ...filter, after }, AT_ONCE);
  const { day, unitName } = await listPositions(ctx, { ...filter, after: undefined }, 1);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.organization.chart.positions, m.exports];
  const classes: Record<string, string> = m.organization.positionClasses;
  return exportTable<PositionRow>(
    ctx,
    {
      name: "positions",
      permission: "position.read",
      unitId: unitInSight(ctx, filter.unit),
      title: w.title,
      head: headLines(ctx, [
        [e.asOf, formatDate(day, ctx.locale, "full")],
        [e.search, filter.q],
        [w.unit, unitName],
        [e.kind, filter.class && classes[filter.class]],
        [e.vacant, filter.vacant && e.yes],
      ]),
      columns: [
        { label: w.name, cell: (row) => row.title },
        { label: e.kind, cell: (row) => classes[row.class] ?? row.class },
        { label: e.level, cell: (row) => row.level },
        { label: w.grade, cell: (row) => row.grade },
        { label: w.unit, cell: (row) => row.unitName },
        { label: w.holder, cell: (row) => row.holders.map(({ name }) => name).join("; ") },
        { label: w.superior, cell: (row) => row.superiorTitle },
      ],
      source: { kind: "pages", page },
    },
    format,
  );
};
