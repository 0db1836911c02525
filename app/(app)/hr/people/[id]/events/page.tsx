import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { DatedPosts } from "@/components/personnel/dated-posts";
import { EventLinks } from "@/components/personnel/event-links";
import { EventList } from "@/components/personnel/event-list";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getOwnCase } from "@/lib/features/employees/own-case/queries";
import { getPersonEvents } from "@/lib/features/personnel/queries/person";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  cancelEventAction,
  endActingAction,
  extendActingAction,
  undoEventAction,
} from "../../../personnel-actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).personnel.events.title };
}

/** What happened and will happen to a person's posts. */
export default async function PersonEventsPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.personnel;
  const { id } = await params;
  const { done } = await searchParams;
  const { person, events } = await orNotFound(getPersonEvents(ctx, id));
  const own = await getOwnCase(ctx, id);
  const hasPost = person.posts.some(
    (post) => post.kind === "definitive" && (post.endsOn === null || post.endsOn >= ctx.today),
  );
  return (
    <div className="page-reading">
      <PageHeader
        title={w.events.titleOf(person.callName)}
        crumbs={[
          { label: w.people, href: "/hr/people" },
          { label: person.name, href: `/hr/people/${id}` },
          { label: w.events.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.events.about}
        actions={<EventLinks person={{ id, status: person.status, hasPost }} m={m} />}
      />
      {(done === "planned" || done === "running") && (
        <Note tone="info" live>
          {done === "planned" ? w.events.savedPlanned : w.events.saved}
        </Note>
      )}
      <div className="mt-4 grid items-start gap-4 desk:grid-cols-2">
        <Card label={w.events.history}>
          <h2>{w.events.history}</h2>
          <EventList
            events={events}
            actions={{
              cancel: cancelEventAction,
              undo: undoEventAction,
              end: endActingAction,
              extend: extendActingAction,
            }}
            newKey={newRequestKey}
            reader={{ id: ctx.actor.employeeId, own }}
            today={ctx.today}
            m={m}
            locale={ctx.locale}
          />
        </Card>
        <Card label={w.events.posts}>
          <h2>{w.events.posts}</h2>
          <DatedPosts person={person} today={ctx.today} m={m} locale={ctx.locale} />
        </Card>
      </div>
    </div>
  );
}
