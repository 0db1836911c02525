import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { PROPOSED_BY_APPRAISER } from "@/lib/features/evaluations/follow-up/rules/steps";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { proposeOfResultAction } from "../actions";

type Props = { searchParams: Promise<{ evaluation?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.followUp.propose.add };
}

/** The appraiser proposes what should follow a released result. */
export default async function ProposePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { evaluation: id } = await searchParams;
  if (typeof id !== "string" || !isId(id)) notFound();
  const view = await orNotFound(getEvaluation(ctx, id));
  if (!view || !("snapshot" in view) || !view.may.propose) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.followUp;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.propose.heading(view.employee.name)}
        about={w.propose.about}
        crumbs={[{ label: view.employee.callName, href: `/evaluations/${id}` }, { label: w.propose.add }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <ActionForm
        id="propose"
        action={proposeOfResultAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="reading"
      >
        <HiddenField name="evaluationId" value={id} />
        <SelectField
          name="kind"
          label={w.propose.kind}
          empty={w.propose.choose}
          options={PROPOSED_BY_APPRAISER.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
          required
        />
        <TextArea
          name="grounds"
          label={w.propose.grounds}
          hint={w.propose.groundsHint}
          rows={4}
          maxLength={2000}
          required
        />
        <SubmitButton className="mt-3">{w.propose.act}</SubmitButton>
      </ActionForm>
    </div>
  );
}
