import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { getSession } from "@/lib/features/evaluations/panel/queries/session";
import { listSubstitutes } from "@/lib/features/evaluations/panel/queries/set-up";
import { isOpened } from "@/lib/features/evaluations/panel/rules/seal";
import { dayIn, formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { stateTone } from "../../panel-words";
import { HostDesk } from "./host-desk";
import { Members, Sealed } from "./members";
import { DeclareCard, WriteCard } from "./note-form";
import { OpenNotes, OwnNotes } from "./open-notes";
import type { RoomProps } from "./room-props";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.title };
}

export default async function SessionPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const session = await orNotFound(getSession(ctx, id));
  const substitutes =
    session.maySetUp && session.emptySeats > 0 && session.state === "writing"
      ? await listSubstitutes(ctx, session)
      : [];
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel;
  const room = { session, ctx, m };
  const asked = formatDate(dayIn(session.createdAt, ctx.actor.timeZone), ctx.locale);
  return (
    <div className="mx-auto max-w-[80rem]">
      <PageHeader
        title={session.subjectName}
        about={
          <>
            {session.subjectAbout && <span className="block">{session.subjectAbout}</span>}
            {w.request(session.requestedBy, asked)}
          </>
        }
        crumbs={[
          { label: w.title, href: "/panel" },
          { label: w.when(formatDate(session.meetsOn, ctx.locale, "weekday"), session.place) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={<Chip tone={stateTone[session.state]}>{w.states[session.state]}</Chip>}
      />
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_23rem] desk:items-start">
        <div className="grid min-w-0 gap-4">
          {session.endReason && <Note tone="warn">{w.session.cancelled(session.endReason)}</Note>}
          <Work {...room} />
          {session.maySetUp && <HostDesk {...room} substitutes={substitutes} />}
        </div>
        <div className="grid min-w-0 gap-4">
          <Members {...room} />
          {session.state === "writing" && <Sealed {...room} />}
          <Material {...room} />
        </div>
      </div>
    </div>
  );
}

/** What the reader does now: declare, write, read the notes beside each other, go on to the minutes. */
function Work(room: RoomProps) {
  const { session } = room;
  const { own, state } = session;
  if (state === "cancelled") return null;
  if (isOpened(session)) return <OpenNotes {...room} />;
  if (own?.state === "invited") return <DeclareCard {...room} />;
  if (own?.state === "clear") return <WriteCard {...room} />;
  if (own?.state === "sent") return <OwnNotes {...room} />;
  return <Purpose {...room} />;
}

function Purpose({ session, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  return (
    <Card rows labelledBy="purpose">
      <div>
        <h2 id="purpose">{w.purpose}</h2>
        <p className="reading whitespace-pre-wrap">{session.purpose}</p>
      </div>
      <ol className="list-decimal pl-9 text-small">
        {session.questions.map(({ id, text, hint }) => (
          <li key={id} className="py-0.5">
            {text} <span className="text-ink-3">{hint}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Material({ session, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  const { own, employeeId, id, state } = session;
  if (own?.state === "invited" || state === "cancelled") return null;
  return (
    <Card labelledBy="material">
      <h2 id="material">{w.materials}</h2>
      <div className="my-2 grid justify-items-start gap-2">
        {own && employeeId && (
          <ButtonLink tone="secondary" small href={`/panel/sessions/${id}/materials`}>
            {w.openMaterials}
          </ButtonLink>
        )}
        <ButtonLink tone="secondary" small href={`/panel/sessions/${id}/guide`}>
          {w.guide}
        </ButtonLink>
      </div>
      <p className="text-tiny text-ink-3">{w.materialsAbout}</p>
    </Card>
  );
}
