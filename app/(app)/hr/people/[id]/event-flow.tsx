import { orNotFound } from "@/app/or-not-found";
import { Consequences } from "@/components/personnel/consequences";
import { DatedPosts } from "@/components/personnel/dated-posts";
import { DecisionForm } from "@/components/personnel/decision-form";
import { eventHref } from "@/components/personnel/event-links";
import { Search } from "@/components/personnel/post-search";
import { queryHref } from "@/components/ui/data/query-href";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { Ticks } from "@/components/ui/status/ticks";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import { getOwnCase } from "@/lib/features/employees/own-case/queries";
import { previewInput } from "@/lib/features/personnel/personnel-input";
import { getEventFlow } from "@/lib/features/personnel/queries/preview";
import { isArrival, isLeave, type EventKind } from "@/lib/features/personnel/rules/events";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { requireContext } from "@/lib/platform/session";
import { enterEventAction } from "../../personnel-actions";

export type FlowSearch = Record<string, string | string[] | undefined>;
type Kind = Exclude<EventKind, "acting_plt" | "acting_plh">;

/** One event of one person, in steps of plain addresses: where to, from when, what follows, and the decision. */
export async function EventFlowPage({ id, kind, search }: { id: string; kind: Kind; search: FlowSearch }) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.personnel;
  const input = previewInput.parse(search);
  const { person, posts, post, preview } = await orNotFound(getEventFlow(ctx, id, kind, input));
  const own = await getOwnCase(ctx, id);
  const here = eventHref(id, kind);
  const wantsPost = isArrival(kind);
  const step = wantsPost && !post ? 0 : preview ? 2 : 1;
  const steps = [...(wantsPost ? [w.steps.where] : []), w.steps.when, w.steps.check];
  const current = wantsPost ? step : step - 1;
  const title = w.titles[kind](person.callName);
  const chosen = { post: post?.id, day: input.day, until: input.until, decree: input.decree };
  return (
    <div className="page-reading">
      <PageHeader
        title={title}
        crumbs={[
          { label: w.people, href: "/hr/people" },
          { label: person.name, href: `/hr/people/${id}` },
          { label: w.kinds[kind] },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.about[kind]}
      />
      <div className="grid items-start gap-4 desk:grid-cols-2">
        <Card label={title} className="grid gap-4 desk:order-last">
          <Ticks
            label={w.steps.label}
            steps={steps.map((text, index) => ({
              text,
              state: index < current ? "done" : index === current ? "now" : "next",
            }))}
          />
          {step === 0 && (
            <Search
              action={here}
              label={w.search}
              hint={w.searchHint}
              typed={input.q}
              found={
                posts?.map((one) => ({
                  key: one.id,
                  title: w.events.to(one.title, one.unitName),
                  about: one.holder ? w.heldBy(one.holder) : w.vacant,
                  href: queryHref(here, { post: one.id }),
                })) ?? null
              }
              m={m}
            />
          )}
          {post && (
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <div>
                <p className="text-small text-ink-2">{w.chosen}</p>
                <b>{w.events.to(post.title, post.unitName)}</b>
              </div>
              <ButtonLink tone="quiet" small href={here}>
                {w.changeChoice}
              </ButtonLink>
            </div>
          )}
          {step === 1 && (
            <form method="get" action={here} className="grid gap-4">
              {post && <HiddenField name="post" value={post.id} />}
              <DateField name="day" label={w.startDay} hint={w.dayHint} defaultValue={input.day} required />
              {isLeave(kind) && (
                <DateField name="until" label={w.lastDayOptional} defaultValue={input.until} />
              )}
              <TextField name="decree" label={w.decree} maxLength={120} defaultValue={input.decree} />
              <Button type="submit">{w.check}</Button>
            </form>
          )}
          {preview && (
            <>
              <Consequences preview={preview} m={m} locale={ctx.locale} />
              <DecisionForm
                preview={preview}
                version={person.version}
                own={own}
                action={enterEventAction}
                requestKey={newRequestKey()}
                back={queryHref(here, { ...chosen, day: undefined, until: undefined })}
                m={m}
                locale={ctx.locale}
              />
            </>
          )}
        </Card>
        <Card label={w.events.posts} rows={false}>
          <h2>{w.events.posts}</h2>
          <DatedPosts person={person} today={ctx.today} m={m} locale={ctx.locale} />
        </Card>
      </div>
    </div>
  );
}
