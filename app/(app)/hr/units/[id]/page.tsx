import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ChangeList } from "@/components/employees/chart/change-list";
import { HolderNames } from "@/components/employees/chart/holder-names";
import { SpanList } from "@/components/employees/chart/span-list";
import { queryHref } from "@/components/ui/data/query-href";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { can } from "@/lib/access/authorize";
import { dayFilter } from "@/lib/features/employees/filter-input";
import { getUnit } from "@/lib/features/employees/queries/unit-page";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { unitKindName } from "@/lib/messages/unit-kind";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { undoChangeAction } from "../actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ACTS = ["rename", "move", "merge", "close"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.units.title };
}

export default async function UnitPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const chart = m.organization.chart;
  const w = chart.unit;
  const { id } = await params;
  const { day, done } = dayFilter.parse(await searchParams);
  const unit = await orNotFound(getUnit(ctx, id, day));
  const date = (text: string) => formatDate(text, ctx.locale);
  const parent = unit.path.at(-2);
  const mayChange = can(ctx.actor, "unit.move", { today: ctx.today, unitId: id });
  const isOpen = unit.validUntil === null || unit.validUntil >= ctx.today;
  const treeHref = (unitId: string) => queryHref("/hr/units", { unit: unitId, day });
  return (
    <>
      <PageHeader
        title={unit.name}
        crumbs={[
          { label: chart.units.title, href: queryHref("/hr/units", { day }) },
          ...unit.path.slice(0, -1).map((crumb) => ({ label: crumb.name, href: treeHref(crumb.id) })),
          { label: unit.name },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={chart.units.about(date(unit.day))}
      />
      {done && (
        <Note live className="mb-4">
          {done === "undo" ? w.undoneDone : w.done}
        </Note>
      )}
      {!unit.isThere && (
        <Note tone="warn" className="mb-4">
          {w.notThere(date(unit.day))}
        </Note>
      )}
      {mayChange && isOpen && (
        <nav aria-label={w.actions} className="no-print mb-5 flex flex-wrap gap-2">
          {ACTS.filter((act) => act === "rename" || !unit.isRoot).map((act) => (
            <ButtonLink key={act} tone="secondary" small href={`/hr/units/${id}/change?act=${act}`}>
              {chart.acts[act]}
            </ButtonLink>
          ))}
          <ButtonLink tone="secondary" small href={`/hr/units/${id}/change?act=add`}>
            {chart.acts.add}
          </ButtonLink>
          <ButtonLink tone="secondary" small href={`/hr/units/${id}/acting`}>
            {m.personnel.acting.appoint}
          </ButtonLink>
          <ButtonLink tone="secondary" small href={`/hr/positions/new?unit=${id}`}>
            {chart.acts.addPost}
          </ButtonLink>
        </nav>
      )}
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_22rem] desk:items-start desk:gap-5">
        <div>
          <section aria-labelledby="posts">
            <BlockTitle id="posts" title={w.posts} />
            <DataTable
              caption={w.posts}
              empty={<EmptyState title={w.noPosts} />}
              rows={unit.posts.map((post) => ({ ...post, key: post.id }))}
              columns={[
                {
                  key: "title",
                  label: chart.positions.name,
                  cell: (post) => (
                    <>
                      <TextLink href={queryHref(`/hr/positions/${post.id}`, { day })}>{post.title}</TextLink>
                      {post.isUnitHead && (
                        <>
                          {" "}
                          <Chip>{w.head}</Chip>
                        </>
                      )}
                    </>
                  ),
                },
                {
                  key: "holders",
                  label: chart.positions.holder,
                  wide: true,
                  cell: (post) => <HolderNames holders={post.holders} m={m} />,
                },
                {
                  key: "superior",
                  label: chart.positions.superior,
                  wide: true,
                  cell: (post) => post.superiorTitle ?? chart.position.none,
                },
              ]}
            />
            <p className="mt-3">
              <TextLink href={queryHref("/hr/positions", { unit: id, view: "map", day })}>
                {chart.positions.mapOf(unit.name)}
              </TextLink>
            </p>
          </section>
          <section aria-labelledby="history" className="mt-6">
            <BlockTitle id="history" title={w.history} />
            <SpanList
              today={ctx.today}
              locale={ctx.locale}
              m={m}
              rows={unit.history.map((span) => ({
                ...span,
                title: `${span.name} · ${span.code}`,
                about: span.parentName ? w.under(span.parentName) : w.topmost,
              }))}
            />
          </section>
        </div>
        <aside className="mt-6 desk:mt-0">
          <Card label={w.facts}>
            <DescriptionList
              items={[
                { term: w.code, value: unit.code },
                { term: w.kind, value: unitKindName(unit.kind, m) },
                {
                  term: w.parent,
                  value: parent ? <TextLink href={treeHref(parent.id)}>{parent.name}</TextLink> : w.topmost,
                },
                { term: w.agreement, value: unit.hasOwnAgreement ? w.yes : w.no },
                { term: w.since, value: date(unit.validFrom) },
                ...(unit.validUntil ? [{ term: w.until, value: date(unit.validUntil) }] : []),
              ]}
            />
          </Card>
          <section aria-labelledby="children" className="mt-5">
            <BlockTitle id="children" title={w.children} />
            {unit.children.length === 0 ? (
              <p className="text-ink-2">{w.noChildren}</p>
            ) : (
              <ul className="divide-y divide-line">
                {unit.children.map((child) => (
                  <li key={child.id} className="py-2">
                    <TextLink href={queryHref(`/hr/units/${child.id}`, { day })}>{child.name}</TextLink>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <ChangeList
            changes={unit.changes}
            undo={mayChange ? unit.undo : null}
            action={undoChangeAction}
            requestKey={newRequestKey()}
            zone={ctx.actor.timeZone}
            locale={ctx.locale}
            m={m}
          />
        </aside>
      </div>
    </>
  );
}
