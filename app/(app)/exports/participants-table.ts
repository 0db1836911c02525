import { getTrainingForOfficer } from "@/lib/features/development/queries/officer-training";
import type { Participant } from "@/lib/features/development/rules/views";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { notFound } from "@/lib/platform/errors";
import { headLines, type Export } from "./head-lines";

/** The people of one training (`?id=`), as its page lists them. */
export const exportParticipants: Export = async (ctx, { id }, format) => {
  if (!id || !isId(id)) throw notFound();
  const training = await getTrainingForOfficer(ctx, id, {});
  const m = messagesFor(ctx.locale);
  const [w, e, p] = [m.development.officer, m.exports, m.reports.people];
  return exportTable<Participant>(
    ctx,
    {
      name: "participants",
      permission: "training.confirm",
      title: w.people,
      head: headLines(ctx, [[w.name, training.title]]),
      columns: [
        { label: p.name, cell: (row) => row.name },
        { label: p.post, cell: (row) => row.positionTitle },
        { label: p.unit, cell: (row) => row.unitName },
        { label: e.state, cell: (row) => m.development.states[row.state] },
        { label: e.reason, cell: (row) => row.declineReason ?? row.reason },
        { label: e.recommender, cell: (row) => row.recommenderName },
        { label: e.attendedHours, cell: (row) => row.attendedHours },
        { label: e.certificate, cell: (row) => row.certificateNumber },
        { label: e.certifiedOn, cell: (row) => row.certifiedOn },
      ],
      source: {
        kind: "pages",
        page: async (after) => {
          const { participants, next } = await getTrainingForOfficer(ctx, id, { after });
          return { rows: participants, next };
        },
      },
    },
    format,
  );
};
