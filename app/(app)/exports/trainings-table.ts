import { officerFilter } from "@/lib/features/development/filter-input";
import { chooseTrainings } from "@/lib/features/development/queries/officer-list";
import type { OfficerRow } from "@/lib/features/development/rules/views";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "./head-lines";

/** The officer's list of trainings with what waits in each. */
export const exportTrainings: Export = async (ctx, search, format) => {
  const filter = officerFilter.parse(search);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.development.officer, m.exports];
  return exportTable<OfficerRow>(
    ctx,
    {
      name: "trainings",
      permission: "training.confirm",
      title: w.title,
      head: headLines(ctx, [
        [w.show, w.shows[filter.show ?? "current"]],
        [e.search, filter.q],
      ]),
      columns: [
        { label: w.name, cell: (row) => row.title },
        { label: e.kind, cell: (row) => row.kind },
        { label: e.provider, cell: (row) => row.provider },
        { label: e.startsOn, cell: (row) => row.startsOn },
        { label: e.endsOn, cell: (row) => row.endsOn },
        { label: e.hours, cell: (row) => row.hours },
        { label: e.seats, cell: (row) => row.seats },
        { label: e.seated, cell: (row) => row.seated },
        { label: w.recommendedColumn, cell: (row) => row.recommended },
        { label: w.waitingColumn, cell: (row) => row.waiting },
        { label: w.recordColumn, cell: (row) => row.toRecord },
        { label: w.certifiedColumn, cell: (row) => row.certified },
      ],
      source: { kind: "query", query: chooseTrainings(ctx, filter) },
    },
    format,
  );
};
