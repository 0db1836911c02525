import { listPeriods, type PeriodRow } from "@/lib/features/evaluations/periods/queries";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { unitKindName } from "@/lib/messages/unit-kind";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** Every period with its days, how far it has come, and the rules that it follows. */
export const exportPeriods: Export = async (ctx, _search, format) => {
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.evaluations.periods, m.exports];
  const nameOf = ({ kind, cadence, number, year }: PeriodRow) =>
    kind === "annual" ? w.annual(year) : `${m.organization.periods[cadence](number)} ${year}`;
  return exportTable<PeriodRow>(
    ctx,
    {
      name: "periods",
      permission: "period.read",
      title: w.title,
      head: headLines(ctx, []),
      columns: [
        { label: e.period, cell: nameOf },
        { label: e.state, cell: (row) => w.states[row.state] },
        { label: e.startsOn, cell: (row) => row.startsOn },
        { label: e.endsOn, cell: (row) => row.endsOn },
        { label: w.selfNoteDue, cell: (row) => (row.kind === "annual" ? null : row.selfNoteDue) },
        { label: w.scoringDue, cell: (row) => row.scoringDue },
        {
          label: w.onlyFor,
          cell: (row) => row.onlyUnitKinds.map((kind) => unitKindName(kind, m)).join("; "),
        },
        { label: e.people, cell: (row) => row.people },
        { label: e.signed, cell: (row) => row.signed },
        { label: w.rules, cell: (row) => w.rulesVersion(row.policyNumber) },
      ],
      source: onePage(await listPeriods(ctx)),
    },
    format,
  );
};
