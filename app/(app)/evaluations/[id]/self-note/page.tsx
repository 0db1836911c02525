import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { FeedbackForm } from "@/components/feedback/feedback-form";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Quote } from "@/components/ui/page/quote";
import { HiddenField } from "@/components/ui/text-fields";
import { DeadlineChip, HolderChip } from "@/components/ui/status/chip";
import { PartBar } from "@/components/ui/status/stage-bar";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { leftPlanReason } from "@/lib/features/evaluations/due/rules/left-plan";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { dayIn, formatDate, formatDateTime, formatDeadline } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { recordAccess } from "@/lib/platform/audit";
import { newRequestKey } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { giveFeedbackAction } from "../feedback-actions";
import { takeBackSelfNoteAction } from "./actions";
import { partOf, type PageView } from "./page-view";
import { ResultSection } from "./result-section";
import { SendSection } from "./send-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).progress.note.steps.writing };
}

export default async function SelfNotePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const note = await orNotFound(getSelfNote(ctx, id));
  const m = messagesFor(ctx.locale);
  const view = { note, m, ctx };
  await recordAccess(ctx, { concerns: note.employee.id, type: "evaluation", id });
  return (
    <>
      <Heading {...view} />
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_22rem] desk:items-start desk:gap-6">
        <div className="min-w-0">
          {note.results.map((result, index) => (
            <ResultSection key={result.resultId} {...view} result={result} number={index + 1} />
          ))}
        </div>
        <div className="grid min-w-0 gap-4 desk:sticky desk:top-20">
          {note.mayWrite ? <SendSection {...view} /> : <Overall {...view} />}
          <BehaviourFeedback {...view} />
          {note.mayComment && <GiveFeedback {...view} />}
        </div>
      </div>
    </>
  );
}

function Heading({ note, m, ctx }: PageView) {
  const words = m.progress.note;
  const isOwn = note.employee.id === ctx.actor.employeeId;
  const { cadence, number, year, selfNoteDue } = note.period;
  const period = `${m.organization.periods[cadence](number)} ${year}`;
  const deadline = formatDeadline(selfNoteDue, ctx.today, ctx.locale, ctx.actor.timeZone);
  const parts = note.results.map((_result, index) => partOf(note, index));
  const sentence = words.written(parts.filter((part) => part === "full").length, parts.length);
  return (
    <>
      <PageHeader
        title={isOwn ? words.title(period) : words.of(note.employee.name)}
        crumbs={isOwn ? [{ label: words.crumb, href: "/evaluations" }, { label: period }] : undefined}
        crumbLabel={m.common.shell.breadcrumb}
        about={`${isOwn ? "" : `${period}. `}${words.about(note.positionTitle, note.unitName)}`}
      />
      {note.mayWrite && (
        <div className="reading mb-5">
          <p className="flex flex-wrap items-center gap-2">
            <HolderChip name={words.yourDesk} you />
            <DeadlineChip left={deadline.left} tone={deadline.tone} />
            <span className="text-small text-ink-2">
              {words.due(formatDate(selfNoteDue, ctx.locale, "full"))}
            </span>
          </p>
          <PartBar parts={parts} sentence={sentence} />
          <p className="text-small text-ink-2">
            {sentence}. {words.why}
          </p>
        </div>
      )}
      {note.leftPlan && (
        <Note className="mb-4">
          {reasonText(m, leftPlanReason(note.leftPlan))} {m.evaluations.result.status.kept}
        </Note>
      )}
      {!note.mayWrite && !note.leftPlan && isOwn && <Sent note={note} m={m} ctx={ctx} />}
    </>
  );
}

/** After the sending: to whom, when, and that nothing is left to do. */
function Sent({ note, m, ctx }: PageView) {
  const words = m.progress.note;
  const appraiser = note.appraiser ?? words.theAppraiser;
  if (!note.notedAt)
    return note.state === "open" ? (
      <Note tone="warn" className="mb-4">
        {words.closed}
      </Note>
    ) : null;
  return (
    <Note className="mb-4">
      <p className="font-semibold">
        {words.sent(appraiser, formatDateTime(note.notedAt, ctx.locale, ctx.actor.timeZone))}
      </p>
      {note.state === "noted" && <p>{words.sentNext(appraiser)}</p>}
      {note.mayTakeBack && (
        <ActionForm
          id="take-back"
          action={takeBackSelfNoteAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-2"
        >
          <HiddenField name="evaluationId" value={note.id} />
          <SubmitButton tone="secondary" small>
            {words.takeBack}
          </SubmitButton>
          <p className="mt-1 text-small">{words.takeBackHint}</p>
        </ActionForm>
      )}
    </Note>
  );
}

function Overall({ note, m }: PageView) {
  const words = m.progress.note;
  return (
    <Card labelledBy="overall">
      <h2 id="overall">{words.overall}</h2>
      <p className="mt-1 whitespace-pre-wrap">{note.selfNote.trim() === "" ? words.noNote : note.selfNote}</p>
    </Card>
  );
}

/** The appraiser's comment, any time in the period; it does not wait for the scoring. */
function GiveFeedback({ note, m }: PageView) {
  return (
    <Card labelledBy="give-feedback">
      <h2 id="give-feedback">{m.feedback.title}</h2>
      <FeedbackForm
        action={giveFeedbackAction}
        requestKey={newRequestKey()}
        workPlanId={note.workPlanId}
        periodId={note.period.id}
        evaluationId={note.id}
        receiver={note.employee.callName}
        results={note.results}
        m={m}
      />
    </Card>
  );
}

function BehaviourFeedback({ note, m, ctx }: PageView) {
  const comments = note.feedback.filter((one) => one.behaviour !== null);
  if (comments.length === 0) return null;
  return (
    <Card labelledBy="behaviour-feedback">
      <h2 id="behaviour-feedback">{m.progress.note.behaviourFeedback}</h2>
      {comments.map((one) => (
        <Quote
          key={one.id}
          by={m.feedback.by(one.giver, formatDate(dayIn(one.givenAt, ctx.actor.timeZone), ctx.locale))}
        >
          <span className="block text-small font-semibold">
            {BEHAVIOURS.find(({ value }) => value === one.behaviour)?.label}
          </span>
          {one.text}
        </Quote>
      ))}
    </Card>
  );
}
