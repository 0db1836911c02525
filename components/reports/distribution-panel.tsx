import { BarList, ChartPanel } from "@/components/charts/chart-panel";
import { LazyChart } from "@/components/charts/lazy-chart";
import { ratingTone } from "@/components/reports/rating-tone";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { OVERALL_RATINGS, type OverallRating } from "@/lib/features/organization/rules/levels";
import type { Distribution } from "@/lib/features/reports/rules/views";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { distribution: Distribution; unitName: string; m: Messages; locale: Locale };

/** From Sangat Kurang to Sangat Baik, as the official curve draws it. */
const ORDER = [...OVERALL_RATINGS].reverse();

/** The spread of released results beside the pattern for the unit's achievement: sentence, table, chart. Small groups in words only. */
export function DistributionPanel({ distribution, unitName, m, locale }: Props) {
  const w = m.reports.distribution;
  const { total, counts, shares, pattern, findings } = distribution;
  const title = w.title(unitName);
  if (total === 0 || distribution.isHidden)
    return (
      <Card labelledBy="distribution">
        <h2 id="distribution">{title}</h2>
        <p className="mt-2">{total === 0 ? w.nobody : w.small(distribution.smallUnitBelow)}</p>
      </Card>
    );
  const word = (rating: OverallRating) => m.reports.ratings[rating].label;
  const percent = (rating: OverallRating) => formatPercent(Number(shares[rating] ?? 0), locale);
  const top = [...OVERALL_RATINGS].sort((a, b) => counts[b] - counts[a])[0] ?? "good";
  const first = w.sentence(total, percent(top), word(top));
  const warnings = findings.map((finding) => {
    const names = finding.ratings.map(word).join(w.or);
    const share = `${formatPercent((finding.count / finding.total) * 100, locale)} (${w.fraction(finding.count, finding.total)})`;
    if (finding.test === "at_most") return w.atMost(names, share, finding.percent);
    return finding.test === "at_least" ? w.atLeast(names, share, finding.percent) : w.moreThan(names, share);
  });
  const bars = ORDER.map((rating) => ({
    tone: ratingTone(rating),
    letter: m.reports.ratings[rating].letter,
    label: word(rating),
    count: w.people(counts[rating]),
    plain: formatNumber(counts[rating], locale),
    share: Number(shares[rating] ?? 0),
    guide: pattern ? Number(pattern[rating]) : undefined,
  }));
  const limited = findings.find((finding) => finding.test === "at_most" && finding.ratings.length === 1);
  return (
    <ChartPanel
      id="distribution"
      title={title}
      aside={
        distribution.achievement && distribution.achievementUnit
          ? w.achievement(w.achievements[distribution.achievement], distribution.achievementUnit)
          : w.noAchievement
      }
      sentence={
        <>
          <p>
            {first} {distribution.achievement && warnings.length === 0 ? w.within : ""}
          </p>
          {warnings.map((warning) => (
            <p key={warning} className="mt-2">
              {warning}
            </p>
          ))}
          <p className="mt-2 text-small text-ink-3">{w.hint}</p>
        </>
      }
      toggle={{ label: w.view, chart: m.common.table.chart, table: m.common.table.table }}
      chart={
        <LazyChart
          kind="distribution"
          sentence={[first, ...warnings].join(" ")}
          bars={bars}
          guideLabel={pattern ? w.guideLine : undefined}
          limit={
            limited
              ? {
                  tone: ratingTone(limited.ratings[0] ?? "good"),
                  share: limited.percent,
                  label: w.limit(limited.percent),
                }
              : undefined
          }
        />
      }
      phone={
        <BarList
          rows={bars.map((bar) => ({ ...bar, count: bar.plain }))}
          note={pattern ? w.guideLine : undefined}
        />
      }
      table={
        <DataTable
          caption={title}
          rows={ORDER.map((rating) => ({ key: rating, rating }))}
          columns={[
            { key: "rating", label: w.rating, cell: (row) => word(row.rating) },
            {
              key: "count",
              label: w.count,
              number: true,
              cell: (row) => formatNumber(counts[row.rating], locale),
            },
            { key: "share", label: w.share, number: true, cell: (row) => percent(row.rating) },
            ...(pattern
              ? [
                  {
                    key: "guide",
                    label: w.guide,
                    number: true,
                    cell: (row: { rating: OverallRating }) =>
                      formatPercent(Number(pattern[row.rating]), locale),
                  },
                ]
              : []),
          ]}
        />
      }
    />
  );
}
