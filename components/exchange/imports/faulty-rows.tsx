import { DataTable } from "@/components/ui/data/data-table";
import { BlockTitle } from "@/components/ui/page/page-header";
import type { ImportView } from "@/lib/features/exchange/queries/import-views";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { view: ImportView; m: Messages; locale: Locale };

/** The first faulty rows, cell by cell; all of them come back in the file. */
export function FaultyRows({ view, m, locale }: Props) {
  const w = m.exchange.report;
  const rows = view.faulty.flatMap((row) =>
    row.problems.map((problem, index) => ({
      key: `${row.sheet}-${row.rowNumber}-${index}`,
      cell: problem.cell,
      label: row.label,
      value: problem.value,
      problem: m.exchange.problems[problem.code].problem({
        ...problem.params,
        x: problem.params?.x ?? problem.value,
      }),
      suggestion: m.exchange.problems[problem.code].suggestion(problem.params ?? {}),
    })),
  );
  const more = view.faultyRows - view.faulty.length;
  return (
    <section aria-labelledby="faulty" className="mt-6">
      <BlockTitle id="faulty" title={w.faultyTitle} />
      <DataTable
        caption={w.faultyTitle}
        rows={rows}
        columns={[
          { key: "cell", label: w.cell, cell: (row) => <span className="mono">{row.cell}</span> },
          { key: "name", label: w.name, cell: (row) => row.label },
          {
            key: "now",
            label: w.now,
            cell: (row) => <code className="mono break-all">{row.value.slice(0, 80)}</code>,
          },
          { key: "problem", label: w.problem, cell: (row) => row.problem },
          { key: "suggestion", label: w.suggestion, cell: (row) => row.suggestion },
        ]}
      />
      {more > 0 && <p className="mt-2 text-small text-ink-2">{w.more(formatNumber(more, locale))}</p>}
    </section>
  );
}
