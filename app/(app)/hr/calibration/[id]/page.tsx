import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { listCandidates } from "@/lib/features/evaluations/calibration/queries/list";
import { getRoom } from "@/lib/features/evaluations/calibration/queries/room";
import { formatDate, formatDateTime, formatNumber, dayIn } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { People } from "./people";
import { ProposalList } from "./proposal-list";
import { RoomDesk } from "./room-desk";
import { Sums } from "./sums";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.calibration.title };
}

export default async function RoomPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const room = await orNotFound(getRoom(ctx, id));
  const candidates = room.may.appoint ? await orNotFound(listCandidates(ctx, id)) : [];
  const m = messagesFor(ctx.locale);
  const c = m.evaluations.calibration;
  const { locale } = ctx;
  const opened = formatDate(dayIn(room.openedAt, ctx.actor.timeZone), locale, "full");
  const isOpen = room.state === "open";
  const { inside } = room;
  return (
    <>
      <PageHeader
        title={`${c.title}, ${periodName(room.period, locale)}`}
        about={
          isOpen
            ? c.about(opened, room.openedBy, formatNumber(room.members.length, locale))
            : c.aboutClosed(opened, room.openedBy)
        }
        crumbs={[
          { label: m.evaluations.distribution.title, href: "/hr/distribution" },
          { label: c.title, href: "/hr/calibration" },
          { label: c.of(room.unitName) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={<Chip tone={isOpen ? "inf" : "neutral"}>{c.states[room.state]}</Chip>}
      />
      {room.purpose && <p className="reading mb-4">{room.purpose}</p>}
      {room.closedBy && room.closedAt && (
        <Card className="mb-4" labelledBy="minutes">
          <h2 id="minutes">{c.minutes.title}</h2>
          <p className="text-small text-ink-3">
            {c.closedBy(room.closedBy, formatDateTime(room.closedAt, locale, ctx.actor.timeZone))}
          </p>
          <p className="reading mt-1 whitespace-pre-wrap">{room.minutes || c.minutes.none}</p>
        </Card>
      )}
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_22rem] desk:items-start">
        <div className="grid gap-4">
          {inside ? (
            <>
              <ProposalList room={room} proposals={inside.proposals} m={m} locale={locale} />
              {inside.people.length > 0 && <People room={room} people={inside.people} m={m} />}
            </>
          ) : (
            <>
              <Note tone="quiet">{c.countsOnly}</Note>
              <Sums room={room} m={m} locale={locale} />
            </>
          )}
        </div>
        <div className="grid gap-4">
          {inside && <Sums room={room} m={m} locale={locale} />}
          <RoomDesk room={room} candidates={candidates} m={m} locale={locale} />
        </div>
      </div>
    </>
  );
}
