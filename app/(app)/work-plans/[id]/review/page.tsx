import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { LeaderResults } from "@/components/work-plans/review/leader-results";
import { ReviewedRow } from "@/components/work-plans/review/reviewed-row";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { markPlanRead } from "@/lib/features/work-plans/mark-plan-read";
import { getPlanForReview, type PlanReview } from "@/lib/features/work-plans/queries/plan-review";
import { BEHAVIOURS, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { recordAccess } from "@/lib/platform/audit";
import { newRequestKey } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { agreeWorkPlanAction, returnWorkPlanAction } from "./actions";

const behaviourLabel = (value: BehaviourValue) =>
  BEHAVIOURS.find((one) => one.value === value)?.label ?? value;

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlanReview.rows };
}

export default async function ReviewPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const plan = await orNotFound(getPlanForReview(ctx, id));
  if (plan.firstReading) await markPlanRead({ ...ctx, requestKey: undefined }, { planId: id });
  const m = messagesFor(ctx.locale);
  const r = m.workPlanReview;
  await recordAccess(ctx, { concerns: plan.employeeId, type: "work-plan", id });
  return (
    <>
      <PageHeader
        title={r.title(plan.employeeName)}
        crumbs={[{ label: r.queue, href: "/team" }, { label: String(plan.year) }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={
          <>
            {r.about(plan.positionTitle, plan.unitName)}.{" "}
            {r.span(formatDate(plan.startsOn, ctx.locale, "day"), formatDate(plan.endsOn, ctx.locale))}.
            {plan.submittedAt && (
              <span className="block">
                {r.sent(
                  formatDateTime(plan.submittedAt, ctx.locale, ctx.actor.timeZone),
                  plan.receiptNumber ?? "–",
                )}
              </span>
            )}
          </>
        }
      />
      {!plan.mayDecide && <Note>{r.notWaiting}</Note>}
      <div className="desk:grid desk:grid-cols-[18rem_minmax(0,1fr)] desk:items-start desk:gap-6">
        <LeaderResults results={plan.leaderResults} m={m} />
        {plan.mayDecide ? (
          <Decision plan={plan} m={m} />
        ) : (
          <div>
            <Rows plan={plan} m={m} editable={false} />
            <Behaviours plan={plan} m={m} editable={false} />
            <Attachments plan={plan} m={m} />
          </div>
        )}
      </div>
    </>
  );
}

/** One form holds the notes; agreeing is a form of its own, so that no note is lost by the wrong button. */
function Decision({ plan, m }: { plan: PlanReview; m: Messages }) {
  const r = m.workPlanReview;
  return (
    <div>
      <ActionForm
        id="return"
        action={returnWorkPlanAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="planId" value={plan.id} />
        <HiddenField name="version" value={String(plan.version)} />
        <Rows plan={plan} m={m} editable />
        <Behaviours plan={plan} m={m} editable />
        <Attachments plan={plan} m={m} />
        <Card className="mb-4">
          <TextArea name="general" label={r.general} hint={r.generalHint(plan.callName)} rows={2} />
          <div className="mt-3">
            <SubmitButton tone="secondary">{r.doReturn}</SubmitButton>
          </div>
        </Card>
      </ActionForm>
      <Card labelledBy="decide">
        <h2 id="decide">{r.decide}</h2>
        <p className="my-2 text-small text-ink-2">{r.agreeAbout}</p>
        <ActionForm
          id="agree"
          action={agreeWorkPlanAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="planId" value={plan.id} />
          <HiddenField name="version" value={String(plan.version)} />
          <SubmitButton>{r.agree}</SubmitButton>
        </ActionForm>
        {plan.next && (
          <p className="mt-3 text-small">
            <TextLink href={`/work-plans/${plan.next.planId}/review`}>{r.next(plan.next.callName)}</TextLink>
          </p>
        )}
      </Card>
    </div>
  );
}

type Part = { plan: PlanReview; m: Messages };

/** What the wording rules say about one row, each sentence once. */
const adviceOn = (plan: PlanReview, row: number, m: Messages): string[] => [
  ...new Set(
    plan.writing
      .filter(({ field }) => field?.startsWith(`results.${row}.`))
      .map((finding) => reasonText(m, finding)),
  ),
];

function Rows({ plan, m, editable }: Part & { editable: boolean }) {
  const r = m.workPlanReview;
  const groups = [
    { key: "main", title: r.main },
    { key: "additional", title: r.additional },
  ] as const;
  const numbered = plan.results.map((result, index) => ({ result, number: index + 1 }));
  return (
    <section aria-label={r.rows}>
      {groups.map(({ key, title }) => {
        const rows = numbered.filter(({ result }) => result.kind === key);
        return rows.length === 0 ? null : (
          <div key={key} className="mb-4">
            <BlockTitle title={title} />
            {rows.map(({ result, number }) => (
              <ReviewedRow
                key={result.id}
                result={result}
                number={number}
                form={plan.form}
                m={m}
                advice={adviceOn(plan, number - 1, m)}
                note={
                  editable ? (
                    <TextArea name={`notes.${result.id}`} label={r.note(number)} hint={r.noteHint} rows={2} />
                  ) : null
                }
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

function Behaviours({ plan, m, editable }: Part & { editable: boolean }) {
  const r = m.workPlanReview;
  const written = plan.behaviours.filter((behaviour) => behaviour.expectation !== "").length;
  return (
    <Card className="mb-4">
      <Disclosure summary={<h2>{r.behaviours}</h2>} open={written > 0}>
        {editable && <p className="mb-3 text-small text-ink-3">{r.behavioursHint}</p>}
        {editable ? (
          <div className="desk:grid desk:grid-cols-2 desk:gap-x-5">
            {plan.behaviours.map(({ value, expectation }) => (
              <TextArea
                key={value}
                className="mb-3"
                name={`expectations.${value}`}
                label={r.expectation(behaviourLabel(value))}
                defaultValue={expectation}
                rows={1}
              />
            ))}
          </div>
        ) : (
          <DescriptionList
            items={plan.behaviours.map(({ value, expectation }) => ({
              term: behaviourLabel(value),
              value: expectation || r.attachmentNone,
            }))}
          />
        )}
      </Disclosure>
    </Card>
  );
}

function Attachments({ plan, m }: Part) {
  const r = m.workPlanReview;
  return (
    <Card className="mb-4">
      <Disclosure summary={<h2>{r.attachments}</h2>}>
        <DescriptionList
          items={(["resource", "accountability", "consequence"] as const).map((kind) => {
            const lines = plan.attachments.filter((line) => line.kind === kind && line.text !== "");
            return {
              term: r.attachmentKinds[kind],
              value:
                lines.length === 0
                  ? r.attachmentNone
                  : lines.map((line) => (
                      <span key={line.text} className="block">
                        {line.text}
                      </span>
                    )),
            };
          })}
        />
      </Disclosure>
    </Card>
  );
}
