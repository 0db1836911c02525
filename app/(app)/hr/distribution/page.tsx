import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { distributionFilter } from "@/lib/features/evaluations/distribution/distribution-input";
import { listDistributions } from "@/lib/features/evaluations/distribution/queries/list";
import type { DistributionList } from "@/lib/features/evaluations/distribution/rules/views";
import { RATING_LETTERS } from "@/lib/features/evaluations/rules/overall-rating";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { UnitSpreads } from "./unit-spreads";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.distribution.title };
}

export default async function DistributionPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const d = m.evaluations.distribution;
  const filter = distributionFilter.parse(await searchParams);
  const data = await orNotFound(listDistributions(ctx, filter));
  if (!data) return <EmptyState title={d.empty} />;
  const at = (unitId: string) => `/hr/distribution?period=${data.period.id}&unit=${unitId}`;
  return (
    <>
      <PageHeader
        title={d.title}
        about={d.lead}
        crumbs={
          data.path.length > 1
            ? data.path.map(({ unitId, name }, index) => ({
                label: name,
                href: index === data.path.length - 1 ? undefined : at(unitId),
              }))
            : undefined
        }
        crumbLabel={m.common.shell.breadcrumb}
        actions={
          <>
            {data.rows.length > 0 && (
              <DownloadLinks
                {...downloadsOf(m, "distribution", { period: data.period.id, unit: filter.unit })}
              />
            )}
            <ButtonLink tone="secondary" small href="/hr/calibration">
              {m.evaluations.calibration.title}
            </ButtonLink>
          </>
        }
      />
      <FilterBar label={d.filter} action="/hr/distribution" submit={d.filter}>
        {filter.unit && <HiddenField name="unit" value={filter.unit} />}
        <SelectField
          name="period"
          label={d.period}
          defaultValue={data.period.id}
          options={data.periods.map((period) => ({
            value: period.id,
            label: `${m.organization.periods[period.cadence](period.number)} ${period.year}`,
          }))}
        />
      </FilterBar>
      <Own data={data} m={m} ctx={ctx} />
      {data.rows.length > 0 && (
        <section className="mt-4">
          <UnitSpreads data={data} m={m} locale={ctx.locale} at={at} />
          <p className="mt-2 text-small text-ink-3">{d.minimum(data.smallest)}</p>
        </section>
      )}
      {data.others.length > 0 && (
        <section className="mt-4" aria-labelledby="others">
          <h2 id="others">{d.otherUnits}</h2>
          <ul>
            {data.others.map(({ unitId, name }) => (
              <li key={unitId}>
                <TextLink href={at(unitId)}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** An appraiser's own people, whatever their number: they are the appraiser's own decisions. */
function Own({ data, m, ctx }: { data: DistributionList; m: Messages; ctx: Context }) {
  const t = m.evaluations.distribution.own;
  const { own, period } = data;
  if (!ctx.actor.isAppraiser) return null;
  const n = (value: number) => formatNumber(value, ctx.locale);
  return (
    <Card labelledBy="own" className="mt-4">
      <h2 id="own">{t.title}</h2>
      <p className="mb-2 text-ink-2">{own.total === 0 ? t.none : t.total(n(own.total))}</p>
      {own.total > 0 && (
        <DataTable
          caption={t.title}
          rows={[{ key: "own" }]}
          columns={[
            { key: "total", label: m.evaluations.distribution.rated, cell: () => n(own.total) },
            ...OVERALL_RATINGS.map((rating) => ({
              key: rating,
              label: `${m.evaluations.ratings[rating]} (${RATING_LETTERS[rating]})`,
              number: true,
              cell: () => n(own.counts[rating]),
            })),
          ]}
        />
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink tone="secondary" href={`/team/mirror?period=${period.id}`}>
          {t.mirror}
        </ButtonLink>
        {own.unitId && own.total > 0 && (
          <ButtonLink tone="secondary" href={`/hr/distribution/${own.unitId}?period=${period.id}`}>
            {t.tryIt}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
