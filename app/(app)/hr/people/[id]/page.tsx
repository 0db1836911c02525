import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { AssignmentRuler } from "@/components/employees/people/assignment-ruler";
import { nipFacts } from "@/components/employees/people/nip-facts";
import { EntryList, LineHistory } from "@/components/employees/people/person-history";
import { DatedPosts } from "@/components/personnel/dated-posts";
import { EventLinks } from "@/components/personnel/event-links";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { dayFilter } from "@/lib/features/employees/filter-input";
import { getPerson } from "@/lib/features/employees/people/queries";
import { isWithin } from "@/lib/features/organization/rules/dates";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { shareOfYear, yearBars } from "./year-bars";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.people.title };
}

/** One person's record: who, since when, in which posts and under whom; no plan and no rating. */
export default async function PersonPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.employees.people;
  const p = w.person;
  const { id } = await params;
  const { done } = dayFilter.parse(await searchParams);
  const person = await orNotFound(getPerson(ctx, id));
  const date = (day: string) => formatDate(day, ctx.locale);
  const nip = nipFacts(person.nip, ctx.locale, m);
  const year = Number(ctx.today.slice(0, 4));
  const bars = yearBars(person.posts, ctx.today);
  const post = person.posts.find((one) => isWithin(ctx.today, one));
  const mayCorrect = can(ctx.actor, "employee.correct", { today: ctx.today });
  const mayEnter = can(ctx.actor, "personnel.enter", { today: ctx.today });
  const roles: Record<string, string> = m.employees.grants.roles;
  const levels: Record<string, string> = p.educationLevels;
  const rank = [person.rankName, person.rankCode].filter(Boolean).join(", ") || w.none;
  const status = w.statuses[person.status];
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={[
          { label: w.title, href: "/hr/people" },
          ...(post ? [{ label: post.unitName, href: `/hr/units/${post.unitId}` }] : []),
          { label: person.callName },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={[
          `${m.employees.kinds[person.kind]}${nip.number ? `, NIP ${nip.number}` : ""}`,
          post ? `${post.title}, ${post.unitName}` : w.noPost,
          person.status === "active"
            ? null
            : person.statusFrom
              ? w.statusSince(status, date(person.statusFrom))
              : status,
        ]
          .filter(Boolean)
          .join(". ")}
        actions={
          mayCorrect ? (
            <ButtonLink tone="secondary" small href={`/hr/people/${id}/correct`}>
              {p.correct}
            </ButtonLink>
          ) : undefined
        }
      />
      {done && (
        <Note live className="mb-4">
          {done === "added" ? w.form.added : w.form.saved}
        </Note>
      )}
      {nip.doubt && (
        <Note tone="warn" className="mb-4">
          {nip.doubt}
        </Note>
      )}
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_22rem] desk:items-start desk:gap-5">
        <div>
          <Card as="section" labelledBy="posts">
            <h2 id="posts">{p.posts}</h2>
            {bars.length > 0 && (
              <AssignmentRuler
                bars={bars}
                today={shareOfYear(ctx.today, year)}
                months={m.common.calendar.monthsShort}
                sentence={p.ruler(
                  String(year),
                  bars.map((bar) => p.rulerPart(bar.label, date(bar.startsOn), date(bar.endsOn))).join("; "),
                )}
              />
            )}
            {person.posts.length === 0 ? (
              <p className="text-ink-2">{p.noPosts}</p>
            ) : (
              <DatedPosts person={person} today={ctx.today} m={m} locale={ctx.locale} />
            )}
          </Card>
          {mayEnter && (
            <section aria-labelledby="events" className="no-print mt-6">
              <h2 id="events" className="mb-2">
                {p.actions}
              </h2>
              <EventLinks person={{ id, status: person.status, hasPost: post !== undefined }} m={m} />
              <p className="mt-3">
                <TextLink href={`/hr/people/${id}/events`}>{p.events}</TextLink>
              </p>
            </section>
          )}
          <LineHistory
            lines={person.lines}
            today={ctx.today}
            gap={person.chart.superiorId === null ? m.personnel.gaps[person.chart.gap] : null}
            chartName={person.chartName}
            locale={ctx.locale}
            m={m}
          />
          <EntryList
            id="ranks"
            title={p.ranks}
            none={p.noRanks}
            entries={person.ranks.map((one) => ({
              key: one.id,
              title: [one.name, one.code].filter(Boolean).join(", "),
              about: [p.since(date(one.startsOn)), one.decree].filter(Boolean).join(" · "),
            }))}
          />
          <EntryList
            id="educations"
            title={p.educations}
            none={p.noEducations}
            entries={person.educations.map((one) => ({
              key: one.id,
              title: [levels[one.level], one.field].filter(Boolean).join(", "),
              about: [one.institution, one.year === null ? null : p.graduated(String(one.year))]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
        </div>
        <aside className="mt-6 desk:mt-0">
          <Card label={p.nipCard}>
            <DescriptionList
              items={[
                {
                  term: p.nipCard,
                  value: nip.number ?? p.noNip,
                  about: nip.facts.length ? p.nipRead : undefined,
                },
                ...nip.facts,
                { term: p.kind, value: m.employees.kinds[person.kind] },
                { term: p.rank, value: rank },
                { term: p.callName, value: person.callName },
                { term: p.email, value: person.email ?? w.none },
                { term: p.startedOn, value: person.startedOn ? date(person.startedOn) : w.none },
                { term: p.account, value: p.accounts[person.account] },
              ]}
            />
          </Card>
          <EntryList
            id="grants"
            title={p.grants}
            none={p.noGrants}
            entries={person.grants.map((grant) => ({
              key: `${grant.role} ${grant.startsOn}`,
              title: roles[grant.role] ?? grant.role,
              about: [
                grant.unitName ?? p.wholeAgency,
                p.since(date(grant.startsOn)),
                grant.endsOn ? p.until(date(grant.endsOn)) : null,
              ]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
          <p className="mt-6 text-small text-ink-3">{p.noRating}</p>
          <p className="mt-2 text-small text-ink-3">{p.accessNote}</p>
        </aside>
      </div>
    </>
  );
}
