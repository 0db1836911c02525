import { Source } from "@/components/strategy/reference/source";
import { DataTable } from "@/components/ui/data/data-table";
import type { YearFigure } from "@/lib/features/strategy/reference-rules/facts";
import type { ReferenceIndicator } from "@/lib/features/strategy/reference-rules/read-place";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import type { Locale } from "@/lib/platform/context";

type Props = { caption: string; indicators: ReferenceIndicator[]; m: Messages; locale: Locale };

const small = "block text-tiny font-normal text-ink-3";

function Figures({
  value,
  years,
  last,
  words,
  locale,
}: {
  value: string | null;
  years: YearFigure[];
  last?: { text: string; value: string } | null;
  words: { absent: string; inYear: (year: number) => string };
  locale: Locale;
}) {
  const shown = (figure: string) =>
    /^-?\d+(\.\d+)?$/.test(figure) ? formatNumber(Number(figure), locale, 6) : figure;
  const hasMore = years.length > 0 || Boolean(last);
  return (
    <>
      {value !== null && shown(value)}
      {value === null && !hasMore && <span className="text-ink-3">{words.absent}</span>}
      {years.map((one) => (
        <span key={one.year} className={small}>
          {shown(one.value)} {words.inYear(one.year)}
        </span>
      ))}
      {last && (
        <span className={small}>
          {shown(last.value)} {last.text}
        </span>
      )}
    </>
  );
}

function Name({ row, m }: { row: ReferenceIndicator; m: Messages }) {
  const t = m.strategy.reference.table;
  const direction = row.direction ? t[row.direction] : t.noDirection;
  return (
    <span id={`r-${row.id}`}>
      {row.name}
      <span className={small}>
        {row.year === null ? t.noYear : row.year} · {direction}
      </span>
      {row.responsibleUnit && <span className={small}>{row.responsibleUnit}</span>}
      {row.note && (
        <span className={small}>
          {t.note}: <span lang="en">{row.note}</span>
        </span>
      )}
    </span>
  );
}

/** Indicators as their documents hold them, with the achievement computed beside the reported one. What a source lacks is said, never filled in. */
export function ReferenceIndicators({ caption, indicators, m, locale }: Props) {
  const r = m.strategy.reference;
  const t = r.table;
  const absent = <span className="text-ink-3">{r.absent}</span>;
  const words = { absent: r.absent, inYear: t.inYear };
  return (
    <DataTable
      caption={caption}
      rows={indicators.map((row) => ({ ...row, key: row.id }))}
      columns={[
        { key: "name", label: t.indicator, wide: true, cell: (row) => <Name row={row} m={m} /> },
        { key: "unit", label: t.unit, cell: (row) => row.measureUnit ?? absent },
        {
          key: "baseline",
          label: t.baseline,
          number: true,
          cell: ({ baseline, baselineYear }) => (
            <>
              <Figures value={baseline} years={[]} words={words} locale={locale} />
              {baselineYear !== null && <span className={small}>{t.inYear(baselineYear)}</span>}
            </>
          ),
        },
        {
          key: "target",
          label: t.target,
          number: true,
          cell: ({ target, targets, lastTarget: last }) => (
            <Figures
              value={target}
              years={targets}
              last={last && { text: t.lastTarget(last.year), value: last.value }}
              words={words}
              locale={locale}
            />
          ),
        },
        {
          key: "actual",
          label: t.actual,
          number: true,
          cell: (row) => <Figures value={row.actual} years={row.actuals} words={words} locale={locale} />,
        },
        {
          key: "achievement",
          label: t.achievement,
          number: true,
          cell: ({ achievement }) =>
            achievement.counted ? (
              formatPercent(Number(achievement.percent), locale, 2)
            ) : (
              <span className="text-ink-3">{reasonText(m, { reason: achievement.reason })}</span>
            ),
        },
        {
          key: "reported",
          label: t.reported,
          number: true,
          cell: ({ reportedPercent: percent, reportedCategory: category }) => (
            <>
              {percent === null ? category === null && absent : formatPercent(Number(percent), locale, 2)}
              {category && <span className={small}>{category}</span>}
            </>
          ),
        },
        {
          key: "source",
          label: t.source,
          wide: true,
          cell: (row) => <Source source={row.source} m={m} />,
        },
      ]}
    />
  );
}
