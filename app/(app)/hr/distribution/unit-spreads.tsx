import { TextLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data/data-table";
import { lineWords } from "@/components/evaluations/spread/guidance-lines";
import { Chip } from "@/components/ui/status/chip";
import type { DistributionList } from "@/lib/features/evaluations/distribution/rules/views";
import { RATING_LETTERS } from "@/lib/features/evaluations/rules/overall-rating";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Row = DistributionList["rows"][number] & { key: string };
type Props = { data: DistributionList; m: Messages; locale: Locale; at: (unitId: string) => string };

/** Units with their counts beside the pattern. Of a group that is too small there is a sentence and no figure. */
export function UnitSpreads({ data, m, locale, at }: Props) {
  const d = m.evaluations.distribution;
  const n = (value: number) => formatNumber(value, locale);
  const columns: Column<Row>[] = [
    {
      key: "unit",
      label: d.unit,
      cell: (row) => (
        <>
          <TextLink
            className="inline-flex min-h-7 items-center"
            href={`/hr/distribution/${row.unitId}?period=${data.period.id}`}
          >
            {row.name}
          </TextLink>
          {row.hasUnits && (
            <span className="block text-small font-normal">
              <TextLink
                className="inline-flex min-h-7 items-center"
                href={at(row.unitId)}
                aria-label={`${d.below}: ${row.name}`}
              >
                {d.below}
              </TextLink>
            </span>
          )}
        </>
      ),
    },
    {
      key: "rated",
      label: d.rated,
      number: true,
      cell: (row) => d.ratedOf(n(row.rated), n(row.people)),
    },
    ...OVERALL_RATINGS.map((rating): Column<Row> => ({
      key: rating,
      label: RATING_LETTERS[rating],
      number: true,
      cell: (row) => (row.total === 0 ? "–" : n(row.counts[rating])),
    })),
    {
      key: "achievement",
      label: d.achievement,
      cell: (row) =>
        row.achievement ? (
          <>
            {m.evaluations.achievements[row.achievement.level]}
            {row.achievement.unitId !== row.unitId && (
              <span className="block text-small text-ink-3">{d.inherited(row.achievement.unitName)}</span>
            )}
          </>
        ) : (
          <span className="text-ink-3">{d.noAchievement}</span>
        ),
    },
    {
      key: "pattern",
      label: d.pattern,
      wide: true,
      cell: (row) => <Against row={row} m={m} locale={locale} />,
    },
  ];
  return (
    <DataTable
      caption={d.caption}
      columns={columns}
      rows={data.rows.map((row) => ({ ...row, key: row.unitId }))}
    />
  );
}

function Against({ row, m, locale }: { row: Row; m: Messages; locale: Locale }) {
  const d = m.evaluations.distribution;
  if (row.rated === 0) return <span className="text-ink-3">{d.nobody}</span>;
  if (row.sight === "none") return <span className="text-ink-3">{d.tooFew}</span>;
  // Without a set achievement there is no pattern to stand against.
  if (row.sight === "all" && !row.tried) return <span className="text-ink-3">–</span>;
  const broken = row.tried?.lines.filter(({ holds }) => !holds) ?? [];
  const isWarning = broken.length > 0 && row.tried?.isInformation === false;
  return (
    <div className="text-small">
      {row.sight === "own" && <p className="text-ink-3">{d.onlyOwn}</p>}
      {row.sight === "released" && <p className="text-ink-3">{d.onlyReleased}</p>}
      {row.tried && broken.length === 0 && <p>{d.within}</p>}
      {broken.map((line) => (
        <p key={line.warning}>{lineWords(line, { m, locale })}</p>
      ))}
      {isWarning && (
        <Chip tone={row.isExplained ? "ok" : "neutral"}>
          {row.isExplained ? d.explained : d.notExplained}
        </Chip>
      )}
    </div>
  );
}
