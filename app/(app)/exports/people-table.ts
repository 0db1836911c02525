import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { peopleFilter } from "@/lib/features/reports/input";
import { choosePeople, type PersonRow } from "@/lib/features/reports/queries/people";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { headLines, type Export } from "./head-lines";

/** The people behind a figure of the dashboard: states and dates, no rating. */
export const exportPeople: Export = async (ctx, search, format) => {
  const filter = peopleFilter.parse(search);
  const chosen = await choosePeople(ctx, filter);
  const m = messagesFor(ctx.locale);
  const [p, d, c, t] = [m.reports.people, m.reports.dashboard, m.reports.csv, m.reports.team];
  const stageWord = filter.stage === "late" ? p.lateOnly : filter.stage ? d.stages[filter.stage] : p.all;
  const planWord = (state: string) => t.plan[state as keyof typeof t.plan];
  return exportTable<PersonRow>(
    ctx,
    {
      name: "people",
      permission: "report.read",
      unitId: chosen.unitId,
      title: p.title,
      head: headLines(ctx, [
        [c.period, periodName(chosen.period, ctx.locale)],
        [c.unit, chosen.unitName ?? d.allUnits],
        [c.kind, filter.kind ? d.kinds[filter.kind] : d.kinds.all],
        [c.stage, stageWord],
        [p.plan, filter.plan && (filter.plan === "none" ? p.planNone : planWord(filter.plan))],
      ]),
      columns: [
        { label: p.name, cell: (row) => row.name },
        { label: p.post, cell: (row) => row.positionTitle },
        { label: p.unit, cell: (row) => row.unitName },
        { label: p.plan, cell: (row) => (row.planState ? planWord(row.planState) : p.planNone) },
        {
          label: p.evaluation,
          cell: (row) =>
            row.stage === "no_plan"
              ? null
              : t.evaluation[(row.evaluationState ?? "none") as keyof typeof t.evaluation],
        },
        {
          label: p.holder,
          cell: (row) =>
            row.holder === "none" ? null : row.holder === "employee" ? p.own : row.appraiserName,
        },
        { label: p.since, cell: (row) => row.since },
        { label: p.late, cell: (row) => (row.late ? c.yes : c.no) },
      ],
      source: { kind: "query", query: chosen.rows },
    },
    format,
  );
};
