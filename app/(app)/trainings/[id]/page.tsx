import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { MyEnrolment } from "@/components/development/my-enrolment";
import { TrainingFacts } from "@/components/development/training-facts";
import { trainingDates } from "@/components/development/training-words";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getTraining } from "@/lib/features/development/queries/training-page";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { cancelEnrolmentAction, declineTrainingAction, enrolInTrainingAction } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.catalogue.title };
}

export default async function TrainingPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const training = await orNotFound(getTraining(ctx, id));
  const { done } = await searchParams;
  const m = messagesFor(ctx.locale);
  const w = m.development;
  const said = done === "enrol" || done === "decline" || done === "cancel" ? w.page.done[done] : null;
  return (
    <>
      <PageHeader
        title={training.title}
        crumbs={[{ label: w.catalogue.title, href: "/trainings" }, { label: training.title }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={`${w.mine.when(trainingDates(training, m, ctx.locale), training.hours)}, ${training.provider}.`}
      />
      {said && (
        <Note live className="mb-4">
          {said}
        </Note>
      )}
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_23.75rem] desk:items-start">
        <Card label={training.title}>
          <TrainingFacts training={training} m={m} locale={ctx.locale} />
        </Card>
        <div className="order-first desk:order-none">
          <MyEnrolment
            key={training.mine?.version ?? 0}
            training={training}
            actions={{
              enrol: enrolInTrainingAction,
              decline: declineTrainingAction,
              cancel: cancelEnrolmentAction,
            }}
            requestKeys={{ enrol: newRequestKey(), decline: newRequestKey(), cancel: newRequestKey() }}
            m={m}
            locale={ctx.locale}
          />
        </div>
      </div>
    </>
  );
}
