import {
  getParticipation,
  type ExemptPerson,
} from "@/lib/features/evaluations/periods/queries/participation";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { notFound } from "@/lib/platform/errors";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** Who takes no part in a period (`?id=`), and why. */
export const exportExempt: Export = async (ctx, { id }, format) => {
  if (!id || !isId(id)) throw notFound();
  const { period, exempt } = await getParticipation(ctx, id);
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.periods.participation;
  const name =
    period.kind === "annual"
      ? m.evaluations.periods.annual(period.year)
      : `${m.organization.periods[period.cadence](period.number)} ${period.year}`;
  return exportTable<ExemptPerson>(
    ctx,
    {
      name: "exempt",
      permission: "period.read",
      title: w.exempt,
      head: headLines(ctx, [[m.exports.period, name]]),
      columns: [
        { label: w.person, cell: (row) => row.name },
        { label: w.unit, cell: (row) => row.unitName },
        { label: w.reason, cell: (row) => w.reasons[row.reason] },
      ],
      source: onePage(exempt),
    },
    format,
  );
};
