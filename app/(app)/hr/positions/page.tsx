import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { HolderNames } from "@/components/employees/chart/holder-names";
import { PostMap } from "@/components/employees/chart/post-map";
import { RegisterTabs } from "@/components/employees/register-tabs";
import { queryHref } from "@/components/ui/data/query-href";
import { TextLink } from "@/components/ui/button";
import { CheckboxGroup, SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import { positionFilter, type PositionFilter } from "@/lib/features/employees/filter-input";
import { getPostMap, listPositions } from "@/lib/features/employees/queries/position-list";
import { POSITION_CLASSES } from "@/lib/features/organization/rules/chart";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/hr/positions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.positions.title };
}

export default async function PositionsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const filter = positionFilter.parse(await searchParams);
  if (filter.view === "map" && filter.unit)
    return <MapOfPosts ctx={ctx} unit={filter.unit} filter={filter} m={m} />;
  const w = m.organization.chart.positions;
  const list = await orNotFound(listPositions(ctx, filter));
  const { after, ...kept } = filter;
  const postHref = (id: string) => queryHref(`${PATH}/${id}`, { day: filter.day });
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about(formatDate(list.day, ctx.locale))}
        actions={<DownloadLinks {...downloadsOf(m, "positions", kept)} />}
      />
      <RegisterTabs here="positions" m={m} />
      <FilterBar
        label={m.organization.chart.units.filter}
        action={PATH}
        submit={m.organization.chart.units.filter}
        clear={
          filter.q || filter.class || filter.vacant || filter.unit
            ? { label: m.common.actions.clearFilter, href: PATH }
            : undefined
        }
      >
        {filter.unit && <HiddenField name="unit" value={filter.unit} />}
        {filter.day && <HiddenField name="day" value={filter.day} />}
        <TextField name="q" type="search" label={w.search} defaultValue={filter.q} maxLength={100} />
        <SelectField
          name="class"
          label={w.class}
          empty={w.all}
          defaultValue={filter.class ?? ""}
          options={POSITION_CLASSES.map((one) => ({
            value: one,
            label: m.organization.positionClasses[one],
          }))}
        />
        <CheckboxGroup
          name="vacant"
          legend={w.vacantOnly}
          hideLegend
          defaultValues={filter.vacant ? ["true"] : []}
          options={[{ value: "true", label: w.vacantOnly }]}
        />
      </FilterBar>
      {filter.unit && list.unitName && (
        <p className="mt-3">
          {w.inUnit(list.unitName)}{" "}
          <TextLink href={queryHref(PATH, { unit: filter.unit, view: "map", day: filter.day })}>
            {w.map}
          </TextLink>
        </p>
      )}
      <div className="mt-4">
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
                  <TextLink href={postHref(row.id)}>{row.title}</TextLink>
                  <span className="block text-small font-normal text-ink-3">{classOf(row, m)}</span>
                </>
              ),
            },
            {
              key: "unit",
              label: w.unit,
              wide: true,
              cell: (row) => <TextLink href={`/hr/units/${row.unitId}`}>{row.unitName}</TextLink>,
            },
            {
              key: "holder",
              label: w.holder,
              wide: true,
              cell: (row) => <HolderNames holders={row.holders} m={m} />,
            },
            {
              key: "superior",
              label: w.superior,
              wide: true,
              cell: (row) => row.superiorTitle ?? m.organization.chart.position.none,
            },
          ]}
        />
      </div>
      <Pagination words={m.common.table} path={PATH} query={kept} after={after} next={list.next} />
    </>
  );
}

function classOf(row: { class: string; level: string | null; grade: number | null }, m: Messages): string {
  const classes: Record<string, string> = m.organization.positionClasses;
  const grade = row.grade === null ? null : `${m.organization.chart.positions.grade} ${row.grade}`;
  return [classes[row.class], row.level, grade].filter(Boolean).join(" · ");
}

async function MapOfPosts({
  ctx,
  unit,
  filter,
  m,
}: {
  ctx: Context;
  unit: string;
  filter: PositionFilter;
  m: Messages;
}) {
  const w = m.organization.chart.positions;
  const map = await orNotFound(getPostMap(ctx, unit, filter.day));
  return (
    <>
      <PageHeader
        title={w.mapOf(map.unitName)}
        crumbs={[
          { label: m.organization.chart.units.title, href: "/hr/units" },
          { label: map.unitName, href: queryHref(`/hr/units/${unit}`, { day: filter.day }) },
          { label: w.map },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={`${w.mapAbout} ${m.organization.chart.units.about(formatDate(map.day, ctx.locale))}`}
      />
      <RegisterTabs here="positions" m={m} />
      <PostMap posts={map.posts} day={filter.day} m={m} />
      {map.isCut && (
        <p className="mt-4">
          <TextLink href={queryHref(PATH, { unit, day: filter.day })}>
            {m.organization.chart.unit.morePosts}
          </TextLink>
        </p>
      )}
    </>
  );
}
