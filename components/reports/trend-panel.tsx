import { ChartPanel } from "@/components/charts/chart-panel";
import { LazyChart } from "@/components/charts/lazy-chart";
import { DataTable } from "@/components/ui/data/data-table";
import type { TrendPoint } from "@/lib/features/reports/rules/views";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";

type Props = { points: TrendPoint[]; m: Messages; locale: Locale };

/** The share of good results from period to period. A period with too few people is named, not drawn. */
export function TrendPanel({ points, m, locale }: Props) {
  const w = m.reports.trend;
  const rows = points.map((point) => ({
    key: `${point.year}-${point.number}`,
    label: periodName(point, locale),
    short: periodName(point, locale, false),
    total: point.total,
    share: point.good,
  }));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2) return null;
  const shown = (share: number | null) => (share === null ? w.small : formatPercent(share, locale));
  const sentence = w.sentence(first.label, last.label, shown(last.share));
  return (
    <ChartPanel
      id="trend"
      title={w.title}
      sentence={<p>{sentence}</p>}
      toggle={{
        label: m.reports.distribution.view,
        chart: m.common.table.chart,
        table: m.common.table.table,
      }}
      chart={
        <LazyChart
          kind="trend"
          sentence={sentence}
          unit=" %"
          range={[0, 100]}
          series={[{ key: "good", label: w.good }]}
          points={rows.map((row) => ({ label: row.short, values: { good: row.share } }))}
        />
      }
      table={
        <DataTable
          caption={w.title}
          rows={rows}
          columns={[
            { key: "period", label: w.period, cell: (row) => row.label },
            {
              key: "total",
              label: w.total,
              number: true,
              cell: (row) => (row.share === null ? w.small : formatNumber(row.total, locale)),
            },
            { key: "good", label: w.good, number: true, cell: (row) => shown(row.share) },
          ]}
        />
      }
    />
  );
}
