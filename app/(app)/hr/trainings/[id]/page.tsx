import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { Participant } from "@/components/development/participant";
import { TrainingFacts } from "@/components/development/training-facts";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Pagination } from "@/components/ui/data/pagination";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { participantFilter } from "@/lib/features/development/filter-input";
import { getTrainingForOfficer } from "@/lib/features/development/queries/officer-training";
import { dayIn } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  certifyTrainingAction,
  confirmEnrolmentAction,
  recordAttendanceAction,
  refuseEnrolmentAction,
} from "../actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const actions = {
  confirm: confirmEnrolmentAction,
  cancel: refuseEnrolmentAction,
  attend: recordAttendanceAction,
  certify: certifyTrainingAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.officer.people };
}

export default async function OfficerTrainingPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const { after, done } = participantFilter.parse(await searchParams);
  const training = await orNotFound(getTrainingForOfficer(ctx, id, { after }));
  const m = messagesFor(ctx.locale);
  const w = m.development.officer;
  const path = `/hr/trainings/${id}`;
  return (
    <>
      <PageHeader
        title={training.title}
        crumbs={[{ label: w.title, href: "/hr/trainings" }, { label: training.title }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={`${m.development.seatsLeft(training.seatsLeft, training.seats)}. ${w.stages(training)}.`}
        actions={<DownloadLinks {...downloadsOf(m, "participants", { id })} />}
      />
      {done && (
        <Note live className="mb-4">
          {done === "offer" ? w.form.done : w.done[done]}
        </Note>
      )}
      <Card className="mb-4" label={training.title}>
        <Disclosure summary={m.common.actions.details} open={training.participants.length === 0}>
          <TrainingFacts training={training} m={m} locale={ctx.locale} />
        </Disclosure>
      </Card>
      <section aria-labelledby="people">
        <BlockTitle id="people" title={w.people} />
        {training.participants.length === 0 ? (
          <EmptyState title={w.nobody} />
        ) : (
          <ul className="card card-rows">
            {training.participants.map((person) => (
              <Participant
                key={`${person.enrolmentId}-${person.version}`}
                person={person}
                training={training}
                actions={actions}
                newKey={newRequestKey}
                today={ctx.today}
                changedOn={dayIn(person.changedAt, ctx.actor.timeZone)}
                m={m}
                locale={ctx.locale}
              />
            ))}
          </ul>
        )}
      </section>
      <Pagination words={m.common.table} path={path} after={after} next={training.next} />
    </>
  );
}
