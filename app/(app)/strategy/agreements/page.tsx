import type { Metadata } from "next";
import { STATE_TONES } from "@/components/strategy/agreements/agreement-view";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { TextField } from "@/components/ui/text-fields";
import { agreementFilter } from "@/lib/features/strategy/agreements/agreement-input";
import { listAgreements } from "@/lib/features/strategy/agreements/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.agreements.title };
}

export default async function AgreementsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const filter = agreementFilter.parse(await searchParams);
  const year = filter.year ?? Number(ctx.today.slice(0, 4));
  const rows = await listAgreements(ctx, year);
  const m = messagesFor(ctx.locale);
  const w = m.strategy.agreements;
  const agreed = rows.filter(({ state }) => state === "agreed").length;
  return (
    <div className="page-reading">
      <PageHeader
        title={`${w.title} ${year}`}
        about={w.lead}
        crumbs={[{ label: m.strategy.cascade.title, href: "/cascade" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <FilterBar label={w.year} action="/strategy/agreements" submit={w.show}>
        <TextField name="year" label={w.year} inputMode="numeric" defaultValue={String(year)} maxLength={4} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={w.noUnits} />
      ) : (
        <>
          <p className="lead my-4">{w.summary(agreed, rows.length)}</p>
          <DataTable
            caption={`${w.title} ${year}`}
            rows={rows.map((row) => ({ ...row, key: row.unitId }))}
            columns={[
              {
                key: "unit",
                label: w.unit,
                cell: (row) => (
                  <TextLink href={`/strategy/agreements/${row.unitId}?year=${year}`}>{row.unitName}</TextLink>
                ),
              },
              { key: "head", label: w.head, cell: (row) => row.headName ?? m.strategy.reference.absent },
              { key: "items", label: w.items, number: true, cell: (row) => row.items },
              {
                key: "state",
                label: w.state,
                cell: (row) =>
                  row.state ? (
                    <Chip tone={STATE_TONES[row.state]}>{w.states[row.state]}</Chip>
                  ) : (
                    <Chip>{w.missing}</Chip>
                  ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
