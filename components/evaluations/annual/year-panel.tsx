import { LevelWord, Rating } from "@/components/evaluations/rating";
import { DataTable } from "@/components/ui/data/data-table";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Chip } from "@/components/ui/status/chip";
import type {
  ResultOfYearView,
  SegmentView,
  YearView,
} from "@/lib/features/evaluations/annual/queries/year-view";
import { formatRange } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";

type Props = { year: YearView; m: Messages; locale: Locale };

/** Posts and appraisers of the year with their months, and the results of its periods. No figure is worked out from them. */
export function YearPanel({ year, m, locale }: Props) {
  const t = m.evaluations.annual.panel;
  return (
    <>
      <p className="reading text-small text-ink-2">{t.help}</p>
      <h2 className="mt-4 mb-1.5 text-h3">{t.segments}</h2>
      <DataTable
        caption={t.segments}
        columns={[
          {
            key: "post",
            label: t.post,
            cell: (row: SegmentView) => <Post row={row} m={m} locale={locale} />,
            wide: true,
          },
          { key: "appraiser", label: t.appraiser, cell: (row) => row.appraiserName },
          { key: "days", label: t.days, cell: (row) => formatRange(row.startsOn, row.endsOn, locale) },
          { key: "months", label: t.months, cell: (row) => t.monthsOf(row.months), number: true },
        ]}
        rows={year.segments.map((row) => ({ ...row, key: row.startsOn }))}
      />
      {year.absences.length > 0 && (
        <p className="mt-2 text-small">
          {t.absences}:{" "}
          {year.absences
            .map((one) => `${t.absence[one.kind]} ${formatRange(one.startsOn, one.endsOn, locale)}`)
            .join("; ")}
        </p>
      )}
      <h2 className="mt-5 mb-1.5 text-h3">{t.results}</h2>
      <DataTable
        caption={t.results}
        columns={[
          {
            key: "period",
            label: t.period,
            cell: (row: ResultOfYearView) => <Period row={row} year={year.year} locale={locale} />,
            wide: true,
          },
          { key: "rating", label: t.rating, cell: (row) => <Overall row={row} m={m} /> },
          { key: "ratings", label: t.ratings, cell: (row) => <Levels row={row} m={m} /> },
        ]}
        rows={year.results.map((row) => ({ ...row, key: `${row.workPlanId} ${row.cadence} ${row.number}` }))}
        empty={t.noResults}
      />
      {year.results.map(
        (row) =>
          row.signed && (
            <Disclosure
              key={row.evaluationId}
              summary={t.details(
                `${periodName({ ...row, year: year.year }, locale, false)}, ${row.positionTitle}`,
              )}
              className="text-small"
            >
              <p className="text-ink-2">{t.by(row.signed.appraiserName)}</p>
              <p className="my-1 whitespace-pre-wrap">“{row.signed.comment}”</p>
              <ul className="grid gap-1">
                {row.signed.results.map(({ text, level }, index) => (
                  <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-3">
                    <span className="min-w-0">{text}</span>
                    <LevelWord level={level} label={m.evaluations.levels[level]} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          ),
      )}
    </>
  );
}

function Post({ row, m, locale }: { row: SegmentView; m: Messages; locale: Locale }) {
  const t = m.evaluations.annual.panel;
  return (
    <>
      {row.positionTitle}
      <span className="block text-small font-normal text-ink-3">{row.unitName}</span>
      {row.merged.map((one) => (
        <span key={one.startsOn} className="block text-small font-normal text-ink-3">
          {t.merged(one.positionTitle, formatRange(one.startsOn, one.endsOn, locale))}
        </span>
      ))}
    </>
  );
}

function Period({ row, year, locale }: { row: ResultOfYearView; year: number; locale: Locale }) {
  return (
    <>
      <span className="inline-block first-letter:uppercase">
        {periodName({ ...row, year }, locale, false)}
      </span>
      <span className="block text-small font-normal text-ink-3">{row.positionTitle}</span>
    </>
  );
}

function Overall({ row, m }: { row: ResultOfYearView; m: Messages }) {
  const t = m.evaluations.annual.panel;
  if (row.overall) return <Rating rating={row.overall} label={m.evaluations.ratings[row.overall]} />;
  if (row.state === "objected") return <Chip tone="neutral">{t.contested}</Chip>;
  return <Chip tone="neutral">{row.state === "none" ? t.none : t.notReleased}</Chip>;
}

function Levels({ row, m }: { row: ResultOfYearView; m: Messages }) {
  const { levels } = m.evaluations;
  if (!row.resultRating || !row.behaviourRating) return "–";
  return (
    <span className="inline-flex flex-wrap gap-x-4">
      <LevelWord level={row.resultRating} label={levels[row.resultRating]} />
      <LevelWord level={row.behaviourRating} label={levels[row.behaviourRating]} />
    </span>
  );
}
