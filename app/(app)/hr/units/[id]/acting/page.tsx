import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActingForm } from "@/components/personnel/acting-form";
import { Consequences } from "@/components/personnel/consequences";
import { DecisionForm } from "@/components/personnel/decision-form";
import { EventList } from "@/components/personnel/event-list";
import { Search } from "@/components/personnel/post-search";
import { queryHref } from "@/components/ui/data/query-href";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { getOwnCase } from "@/lib/features/employees/own-case/queries";
import { previewInput } from "@/lib/features/personnel/personnel-input";
import { getActingFlow } from "@/lib/features/personnel/queries/preview";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  cancelEventAction,
  endActingAction,
  enterEventAction,
  extendActingAction,
  undoEventAction,
} from "../../../personnel-actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).personnel.acting.crumb };
}

/** Who acts for the leading posts of a unit, and the appointment of a Plt or Plh in four steps. */
export default async function ActingPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.personnel;
  const { id } = await params;
  const input = previewInput.parse(await searchParams);
  const flow = await orNotFound(getActingFlow(ctx, id, input));
  const { unit, posts, post, person, people, preview, rule } = flow;
  const me = ctx.actor.employeeId;
  const isMine = person?.id === me || flow.events.some(({ employee }) => employee.id === me);
  const own = isMine ? await getOwnCase(ctx, me) : "no";
  const here = `/hr/units/${id}/acting`;
  const chosen = { post: post?.id, person: person?.id, kind: input.kind, decree: input.decree };
  return (
    <div className="page-reading">
      <PageHeader
        title={w.acting.title(unit.name)}
        crumbs={[{ label: unit.name, href: `/hr/units/${id}` }, { label: w.acting.crumb }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.rule(rule.months, rule.extensions)}
      />
      <div className="grid items-start gap-4 desk:grid-cols-2">
        <Card label={w.acting.appoint} className="grid gap-4 desk:order-last">
          <h2>{w.acting.appoint}</h2>
          {posts.length === 0 && <p>{w.acting.none}</p>}
          {!post && posts.length > 0 && (
            <ul className="grid gap-2">
              {posts.map((one) => (
                <li key={one.id}>
                  <ButtonLink tone="secondary" small href={queryHref(here, { post: one.id })}>
                    {one.title}
                  </ButtonLink>
                  <p className="text-small text-ink-2">{one.holder ? w.heldBy(one.holder) : w.vacant}</p>
                </li>
              ))}
            </ul>
          )}
          {post && (
            <div>
              <p className="text-small text-ink-2">{w.actingPost}</p>
              <b>{post.title}</b>
              <p className="text-small">{post.holder ? w.heldBy(post.holder) : w.vacant}</p>
            </div>
          )}
          {post && !person && (
            <Search
              action={here}
              label={w.searchPerson}
              typed={input.q}
              kept={{ post: post.id }}
              found={
                people?.map((one) => ({
                  key: one.id,
                  title: one.name,
                  about: one.title ?? w.events.noPost,
                  href: queryHref(here, { post: post.id, person: one.id }),
                })) ?? null
              }
              m={m}
            />
          )}
          {post && person && (
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <div>
                <p className="text-small text-ink-2">{w.actingPerson}</p>
                <b>{person.name}</b>
                {person.title && <p className="text-small">{person.title}</p>}
              </div>
              <ButtonLink tone="quiet" small href={queryHref(here, { post: post.id })}>
                {w.changeChoice}
              </ButtonLink>
            </div>
          )}
          {post && person && !preview && (
            <ActingForm action={here} post={post.id} person={person.id} input={input} m={m} />
          )}
          {preview && person && (
            <>
              <Consequences preview={preview} m={m} locale={ctx.locale} />
              <section aria-labelledby="powers">
                <h2 id="powers">{w.powers}</h2>
                <ul className="list-disc pl-5 text-small">
                  {w.powerList.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
              <DecisionForm
                preview={preview}
                version={person.version}
                own={person.id === me ? own : "no"}
                action={enterEventAction}
                requestKey={newRequestKey()}
                back={queryHref(here, chosen)}
                m={m}
                locale={ctx.locale}
              />
            </>
          )}
        </Card>
        <Card label={w.acting.current}>
          <h2>{w.acting.current}</h2>
          <EventList
            events={flow.events}
            actions={{
              cancel: cancelEventAction,
              undo: undoEventAction,
              end: endActingAction,
              extend: extendActingAction,
            }}
            newKey={newRequestKey}
            reader={{ id: me, own }}
            today={ctx.today}
            named
            m={m}
            locale={ctx.locale}
          />
        </Card>
      </div>
    </div>
  );
}
