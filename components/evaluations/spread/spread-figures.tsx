import { BarList } from "@/components/charts/chart-panel";
import { LazyChart } from "@/components/charts/lazy-chart";
import { TONES } from "@/components/evaluations/rating";
import { DataTable } from "@/components/ui/data/data-table";
import type { UnitDistribution } from "@/lib/features/evaluations/distribution/rules/views";
import { RATING_LETTERS } from "@/lib/features/evaluations/rules/overall-rating";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { data: UnitDistribution; m: Messages; locale: Locale };

/** From Sangat Kurang to Sangat Baik, as the official curve draws it. */
const ORDER = [...OVERALL_RATINGS].reverse();

/** The real spread with the shape of the tried pattern: drawing, bars and table of the same figures. */
export function SpreadFigures({ data, m, locale }: Props) {
  const { spread, shares, pattern, tried } = data;
  const t = m.evaluations.distribution.whatIf;
  const words = m.evaluations.ratings;
  const bars = ORDER.map((rating) => ({
    tone: TONES[rating],
    letter: RATING_LETTERS[rating],
    label: words[rating],
    count: formatNumber(spread.counts[rating], locale),
    share: Number(shares[rating] ?? 0),
    guide: Number(pattern[rating]),
  }));
  const sentence = bars
    .map(({ label, count, share }) => `${label} ${t.people(count)}, ${formatPercent(share, locale)}`)
    .join("; ");
  const limit = tried.lines.find(
    (line) => line.test === "at_most" && line.percent > 0 && line.ratings.length === 1,
  );
  const limited = limit?.ratings[0];
  const table = (
    <DataTable
      caption={t.chart}
      rows={[...OVERALL_RATINGS].map((rating) => ({ key: rating, rating }))}
      columns={[
        { key: "rating", label: m.reports.distribution.rating, cell: (row) => words[row.rating] },
        {
          key: "count",
          label: m.reports.distribution.count,
          number: true,
          cell: (row) => formatNumber(spread.counts[row.rating], locale),
        },
        {
          key: "share",
          label: m.reports.distribution.share,
          number: true,
          cell: (row) => formatPercent(Number(shares[row.rating] ?? 0), locale),
        },
        {
          key: "guide",
          label: t.patternShare,
          number: true,
          cell: (row) => formatPercent(Number(pattern[row.rating]), locale),
        },
      ]}
    />
  );
  return (
    <div className="chart-panel">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="spread">{t.chart}</h2>
        <fieldset className="toggle">
          <legend className="sr-only">{m.reports.distribution.view}</legend>
          <label>
            <input type="radio" name="spread-view" value="chart" defaultChecked />
            {m.common.table.chart}
          </label>
          <label>
            <input type="radio" name="spread-view" value="table" />
            {m.common.table.table}
          </label>
        </fieldset>
      </div>
      <div className="chart-table">{table}</div>
      <div className="chart-figure">
        <div className="only-desk">
          <LazyChart
            kind="distribution"
            sentence={sentence}
            bars={bars}
            guideLabel={t.guide}
            limit={
              limit && limited
                ? { tone: TONES[limited], share: limit.percent, label: t.limitLabel(limit.percent) }
                : undefined
            }
          />
        </div>
        <div className="only-phone">
          <BarList rows={[...bars].reverse()} note={t.tick} />
        </div>
        <noscript>{table}</noscript>
      </div>
      <p className="text-small text-ink-2">{t.hint}</p>
    </div>
  );
}
