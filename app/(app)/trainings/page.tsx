import type { Metadata } from "next";
import { EnrolmentChip } from "@/components/development/enrolment-progress";
import { TrainingTable } from "@/components/development/training-table";
import { kindName } from "@/components/development/training-words";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { catalogueFilter } from "@/lib/features/development/filter-input";
import { listMyNeeds } from "@/lib/features/development/needs/queries";
import { listTrainings } from "@/lib/features/development/queries/catalogue";
import { TRAINING_MODES } from "@/lib/features/development/rules/training-offer";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { MyNeeds } from "./my-needs";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.catalogue.title };
}

export default async function TrainingsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.development.catalogue;
  const { after, ...filter } = catalogueFilter.parse(await searchParams);
  const list = await listTrainings(ctx, { ...filter, after });
  const needs = await listMyNeeds(ctx);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={
          <ButtonLink tone="secondary" small href="/development">
            {w.mine}
          </ButtonLink>
        }
      />
      <MyNeeds needs={needs} m={m} locale={ctx.locale} />
      <FilterBar
        label={w.search}
        action="/trainings"
        submit={m.common.actions.search}
        clear={isFiltered ? { label: m.common.actions.clearFilter, href: "/trainings" } : undefined}
      >
        <TextField name="q" type="search" label={w.q} defaultValue={filter.q} maxLength={100} />
        <div className="grid grid-cols-2 gap-3 desk:contents">
          <SelectField
            name="kind"
            label={w.kind}
            defaultValue={filter.kind ?? ""}
            empty={w.allKinds}
            options={list.kinds.map((kind) => ({ value: kind, label: kindName(kind, m) }))}
          />
          <SelectField
            name="mode"
            label={w.mode}
            defaultValue={filter.mode ?? ""}
            empty={w.allModes}
            options={TRAINING_MODES.map((mode) => ({ value: mode, label: m.development.modes[mode] }))}
          />
          <SelectField
            name="month"
            label={w.month}
            defaultValue={filter.month ?? ""}
            empty={w.allMonths}
            options={list.months.map((month) => ({
              value: month,
              label: formatDate(`${month}-01`, ctx.locale, "month"),
            }))}
          />
        </div>
      </FilterBar>
      <TrainingTable
        caption={w.title}
        rows={list.rows}
        title={(row) => <TextLink href={`/trainings/${row.id}`}>{row.title}</TextLink>}
        last={{ label: w.state, cell: (row) => row.state && <EnrolmentChip state={row.state} m={m} /> }}
        m={m}
        locale={ctx.locale}
      />
      <Pagination words={m.common.table} path="/trainings" query={filter} after={after} next={list.next} />
    </>
  );
}
