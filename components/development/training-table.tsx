import type { ReactNode } from "react";
import { kindName, trainingDates } from "@/components/development/training-words";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import type { TrainingRow } from "@/lib/features/development/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = {
  rows: TrainingRow[];
  caption: string;
  /** The heading of a row: the title with its link. */
  title: (row: TrainingRow) => ReactNode;
  /** What stands last: one's own state, or the way to choose it. */
  last: { label: string; cell: (row: TrainingRow) => ReactNode };
  m: Messages;
  locale: Locale;
};

/** Trainings of the catalogue, for finding and for choosing. */
export function TrainingTable({ rows, caption, title, last, m, locale }: Props) {
  const w = m.development;
  const c = w.catalogue;
  return (
    <DataTable
      caption={caption}
      empty={<EmptyState title={c.empty}>{c.emptyAbout}</EmptyState>}
      rows={rows.map((row) => ({ ...row, key: row.id }))}
      columns={[
        {
          key: "title",
          label: c.name,
          cell: (row) => (
            <>
              {title(row)}
              <span className="block text-small font-normal text-ink-3">{row.provider}</span>
            </>
          ),
        },
        { key: "kind", label: c.kind, cell: (row) => kindName(row.kind, m) },
        { key: "mode", label: c.mode, cell: (row) => w.modes[row.mode] },
        { key: "dates", label: c.dates, wide: true, cell: (row) => trainingDates(row, m, locale) },
        { key: "hours", label: c.hours, number: true, cell: (row) => w.hoursUnit(row.hours) },
        { key: "seats", label: c.seats, cell: (row) => w.seatsLeft(row.seatsLeft, row.seats) },
        { key: "last", label: last.label, unlabelled: true, cell: last.cell },
      ]}
    />
  );
}
