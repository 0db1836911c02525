import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ChangeList } from "@/components/employees/chart/change-list";
import { SpanList } from "@/components/employees/chart/span-list";
import { queryHref } from "@/components/ui/data/query-href";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { dayFilter } from "@/lib/features/employees/filter-input";
import { getPosition } from "@/lib/features/employees/queries/position-page";
import { formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { undoChangeAction } from "../../units/actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.positions.title };
}

export default async function PositionPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const chart = m.organization.chart;
  const [w, f] = [chart.position, chart.form];
  const { id } = await params;
  const { day, done } = dayFilter.parse(await searchParams);
  const post = await orNotFound(getPosition(ctx, id, day));
  const date = (text: string) => formatDate(text, ctx.locale);
  const mayChange = can(ctx.actor, "position.change", { today: ctx.today });
  const isOpen = post.validUntil === null || post.validUntil >= ctx.today;
  const kinds: Record<string, string> = m.organization.assignmentKinds;
  return (
    <>
      <PageHeader
        title={post.title}
        crumbs={[
          { label: chart.positions.title, href: "/hr/positions" },
          {
            label: post.unitName,
            href: queryHref("/hr/positions", { unit: post.unitId, view: "map", day }),
          },
          { label: post.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={`${post.unitName}. ${chart.units.about(date(post.day))}`}
        actions={
          mayChange && isOpen ? (
            <>
              <ButtonLink tone="secondary" small href={`/hr/positions/${id}/change`}>
                {chart.acts.changePost}
              </ButtonLink>
              <ButtonLink tone="secondary" small href={`/hr/positions/${id}/change?act=close`}>
                {chart.acts.closePost}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      {done && (
        <Note live className="mb-4">
          {done === "undo" ? chart.unit.undoneDone : chart.unit.done}
        </Note>
      )}
      {!post.isThere && (
        <Note tone="warn" className="mb-4">
          {w.notThere(date(post.day))}
        </Note>
      )}
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_22rem] desk:items-start desk:gap-5">
        <div>
          <section aria-labelledby="holders">
            <BlockTitle id="holders" title={w.holders} />
            {post.holders.length === 0 ? (
              <p className="text-ink-2">{w.noHolders}</p>
            ) : (
              <ul className="divide-y divide-line border-y border-line">
                {post.holders.map((holder) => (
                  <li key={`${holder.id} ${holder.startsOn}`} className="py-3">
                    {kinds[holder.kind] ? `${kinds[holder.kind]} ` : ""}
                    <TextLink href={`/hr/people/${holder.id}`}>{holder.name}</TextLink>
                    <span className="block text-small text-ink-3">
                      {holder.endsOn
                        ? chart.unit.span(date(holder.startsOn), date(holder.endsOn))
                        : chart.unit.spanFrom(date(holder.startsOn))}
                      {holder.decree ? ` · ${holder.decree}` : ""}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="below" className="mt-6">
            <BlockTitle id="below" title={w.below} />
            {post.below.length === 0 ? (
              <p className="text-ink-2">{w.noBelow}</p>
            ) : (
              <ul className="divide-y divide-line border-y border-line">
                {post.below.map((other) => (
                  <li key={other.id} className="py-2.5">
                    <TextLink href={queryHref(`/hr/positions/${other.id}`, { day })}>{other.title}</TextLink>
                    <span className="block text-small text-ink-3">{other.unitName}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="history" className="mt-6">
            <BlockTitle id="history" title={chart.unit.history} />
            <SpanList
              today={ctx.today}
              locale={ctx.locale}
              m={m}
              rows={post.history.map((span) => ({
                ...span,
                about: [span.unitName, span.superiorTitle ? chart.unit.under(span.superiorTitle) : null]
                  .filter(Boolean)
                  .join(", "),
              }))}
            />
          </section>
        </div>
        <aside className="mt-6 desk:mt-0">
          <Card label={w.facts}>
            <DescriptionList
              items={[
                { term: f.class, value: m.organization.positionClasses[post.class], about: post.level },
                {
                  term: chart.positions.grade,
                  value: post.grade === null ? w.none : formatNumber(post.grade, ctx.locale),
                },
                {
                  term: f.superior,
                  value: post.superiorId ? (
                    <TextLink href={queryHref(`/hr/positions/${post.superiorId}`, { day })}>
                      {post.superiorTitle}
                    </TextLink>
                  ) : (
                    w.none
                  ),
                },
                { term: f.isHead, value: post.isUnitHead ? chart.unit.yes : chart.unit.no },
                { term: f.independentHead, value: post.independentHead ? chart.unit.yes : chart.unit.no },
                { term: chart.unit.since, value: date(post.validFrom) },
                ...(post.validUntil ? [{ term: chart.unit.until, value: date(post.validUntil) }] : []),
              ]}
            />
          </Card>
          <ChangeList
            changes={post.changes}
            undo={mayChange ? post.undo : null}
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
