import type { Metadata } from "next";
import { EnrolmentDesk, EnrolmentTicks } from "@/components/development/enrolment-progress";
import { HoursCard } from "@/components/development/hours-card";
import { trainingDates } from "@/components/development/training-words";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { developmentFilter } from "@/lib/features/development/filter-input";
import { getMyDevelopment } from "@/lib/features/development/queries/my-development";
import type { MyTraining } from "@/lib/features/development/rules/views";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.mine.title };
}

export default async function DevelopmentPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.development.mine;
  const view = await getMyDevelopment(ctx, developmentFilter.parse(await searchParams).year);
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={
          <>
            <ButtonLink tone="secondary" href="/development/follow-ups">
              {m.evaluations.followUp.nav}
            </ButtonLink>
            <ButtonLink href="/trainings">{w.catalogue}</ButtonLink>
          </>
        }
      />
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_23.75rem] desk:items-start">
        <div className="desk:order-last">
          <HoursCard hours={view.hours} year={view.year} m={m} />
          {view.years.length > 0 && (
            <nav className="mt-3 flex flex-wrap items-center gap-x-4 text-small" aria-label={w.otherYears}>
              <span>{w.otherYears}</span>
              {view.years.map((year) => (
                <TextLink
                  key={year}
                  className="inline-flex min-h-11 items-center"
                  href={`/development?year=${year}`}
                >
                  {year}
                </TextLink>
              ))}
            </nav>
          )}
        </div>
        <section aria-labelledby="trainings">
          <BlockTitle id="trainings" title={w.trainings} />
          {view.trainings.length === 0 ? (
            <EmptyState title={w.empty(view.year)}>{w.emptyAbout}</EmptyState>
          ) : (
            <Card as="div" rows pad={false}>
              {view.trainings.map((training) => (
                <Training key={training.id} training={training} m={m} locale={ctx.locale} />
              ))}
            </Card>
          )}
        </section>
      </div>
    </>
  );
}

function Training({ training, m, locale }: { training: MyTraining; m: Messages; locale: Locale }) {
  const w = m.development.mine;
  const { title, state, attendedHours, certificateNumber, certifiedOn } = training;
  const about = [
    w.when(trainingDates(training, m, locale), training.hours),
    training.wasRecommended ? w.suggested(training.recommenderName ?? "") : w.ownWish,
    ...(attendedHours === null ? [] : [w.attended(attendedHours)]),
  ];
  return (
    <article>
      <div className="flex flex-wrap items-center gap-2">
        <h3>
          <TextLink href={`/trainings/${training.trainingId}`}>{title}</TextLink>
        </h3>
        <EnrolmentDesk holder={training.holder} reader="employee" m={m} />
      </div>
      <p className="text-small text-ink-3">{about.join(". ")}.</p>
      <div className="mt-2">
        <EnrolmentTicks title={title} state={state} wasRecommended={training.wasRecommended} m={m} />
      </div>
      {certificateNumber && certifiedOn && (
        <p className="mt-2 text-small [overflow-wrap:anywhere]">
          {w.certificate(certificateNumber, formatDate(certifiedOn, locale))}
        </p>
      )}
      {training.declineReason && (state === "declined" || state === "cancelled") && (
        <p className="mt-2 text-small">{m.development.officer.reason(training.declineReason)}</p>
      )}
    </article>
  );
}
