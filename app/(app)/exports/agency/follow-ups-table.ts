import { exportTable } from "@/lib/features/exchange/exports/export-table";
import {
  FOLLOW_UP_FILTERS,
  pageOfFollowUps,
  type FollowUpDeskLine,
} from "@/lib/features/evaluations/follow-up/queries";
import { dayIn } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";

/** Proposals of the agency with state, desk and dates; what they rest on stays with their people. */
export const exportFollowUps: Export = async (ctx, { show }, format) => {
  const filter = FOLLOW_UP_FILTERS.find((one) => one === show) ?? "open";
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.evaluations.followUp, m.exports];
  return exportTable<FollowUpDeskLine>(
    ctx,
    {
      name: "follow-ups",
      permission: "follow-up.decide",
      title: w.title,
      head: headLines(ctx, [[w.filterLabel, w.filters[filter]]]),
      columns: [
        { label: w.person, cell: (row) => row.employee },
        { label: w.kind, cell: (row) => w.kinds[row.kind] },
        { label: w.state, cell: (row) => w.states[row.state] },
        {
          label: w.advice,
          cell: ({ contractAdvice }) => contractAdvice && m.evaluations.annual.note.advices[contractAdvice],
        },
        { label: w.holder, cell: (row) => w.holders[row.holder] },
        { label: e.proposedBy, cell: (row) => row.proposedBy },
        { label: e.proposedOn, cell: (row) => dayIn(row.proposedAt, ctx.actor.timeZone) },
        { label: w.recheck, cell: (row) => row.recheckOn },
      ],
      source: { kind: "pages", page: (after) => pageOfFollowUps(ctx, filter, after) },
    },
    format,
  );
};
