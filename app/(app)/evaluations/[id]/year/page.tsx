import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { AnnualNoteForm } from "@/components/evaluations/annual/note-form";
import { YearPanel } from "@/components/evaluations/annual/year-panel";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { saveAnnualNoteAction } from "../../annual/actions";
import { isId, isSigned } from "../../ids";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.annual.title };
}

/** The whole year of a person for the appraiser who decides on it, and what is said beside the ratings. */
export default async function YearPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getEvaluationForScoring(ctx, id));
  if (!view?.year) notFound();
  if (isSigned(view.state)) redirect(`/evaluations/${id}`);
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.annual;
  const isPppk = view.employee.kind === "pppk";
  const hasStudies = view.year.absences.some(({ kind }) => kind === "study_leave");
  return (
    <div className="page-reading">
      <PageHeader
        title={`${t.panel.title(view.year.year)}: ${view.employee.name}`}
        about={m.evaluations.scoring.about(view.employee.positionTitle, view.employee.unitName)}
        crumbs={[{ label: t.title, href: "/evaluations/annual" }]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={<ButtonLink href={`/evaluations/${id}/score`}>{t.panel.back}</ButtonLink>}
      />
      <Note tone="quiet" className="mb-4">
        {t.panel.recorded}
      </Note>
      <YearPanel year={view.year} m={m} locale={ctx.locale} />
      {(isPppk || hasStudies) && (
        <Card className="mt-6">
          <AnnualNoteForm
            action={saveAnnualNoteAction}
            requestKey={newRequestKey()}
            evaluationId={id}
            note={view.year.note}
            isPppk={isPppk}
            hasStudies={hasStudies}
            m={m}
          />
        </Card>
      )}
    </div>
  );
}
