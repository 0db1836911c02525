import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { RegisterTabs } from "@/components/employees/register-tabs";
import { queryHref } from "@/components/ui/data/query-href";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { listUnits, type UnitNode } from "@/lib/features/employees/chart/queries";
import { unitFilter } from "@/lib/features/employees/filter-input";
import { formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/hr/units";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.units.title };
}

export default async function UnitsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.organization.chart.units;
  const filter = unitFilter.parse(await searchParams);
  const tree = await orNotFound(listUnits(ctx, filter));
  const kept = { day: filter.day, unit: filter.unit, q: filter.q };
  const here = tree.path.at(-1);
  const isToday = tree.day === ctx.today;
  const number = (value: number) => formatNumber(value, ctx.locale);
  const href = (query: Record<string, string | undefined>) => queryHref(PATH, { day: filter.day, ...query });
  const pageOf = (id: string) => queryHref(`${PATH}/${id}`, { day: filter.day });
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about(formatDate(tree.day, ctx.locale))}
        actions={
          <>
            {here && can(ctx.actor, "unit.add", { today: ctx.today }) && (
              <ButtonLink href={`${PATH}/${here.id}/change?act=add`}>{w.add}</ButtonLink>
            )}
            <DownloadLinks {...downloadsOf(m, "units", kept)} />
          </>
        }
      />
      <RegisterTabs here="units" m={m} />
      <FilterBar
        label={w.filter}
        action={PATH}
        submit={w.filter}
        clear={
          filter.q ? { label: m.common.actions.clearFilter, href: href({ unit: filter.unit }) } : undefined
        }
      >
        {filter.unit && !filter.q && <HiddenField name="unit" value={filter.unit} />}
        <TextField name="q" type="search" label={w.search} defaultValue={filter.q} maxLength={100} />
        <DateField name="day" label={w.day} defaultValue={tree.day} />
      </FilterBar>
      {!isToday && (
        <Note tone="warn" className="mt-4">
          {w.notToday} <TextLink href={queryHref(PATH, { unit: filter.unit })}>{w.toToday}</TextLink>
        </Note>
      )}
      {filter.q ? (
        <h2 className="mt-5">{w.found(filter.q)}</h2>
      ) : (
        <nav aria-label={m.common.shell.breadcrumb} className="mt-5">
          <ol className="crumb">
            <li aria-current={here ? undefined : "page"}>
              {here ? <TextLink href={href({})}>{w.top}</TextLink> : w.top}
            </li>
            {tree.path.map((unit, index) => (
              <li key={unit.id}>
                <TextLink
                  href={index === tree.path.length - 1 ? pageOf(unit.id) : href({ unit: unit.id })}
                  aria-current={index === tree.path.length - 1 ? "page" : undefined}
                >
                  {unit.name}
                </TextLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="mt-3">
        <DataTable
          caption={filter.q ? w.found(filter.q) : w.caption}
          empty={<EmptyState title={filter.q ? w.noneFound : w.empty} />}
          rows={tree.rows.map((row) => ({ ...row, key: row.id }))}
          columns={[
            {
              key: "name",
              label: w.name,
              cell: (row) => (
                <>
                  <TextLink href={pageOf(row.id)}>{row.name}</TextLink>
                  <span className="block text-small font-normal text-ink-3">{aboutNode(row)}</span>
                </>
              ),
            },
            { key: "head", label: w.head, wide: true, cell: (row) => row.headName ?? w.vacant },
            { key: "posts", label: w.posts, number: true, cell: (row) => number(row.posts) },
            { key: "people", label: w.people, number: true, cell: (row) => number(row.people) },
            {
              key: "below",
              label: w.below,
              wide: true,
              cell: (row) =>
                row.children > 0 ? (
                  <TextLink href={href({ unit: row.id })}>
                    {w.open(number(row.children))}
                    <VisuallyHidden> {w.openOf(row.name)}</VisuallyHidden>
                  </TextLink>
                ) : (
                  number(0)
                ),
            },
          ]}
        />
      </div>
      <Pagination words={m.common.table} path={PATH} query={kept} after={filter.after} next={tree.next} />
    </>
  );

  function aboutNode(row: UnitNode): string {
    return [
      row.code,
      filter.q && row.parentName ? w.in(row.parentName) : null,
      row.endsOn ? w.ends(formatDate(row.endsOn, ctx.locale)) : null,
    ]
      .filter(Boolean)
      .join(" · ");
  }
}
