import { listRooms, type RoomRow } from "@/lib/features/evaluations/calibration/queries/list";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { dayIn } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodTitle } from "@/lib/messages/period-name";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

/** More rooms than an agency opens in all its years. */
const AT_MOST = 100_000;

/** Which rooms of calibration were opened and closed, and how many proposals each had; who was spoken of stays in the room. */
export const exportCalibration: Export = async (ctx, _search, format) => {
  const m = messagesFor(ctx.locale);
  const [c, e] = [m.evaluations.calibration, m.exports];
  const dayOf = (moment: string | null) => moment && dayIn(moment, ctx.actor.timeZone);
  return exportTable<RoomRow>(
    ctx,
    {
      name: "calibration",
      permission: "calibration.read",
      title: c.title,
      head: headLines(ctx, []),
      columns: [
        { label: c.list.unit, cell: (row) => row.unitName },
        { label: e.period, cell: (row) => periodTitle(row.period, ctx.locale) },
        { label: c.list.state, cell: (row) => (row.closedAt ? c.states.closed : c.states.open) },
        { label: e.openedOn, cell: (row) => dayOf(row.openedAt) },
        { label: e.closedOn, cell: (row) => dayOf(row.closedAt) },
        { label: c.list.members, cell: (row) => row.members },
        { label: c.list.proposals, cell: (row) => row.proposals },
      ],
      source: onePage(await listRooms(ctx, AT_MOST)),
    },
    format,
  );
};
