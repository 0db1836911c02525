import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PrintButton } from "@/components/work-plans/print-button";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getMinutes } from "@/lib/features/evaluations/panel-minutes/queries/advice";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { reopenMinutesAction, signMinutesAction } from "../../../minutes-actions";
import type { MinutesProps } from "../room-props";
import { MinutesForm } from "./minutes-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.minutes.title };
}

export default async function MinutesPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const { session, paper } = await orNotFound(getMinutes(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel;
  const room = { session, paper, ctx, m };
  return (
    <div className="page-reading">
      <PageHeader
        title={w.minutes.title}
        about={w.minutes.lead}
        crumbs={[
          { label: w.title, href: "/panel" },
          { label: session.subjectName, href: `/panel/sessions/${id}` },
          { label: w.minutes.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={session.state === "signed" && <PrintButton label={w.guide.print} />}
      />
      {session.state === "open" && session.own ? <MinutesForm {...room} /> : <PaperCard {...room} />}
      {session.state === "minuted" && session.own && <Signing {...room} />}
    </div>
  );
}

function PaperCard({ session, paper, ctx, m }: MinutesProps) {
  const w = m.evaluations.panel.minutes;
  const text = (value: string) => <span className="whitespace-pre-wrap">{value || w.none}</span>;
  const signed = session.members.filter(({ state }) => state !== "left");
  return (
    <Card rows label={w.title} className="mb-4">
      {paper.signedAt && (
        <Note>{w.signed(formatDateTime(paper.signedAt, ctx.locale, ctx.actor.timeZone))}</Note>
      )}
      <DescriptionList
        items={[
          { term: w.text, value: text(paper.minutes) },
          { term: w.findings, value: text(paper.findings) },
          { term: w.advice, value: paper.advice ? w.choices[paper.advice].label : w.none },
          { term: w.adviceText, value: text(paper.adviceText) },
          { term: w.reason, value: text(paper.reason) },
        ]}
      />
      <div>
        <h2>{w.signers}</h2>
        <ul className="grid gap-1">
          {signed.map((member) => (
            <li key={member.id}>
              {member.name}
              {member.signedAt && (
                <span className="text-small text-ink-3">
                  {" · "}
                  {formatDateTime(member.signedAt, ctx.locale, ctx.actor.timeZone)}
                </span>
              )}
              {member.dissent && (
                <p className="text-small">
                  <b>{w.minority(member.name)}</b> <q>{member.dissent}</q>
                </p>
              )}
            </li>
          ))}
        </ul>
        {paper.contentHash && (
          <p className="mt-2 text-tiny text-ink-3 [overflow-wrap:anywhere]">
            {w.hash} <span className="mono">{paper.contentHash}</span>
          </p>
        )}
      </div>
    </Card>
  );
}

function Signing({ session, paper, m }: MinutesProps) {
  const w = m.evaluations.panel.minutes;
  const waiting = session.members.filter(({ state, signedAt }) => state !== "left" && !signedAt);
  return (
    <Card rows label={w.sign}>
      <p>{w.waiting(waiting.map(({ callName }) => callName).join(", "))}</p>
      {session.own?.signedAt ? (
        <p>{w.signedYou}</p>
      ) : (
        <ActionForm id="sign" action={signMinutesAction} requestKey={newRequestKey()} labels={m.common.form}>
          <HiddenField name="sessionId" value={session.id} />
          <HiddenField name="version" value={session.own?.version ?? 1} />
          <HiddenField name="contentHash" value={paper.contentHash ?? ""} />
          <TextArea name="dissent" label={w.dissent} hint={w.dissentHint} rows={2} maxLength={4000} />
          <SubmitButton className="mt-3">{w.sign}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm
        id="reopen"
        action={reopenMinutesAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="sessionId" value={session.id} />
        <HiddenField name="version" value={session.version} />
        <SubmitButton tone="secondary">{w.reopen}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
