import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { CalibrationNote } from "@/components/evaluations/spread/calibration-note";
import { trainingsOfEvaluation } from "@/lib/features/development/queries/recommendation";
import { listDecisions } from "@/lib/features/evaluations/calibration/queries/decisions";
import { followUpsOfResult } from "@/lib/features/evaluations/follow-up/queries";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { listVersions } from "@/lib/features/evaluations/release/queries/versions";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { isId } from "../ids";
import { ResultView } from "./result-view";
import { StatusView } from "./status-view";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).common.nav.evaluations };
}

/** An evaluation for whoever may read it: why the result is what it is, or, before there is one, whose desk it is on. */
export default async function EvaluationPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getEvaluation(ctx, id));
  if (!view) notFound();
  const page = { m: messagesFor(ctx.locale), locale: ctx.locale, zone: ctx.actor.timeZone };
  if (!("snapshot" in view))
    return (
      <div className="page-reading">
        <StatusView view={view} {...page} />
      </div>
    );
  const trainings = await trainingsOfEvaluation(ctx, id);
  const followUps = view.reader === "other" ? [] : await followUpsOfResult(ctx, { evaluationId: id });
  const versions = view.snapshot.evaluation.revision > 1 ? await listVersions(ctx, view) : [];
  const decisions = view.reader === "other" ? [] : await listDecisions(ctx, id);
  return (
    <div className="page-reading">
      <ResultView view={view} trainings={trainings} versions={versions} followUps={followUps} {...page} />
      <CalibrationNote decisions={decisions} {...page} />
    </div>
  );
}
