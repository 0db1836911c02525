import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { UnitHours } from "@/components/development/unit-hours";
import { DistributionPanel } from "@/components/reports/distribution-panel";
import { PlanTable } from "@/components/reports/plan-table";
import { queryHref } from "@/components/ui/data/query-href";
import { TrendPanel } from "@/components/reports/trend-panel";
import { UnitTable } from "@/components/reports/unit-table";
import { WaitingList } from "@/components/reports/waiting-list";
import { SelectField } from "@/components/ui/choice-fields";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { getUnitHours } from "@/lib/features/development/queries/unit-hours";
import { dashboardFilter } from "@/lib/features/reports/input";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import type { DashboardFigures } from "@/lib/features/reports/rules/views";
import { formatDate, formatNumber, formatPercent, formatTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).common.nav.monitoring };
}

export default async function MonitoringPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const d = m.reports.dashboard;
  const filter = dashboardFilter.parse(await searchParams);
  const data = await orNotFound(getDashboard(ctx, filter));
  if (!data) return <EmptyState title={d.noPeriod} />;
  const hours = await getUnitHours(ctx, { period: data.period, units: data.rows, kind: filter.kind });
  const name = periodName(data.period, ctx.locale);
  const short = (day: string) => formatDate(day, ctx.locale, "deadline");
  return (
    <>
      <PageHeader
        title={d.title(name)}
        crumbs={
          data.path.length > 0
            ? [
                { label: d.allUnits, href: queryHref("/hr", { ...filter, unit: undefined }) },
                ...data.path.slice(1).map((unit, i, all) => ({
                  label: unit.name,
                  href: i === all.length - 1 ? undefined : queryHref("/hr", { ...filter, unit: unit.id }),
                })),
              ]
            : undefined
        }
        crumbLabel={m.common.shell.breadcrumb}
        about={`${d.about(formatDate(ctx.today, ctx.locale, "full"), formatTime(ctx.now, ctx.locale, ctx.actor.timeZone))} ${d.dueNote(short(data.period.selfNoteDue), short(data.period.scoringDue))}`}
        actions={
          <DownloadLinks
            {...downloadsOf(m, "people", { period: data.period.id, unit: filter.unit, kind: filter.kind })}
          />
        }
      />
      <NumbersRow label={d.numbers} numbers={headNumbers(data, filter, m, ctx.locale)} />
      <p className="lead reading my-4">{sentence(data, m)}</p>
      <FilterBar label={d.filter} action="/hr" submit={d.filter}>
        {filter.unit && <HiddenField name="unit" value={filter.unit} />}
        <SelectField
          name="period"
          label={d.period}
          defaultValue={data.period.id}
          options={data.periods.map((period) => ({
            value: period.id,
            label: periodName(period, ctx.locale),
          }))}
        />
        <SelectField
          name="kind"
          label={d.kind}
          defaultValue={filter.kind ?? ""}
          empty={d.kinds.all}
          options={[
            { value: "pns", label: d.kinds.pns },
            { value: "pppk", label: d.kinds.pppk },
          ]}
        />
      </FilterBar>
      <div className="my-4 desk:grid desk:grid-cols-[minmax(0,1fr)_20.5rem] desk:items-start desk:gap-5">
        <UnitTable data={data} filter={filter} m={m} locale={ctx.locale} />
        <WaitingList rows={data.waiting} m={m} locale={ctx.locale} />
      </div>
      <PlanTable data={data} filter={filter} m={m} locale={ctx.locale} />
      <div className="mb-5">
        <DistributionPanel
          distribution={data.distribution}
          unitName={data.path.at(-1)?.name ?? ctx.actor.agencyName}
          m={m}
          locale={ctx.locale}
        />
      </div>
      <TrendPanel points={data.trend} m={m} locale={ctx.locale} />
      <div className="mt-5">
        <UnitHours data={hours} smallUnitBelow={data.distribution.smallUnitBelow} m={m} locale={ctx.locale} />
      </div>
    </>
  );
}

function headNumbers(
  data: DashboardFigures,
  filter: ReturnType<typeof dashboardFilter.parse>,
  m: Messages,
  locale: Locale,
) {
  const d = m.reports.dashboard;
  const { stages, people, late } = data;
  const noted = stages.noted + stages.scored + stages.received;
  const scored = stages.scored + stages.received;
  const share = (n: number) => formatPercent(people === 0 ? 0 : (n / people) * 100, locale, 0);
  const list = (stage?: string) =>
    queryHref("/hr/people", { period: data.period.id, unit: filter.unit, kind: filter.kind, stage });
  return [
    { value: formatNumber(people, locale), words: d.people(data.excluded), href: list() },
    { value: formatNumber(stages.no_plan, locale), words: d.noPlan, href: list("no_plan") },
    { value: formatNumber(noted, locale), words: d.noted(share(noted)), href: list() },
    { value: formatNumber(late, locale), words: d.late(share(late)), href: list("late"), late: late > 0 },
    { value: formatNumber(scored, locale), words: d.scored(share(scored)), href: list("scored") },
    { value: formatNumber(stages.noted, locale), words: d.waiting, href: list("noted") },
  ];
}

/** The finding in words, before any table: which units hold most of the late ones, and where the longest queue is. */
function sentence(data: DashboardFigures, m: Messages): string {
  const d = m.reports.dashboard;
  const byLate = [...data.rows]
    .filter((row) => row.late > 0)
    .sort((a, b) => b.late - a.late)
    .slice(0, 3);
  const held = byLate.reduce((sum, row) => sum + row.late, 0);
  const first = data.waiting[0];
  return [
    data.late === 0 ? d.sentenceNone : d.sentenceLate(byLate.length, held, data.late),
    first ? d.sentenceWaiting(first.name, first.count) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
