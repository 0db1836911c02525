import { headLines, type Export } from "@/app/(app)/exports/head-lines";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { strategyRows, type StrategyRow } from "@/lib/features/exchange/queries/strategy-rows";
import { messagesFor } from "@/lib/messages/messages-for";

/**
 * A figure that the import reads as the same again: a number where a number holds it, else text. In CSV all is text, and 1.234 would be
 * read as a thousand, so that it ends in a zero there.
 */
function figure(text: string | null, format: Parameters<Export>[2]): string | number | null {
  if (text === null) return null;
  if (format === "csv" && /^-?\d{1,3}\.\d{3}$/.test(text)) return `${text}0`;
  return String(Number(text)) === text ? Number(text) : text;
}

/** The agency's strategy in the columns of its import, so that the file can be changed and brought in again. */
export const exportStrategy: Export = async (ctx, _search, format) => {
  const { exchange, strategy } = messagesFor(ctx.locale);
  const [w, c] = [exchange.strategyFields, exchange.strategyCells];
  return exportTable<StrategyRow>(
    ctx,
    {
      name: "strategy",
      permission: "import.run",
      title: strategy.cascade.title,
      head: headLines(ctx, []),
      columns: [
        {
          label: w.nodeLevel,
          cell: ({ level }) => (level === "indicator" ? c.indicator : strategy.levels[level]),
        },
        { label: w.nodeCode, cell: (row) => row.code },
        { label: w.nodeParent, cell: (row) => row.parent },
        { label: w.nodeText, cell: (row) => row.text },
        { label: w.nodeUnit, cell: (row) => row.unitCode },
        { label: w.period, cell: (row) => row.period },
        { label: w.measureUnit, cell: (row) => row.measureUnit },
        { label: w.direction, cell: ({ direction }) => direction && c.directions[direction] },
        { label: w.measureKind, cell: ({ measureKind }) => measureKind && c.measureKinds[measureKind] },
        { label: w.year, cell: (row) => row.year },
        { label: w.target, cell: (row) => figure(row.target, format) },
        { label: w.actual, cell: (row) => figure(row.actual, format) },
        { label: w.baseline, cell: (row) => figure(row.baseline, format) },
        { label: w.baselineYear, cell: (row) => row.baselineYear },
        { label: w.formula, cell: (row) => row.formula },
        { label: w.dataSource, cell: (row) => row.dataSource },
        { label: w.measuredBy, cell: (row) => row.measuredBy },
        { label: w.sourceDocument, cell: (row) => row.sourceDocument },
        { label: w.sourceUrl, cell: (row) => row.sourceUrl },
        { label: w.sourceNote, cell: (row) => row.sourceNote },
      ],
      source: { kind: "query", query: strategyRows },
    },
    format,
  );
};
