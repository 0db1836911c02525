import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { AMENDMENT_REASONS } from "@/lib/features/work-plans/amendments/rules/amendment";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { startAmendmentAction } from "../amendment-actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.amendments.start.link };
}

/** Why a plan in force is changed in the year; the change itself is written in the editor. */
export default async function AmendPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const { plan, isOwn, mayAmend, dialogue } = await orNotFound(getPlanPage(ctx, id));
  if (!mayAmend) notFound();
  const m = messagesFor(ctx.locale);
  const a = m.workPlans.amendments;
  const s = a.start;
  const open = dialogue.openAmendment;
  return (
    <>
      <PageHeader
        title={s.title(plan.year)}
        crumbs={[
          {
            label: isOwn ? m.workPlans.editor.mine : plan.employeeName,
            href: isOwn ? "/work-plans" : `/work-plans/${plan.id}`,
          },
          { label: String(plan.year), href: `/work-plans/${plan.id}` },
          { label: s.link },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={s.lead}
      />
      {open ? (
        <Note>
          <p>{a.open[open.state]}</p>
          <ButtonLink className="mt-2" href={`/work-plans/${open.id}`}>
            {a.open.link}
          </ButtonLink>
        </Note>
      ) : (
        <ActionForm
          id="amend"
          action={startAmendmentAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="max-w-prose"
        >
          <HiddenField name="planId" value={plan.id} />
          <HiddenField name="version" value={plan.version} />
          <RadioGroup
            name="reason"
            legend={s.reason}
            options={AMENDMENT_REASONS.map((value) => ({ value, label: s.reasons[value] }))}
          />
          <TextArea name="note" label={s.note} hint={s.noteHint} rows={3} required />
          <p className="my-3 text-small text-ink-2">
            {s.kept} {!isOwn && s.byAppraiser(plan.employeeCallName)}
          </p>
          <SubmitButton>{s.submit}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
