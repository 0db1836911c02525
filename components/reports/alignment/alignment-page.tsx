import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { queryHref } from "@/components/ui/data/query-href";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Track } from "@/components/ui/status/stage-bar";
import type { Alignment, UnitFigures } from "@/lib/features/reports/alignment/queries/alignment";
import type { WeakPlans } from "@/lib/features/reports/alignment/queries/weak-plans";
import { formatDate, formatDateTime, formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Shared = { base: string; m: Messages; locale: Locale };
type Props = Shared & { data: Alignment; weak: WeakPlans; timeZone: string };

const WHOLE = 100;
const shareOf = (part: number, all: number) => (all === 0 ? 0 : (part / all) * WHOLE);

/** How far signed plans carry the year's objectives: number, sentence, tables; every figure leads to its list. */
export function AlignmentPage({ data, weak, timeZone, ...shared }: Props) {
  const { base, m, locale } = shared;
  const w = m.reports.alignment;
  const { totals } = data;
  const unit = data.path.at(-1)?.id;
  const number = (value: number) => formatNumber(value, locale);
  const share = Math.round(shareOf(totals.carried, totals.indicators) * 10) / 10;
  return (
    <>
      <PageHeader
        title={w.titleOf(data.year)}
        about={w.lead}
        crumbs={
          data.path.length > 0
            ? [
                { label: w.all, href: base },
                ...data.path.map((one, place, all) => ({
                  label: one.name,
                  href: place === all.length - 1 ? undefined : queryHref(base, { unit: one.id }),
                })),
              ]
            : undefined
        }
        crumbLabel={m.common.shell.breadcrumb}
      />
      <NumbersRow
        label={w.numbers}
        numbers={[
          { value: number(totals.carried), words: w.carried, href: "/cascade" },
          {
            value: number(totals.indicators - totals.carried),
            words: w.uncarried,
            href: queryHref("/cascade/gaps", { kind: "unsupported" }),
          },
          {
            value: number(totals.signed),
            words: w.signed,
            href: queryHref("/hr/people", { unit, plan: "set" }),
          },
          {
            value: number(totals.late),
            words: w.late,
            href: queryHref("/hr/people", { unit, plan: totals.writing > 0 ? "draft" : "submitted" }),
            late: totals.late > 0,
          },
        ]}
      />
      <p className="lead my-4">
        {totals.indicators === 0
          ? w.noAims
          : w.sentence(number(totals.carried), number(totals.indicators), formatPercent(share, locale))}
      </p>
      <Levels data={data} {...shared} />
      <Units data={data} {...shared} />
      <Weak weak={weak} {...shared} />
      <p className="mt-3 text-tiny text-ink-3">{w.due(formatDate(data.dueOn, locale))}</p>
      {data.asOf !== null && (
        <p className="mt-1 text-small text-ink-2">
          {w.asOf(formatDateTime(data.asOf, locale, timeZone))}{" "}
          <TextLink href={queryHref(base, { unit, year: String(data.year), fresh: "1" })}>{w.fresh}</TextLink>
        </p>
      )}
    </>
  );
}

function Levels({ data, m }: Shared & { data: Alignment }) {
  const w = m.reports.alignment;
  if (data.levels.length === 0) return null;
  return (
    <section className="mb-6" aria-labelledby="levels">
      <BlockTitle id="levels" title={w.byLevel} />
      <DataTable
        caption={w.byLevel}
        rows={data.levels.map((row) => ({ ...row, key: row.level }))}
        columns={[
          {
            key: "level",
            label: w.level,
            cell: (row) => (
              <TextLink href={queryHref("/cascade", { level: row.level })}>
                {m.strategy.levels[row.level]}
              </TextLink>
            ),
          },
          { key: "parts", label: w.parts, number: true, cell: (row) => row.parts },
          { key: "measured", label: w.measured, number: true, cell: (row) => row.measured },
          {
            key: "carried",
            label: w.carriedParts,
            number: true,
            cell: (row) => (
              <>
                {row.carried}
                <Track reached={shareOf(row.carried, row.measured)} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Units({ data, base, m, locale }: Shared & { data: Alignment }) {
  const w = m.reports.alignment;
  const list = (row: UnitFigures, plan: string, value: number) =>
    value === 0 ? (
      formatNumber(value, locale)
    ) : (
      <TextLink href={queryHref("/hr/people", { unit: row.unitId, plan })}>
        {formatNumber(value, locale)}
      </TextLink>
    );
  return (
    <section className="mb-6" aria-labelledby="units">
      <BlockTitle id="units" title={w.byUnit} />
      <DataTable
        caption={w.byUnit}
        empty={<EmptyState title={w.empty} />}
        rows={data.units.map((row) => ({ ...row, key: row.unitId }))}
        columns={[
          {
            key: "unit",
            label: w.unit,
            cell: (row) =>
              row.isOwn ? (
                w.own(row.name)
              ) : row.hasChildren ? (
                <TextLink href={queryHref(base, { unit: row.unitId })}>{row.name}</TextLink>
              ) : (
                row.name
              ),
          },
          { key: "indicators", label: w.indicators, number: true, cell: (row) => row.indicators },
          { key: "carried", label: w.carriedParts, number: true, cell: (row) => row.carried },
          { key: "signed", label: w.signed, number: true, cell: (row) => list(row, "set", row.signed) },
          {
            key: "submitted",
            label: w.submitted,
            number: true,
            cell: (row) => list(row, "submitted", row.submitted),
          },
          { key: "writing", label: w.writing, number: true, cell: (row) => list(row, "draft", row.writing) },
          { key: "late", label: w.late, number: true, cell: (row) => formatNumber(row.late, locale) },
        ]}
      />
    </section>
  );
}

function Weak({ weak, m, locale }: Shared & { weak: WeakPlans }) {
  const w = m.reports.alignment;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="mb-6" aria-labelledby="weak">
      <BlockTitle id="weak" title={w.weak} />
      <p className="mb-2 text-small text-ink-2">{w.weakAbout}</p>
      {weak.isHidden ? (
        <p className="text-small text-ink-3">{w.weakFew}</p>
      ) : weak.weak === 0 ? (
        <p className="text-small text-ink-3">{w.weakNone}</p>
      ) : (
        <>
          <p className="mb-2">{w.weakSummary(weak.weak, weak.looked)}</p>
          <ul className="task-list">
            {weak.units.map((unit) => (
              <li key={unit.unitId}>
                <TextLink
                  className="task-title"
                  href={queryHref("/hr/people", { unit: unit.unitId, plan: "submitted" })}
                >
                  {unit.unitName}
                </TextLink>
                <div className="task-about">
                  {w.weakRows(unit.weakRows, unit.rows)}
                  {", "}
                  {m.reports.alignment.submitted}: {number(unit.plans)}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {weak.isCut && <p className="text-tiny text-ink-3">{w.weakMost(weak.looked)}</p>}
    </section>
  );
}
