import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PrintButton } from "@/components/work-plans/print-button";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getAdvice, type AdviceView } from "@/lib/features/evaluations/panel-minutes/queries/advice";
import { formatDateTime, zoneLabel } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { answerAdviceAction } from "../../minutes-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.advice.title };
}

/** The signed advice with its reasons: for the person, who may answer, for the team and for whoever asked. */
export default async function AdvicePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const advice = await orNotFound(getAdvice(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel;
  const text = (value: string) => <span className="whitespace-pre-wrap">{value || w.minutes.none}</span>;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.advice.title}
        about={[advice.subjectName, advice.subjectAbout].filter(Boolean).join(", ")}
        actions={<PrintButton label={w.guide.print} />}
      />
      <Note className="mb-4">
        {w.advice.lead} {w.minutes.end(advice.requestedBy)}{" "}
        {advice.employeeId && advice.advice !== "none" && w.advice.followUp}
      </Note>
      <Card rows label={w.advice.title} className="mb-4">
        <DescriptionList
          items={[
            { term: w.session.purpose, value: text(advice.purpose) },
            { term: w.minutes.advice, value: w.minutes.choices[advice.advice].label },
            { term: w.minutes.adviceText, value: text(advice.adviceText) },
            { term: w.minutes.findings, value: text(advice.findings) },
            { term: w.minutes.reason, value: text(advice.reason) },
          ]}
        />
        <div>
          <p>{w.minutes.signed(formatDateTime(advice.signedAt, ctx.locale, ctx.actor.timeZone))}</p>
          <p>{advice.signers.map(({ name }) => name).join("; ")}</p>
          {advice.signers
            .filter(({ dissent }) => dissent !== "")
            .map(({ name, dissent }) => (
              <p key={name} className="mt-2">
                <b>{w.minutes.minority(name)}</b> <q>{dissent}</q>
              </p>
            ))}
        </div>
      </Card>
      {advice.employeeId && <Answer advice={advice} ctx={ctx} m={m} />}
    </div>
  );
}

function Answer({ advice, ctx, m }: { advice: AdviceView; ctx: Context; m: Messages }) {
  const w = m.evaluations.panel.advice;
  const { employeeId, timeZone } = ctx.actor;
  if (advice.answeredAt)
    return (
      <Card>
        <h2>{w.answered(advice.subjectName, formatDateTime(advice.answeredAt, ctx.locale, timeZone))}</h2>
        <p className="whitespace-pre-wrap">{advice.answer}</p>
      </Card>
    );
  if (!advice.mayAnswer) return <p className="text-ink-3">{w.noAnswer}</p>;
  return (
    <Card label={w.answer}>
      <ActionForm id="answer" action={answerAdviceAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="sessionId" value={advice.sessionId} />
        <HiddenField name="version" value={advice.version} />
        <TextArea name="answer" label={w.answer} hint={w.answerHint} rows={4} maxLength={4000} />
        <Autosave
          draftKey={`${employeeId}:panel-answer:${advice.sessionId}`}
          labels={m.common.autosave}
          clock={{ timeZone, label: zoneLabel(timeZone) }}
        />
        <SubmitButton className="mt-3">{w.send}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
