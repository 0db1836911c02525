import { unitsVisible } from "@/lib/access/authorize";
import { listCases, type MonitoredCase } from "@/lib/features/evaluations/objections/queries/lists";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** More cases than an agency has in all its years. */
const AT_MOST = 100_000;

/** How far and how long the cases are; whose they are stays with their people, and a small year keeps its figures. */
export const exportObjections: Export = async (ctx, _search, format) => {
  const { cases, statistics, year } = await listCases(ctx, AT_MOST);
  const m = messagesFor(ctx.locale);
  const o = m.evaluations.objections;
  const w = o.monitor;
  const figures =
    statistics === null
      ? null
      : statistics.changed === null
        ? o.page.statisticsOnly(year, statistics.decided)
        : o.page.statistics(year, statistics.decided, statistics.changed);
  return exportTable<MonitoredCase>(
    ctx,
    {
      name: "objections",
      permission: "objection.monitor",
      unitId: unitsVisible(ctx.actor, "objection.monitor", ctx.today)?.[0] ?? "",
      title: w.title,
      head: headLines(ctx, [[w.statistics(year), figures]]),
      columns: [
        { label: w.number, cell: (row) => row.number },
        { label: w.state, cell: (row) => o.states[row.state] },
        { label: w.filed, cell: (row) => row.filedOn },
        { label: w.due, cell: (row) => row.decisionDue },
        { label: w.left, cell: (row) => (row.closedAt ? null : row.days.left) },
        { label: w.decider, cell: (row) => row.decider },
      ],
      source: onePage(cases),
    },
    format,
  );
};
