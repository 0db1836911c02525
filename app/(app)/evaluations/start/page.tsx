import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { listEvidenceTargets } from "@/lib/features/progress/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { startEvaluationAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).progress.note.steps.writing };
}

type Search = Record<"plan" | "period", string | string[] | undefined>;

/** The door to a self-note that nobody opened yet: `?plan=&period=`, else the latest. A note that is open is shown at once. */
export default async function StartNotePage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const { plan, period } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.progress.start;
  const targets = await listEvidenceTargets(ctx);
  const target = targets.find((one) => one.workPlanId === plan && one.periodId === period) ?? targets[0];
  if (target?.evaluationId) redirect(`/evaluations/${target.evaluationId}/self-note`);
  if (!target)
    return (
      <div className="page-reading">
        <PageHeader title={m.progress.note.steps.writing} />
        <EmptyState title={words.none} action={<ButtonLink href="/work-plans">{words.toPlans}</ButtonLink>}>
          {words.noneText}
        </EmptyState>
      </div>
    );
  return (
    <div className="page-reading">
      <PageHeader
        title={words.title(`${m.organization.periods[target.cadence](target.number)} ${target.year}`)}
        about={target.positionTitle}
      />
      <ActionForm action={startEvaluationAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="workPlanId" value={target.workPlanId} />
        <HiddenField name="periodId" value={target.periodId} />
        <p className="reading mb-4">{words.text}</p>
        <SubmitButton>{words.action}</SubmitButton>
      </ActionForm>
    </div>
  );
}
