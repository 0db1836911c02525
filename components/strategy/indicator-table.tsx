import { DataTable } from "@/components/ui/data/data-table";
import type { IndicatorView, Source } from "@/lib/features/strategy/rules/views";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import type { Locale } from "@/lib/platform/context";

type Props = { caption: string; indicators: IndicatorView[]; m: Messages; locale: Locale };

/** Indicators with target, actual, the computed achievement and their source. What a source lacks is said, never filled in. */
export function IndicatorTable({ caption, indicators, m, locale }: Props) {
  const t = m.strategy.table;
  const absent = <span className="text-ink-3">{m.strategy.reference.absent}</span>;
  const figure = (value: string | null, unit: string | null) => {
    if (value === null) return absent;
    const shown = /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), locale, 4) : value;
    return unit ? `${shown} ${unit}` : shown;
  };
  return (
    <>
      <DataTable
        caption={caption}
        rows={indicators.map((row) => ({ ...row, key: row.id }))}
        columns={[
          {
            key: "name",
            label: t.indicator,
            wide: true,
            cell: (row) => (
              <>
                {row.name}
                {row.direction === "lower" && (
                  <span className="block text-tiny font-normal text-ink-3">{t.lower}</span>
                )}
                {row.note && (
                  <span className="block text-tiny font-normal text-ink-3">
                    {t.note}: {row.note}
                  </span>
                )}
              </>
            ),
          },
          { key: "year", label: t.year, number: true, cell: (row) => row.year ?? absent },
          {
            key: "target",
            label: t.target,
            number: true,
            cell: (row) => figure(row.target, row.measureUnit),
          },
          {
            key: "actual",
            label: t.actual,
            number: true,
            cell: (row) => figure(row.actual, row.measureUnit),
          },
          {
            key: "achievement",
            label: t.achievement,
            number: true,
            cell: (row) =>
              row.achievement.counted ? (
                formatPercent(Number(row.achievement.percent), locale, 2)
              ) : (
                <span className="text-ink-3">{reasonText(m, { reason: row.achievement.reason })}</span>
              ),
          },
          {
            key: "source",
            label: t.source,
            wide: true,
            cell: (row) => <SourceLine source={row.source} absent={m.strategy.reference.absent} />,
          },
        ]}
      />
      <p className="mt-2 text-tiny text-ink-3">{t.hint}</p>
    </>
  );
}

/** The document, linked where its address is known and is a web address. */
export function SourceLine({ source, absent }: { source: Source; absent: string }) {
  if (!source.document) return <span className="text-ink-3">{absent}</span>;
  const isWeb = source.url !== null && /^https?:\/\//.test(source.url);
  return isWeb ? (
    <a className="text-tiny" href={source.url ?? ""} rel="noreferrer noopener">
      {source.document}
    </a>
  ) : (
    <span className="text-tiny text-ink-2">{source.document}</span>
  );
}
