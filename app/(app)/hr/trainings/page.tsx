import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { trainingDates } from "@/components/development/training-words";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { TextField } from "@/components/ui/text-fields";
import { OFFICER_VIEWS, officerFilter } from "@/lib/features/development/filter-input";
import { listForOfficer } from "@/lib/features/development/queries/officer-list";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/hr/trainings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.officer.title };
}

export default async function OfficerTrainingsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.development.officer;
  const { after, ...filter } = officerFilter.parse(await searchParams);
  const list = await orNotFound(listForOfficer(ctx, { ...filter, after }));
  const { waiting, toRecord, current } = list.totals;
  const number = (value: number) => formatNumber(value, ctx.locale);
  const waits = (count: number) => (count > 0 ? <Chip tone="you">{number(count)}</Chip> : number(0));
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={
          <>
            <TextLink href={`${PATH}/needs`}>{m.development.needs.desk.title}</TextLink>
            <ButtonLink href={`${PATH}/new`}>{w.offer}</ButtonLink>
            <DownloadLinks {...downloadsOf(m, "trainings", filter)} />
          </>
        }
      />
      <NumbersRow
        label={w.numbers}
        numbers={[
          { value: number(waiting), words: w.waiting, href: `${PATH}?show=waiting` },
          { value: number(toRecord), words: w.toRecord, href: `${PATH}?show=record` },
          { value: number(current), words: w.current, href: PATH },
        ]}
      />
      <div className="mt-4">
        <FilterBar
          label={w.filter}
          action={PATH}
          submit={w.filter}
          clear={filter.q || filter.show ? { label: m.common.actions.clearFilter, href: PATH } : undefined}
        >
          <TextField
            name="q"
            type="search"
            label={m.development.catalogue.q}
            defaultValue={filter.q}
            maxLength={100}
          />
          <SelectField
            name="show"
            label={w.show}
            defaultValue={filter.show ?? "current"}
            options={OFFICER_VIEWS.map((view) => ({ value: view, label: w.shows[view] }))}
          />
        </FilterBar>
        <DataTable
          caption={w.title}
          empty={<EmptyState title={w.empty} />}
          rows={list.rows.map((row) => ({ ...row, key: row.id }))}
          columns={[
            {
              key: "title",
              label: w.name,
              cell: (row) => (
                <>
                  <TextLink href={`${PATH}/${row.id}`}>{row.title}</TextLink>
                  <span className="block text-small font-normal text-ink-3">{row.provider}</span>
                </>
              ),
            },
            { key: "dates", label: w.dates, wide: true, cell: (row) => trainingDates(row, m, ctx.locale) },
            {
              key: "recommended",
              label: w.recommendedColumn,
              number: true,
              cell: (row) => number(row.recommended),
            },
            { key: "waiting", label: w.waitingColumn, number: true, cell: (row) => waits(row.waiting) },
            { key: "seats", label: w.seats, number: true, cell: (row) => w.seatsOf(row.seated, row.seats) },
            { key: "record", label: w.recordColumn, number: true, cell: (row) => waits(row.toRecord) },
            {
              key: "certified",
              label: w.certifiedColumn,
              number: true,
              cell: (row) => number(row.certified),
            },
          ]}
        />
      </div>
      <Pagination words={m.common.table} path={PATH} query={filter} after={after} next={list.next} />
    </>
  );
}
