import { holderOf } from "@/app/(app)/panel/panel-words";
import { unitsVisible } from "@/lib/access/authorize";
import { listSessions, type SessionRow } from "@/lib/features/evaluations/panel/queries/sessions";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

/** More sessions than an agency holds in all its years. */
const AT_MOST = 100_000;

/** Sessions of the evaluation team that the reader may set up, with their state and desk; notes and advice stay in the session. */
export const exportPanel: Export = async (ctx, _search, format) => {
  const { rows } = await listSessions(ctx, AT_MOST);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.evaluations.panel, m.exports];
  return exportTable<SessionRow>(
    ctx,
    {
      name: "panel",
      permission: "panel.set-up",
      unitId: unitsVisible(ctx.actor, "panel.set-up", ctx.today)?.[0] ?? "",
      title: w.title,
      head: headLines(ctx, []),
      columns: [
        { label: w.columns.subject, cell: (row) => row.subjectName },
        { label: e.kind, cell: (row) => w.kinds[row.subjectKind] },
        { label: e.about, cell: (row) => row.subjectAbout },
        { label: w.session.purpose, cell: (row) => row.purpose },
        { label: w.columns.when, cell: (row) => row.meetsOn },
        { label: w.new.place, cell: (row) => row.place },
        { label: w.columns.state, cell: (row) => w.states[row.state] },
        { label: e.members, cell: (row) => row.seats },
        { label: e.notesSent, cell: (row) => row.sent },
        { label: w.columns.holder, cell: (row) => holderOf(row, "", m).name },
      ],
      source: onePage(rows),
    },
    format,
  );
};
