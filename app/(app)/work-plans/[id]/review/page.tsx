import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { AmendmentNote } from "@/components/work-plans/dialogue/amendment-note";
import { ChangedNote } from "@/components/work-plans/dialogue/changed-note";
import { DialogueForms } from "@/components/work-plans/dialogue/dialogue-forms";
import { RowDialogue } from "@/components/work-plans/dialogue/row-dialogue";
import { LeaderResults } from "@/components/work-plans/review/leader-results";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { markPlanSeen } from "@/lib/features/work-plans/dialogue/mark-plan-seen";
import { markPlanRead } from "@/lib/features/work-plans/mark-plan-read";
import { getPlanForReview, type PlanReview } from "@/lib/features/work-plans/queries/plan-review";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { recordAccess } from "@/lib/platform/audit";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { commentOnPlanAction, markRowAction, resolveCommentsAction } from "../dialogue-actions";
import { Decision } from "./decision";
import { Attachments, Behaviours, Rows } from "./review-parts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlanReview.rows };
}

export default async function ReviewPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const plan = await orNotFound(getPlanForReview(ctx, id));
  const unkeyed = { ...ctx, requestKey: undefined };
  if (plan.firstReading) await markPlanRead(unkeyed, { planId: id });
  if (plan.mayComment && !plan.dialogue.isSeen) await markPlanSeen(unkeyed, { planId: id });
  const m = messagesFor(ctx.locale);
  const r = m.workPlanReview;
  await recordAccess(ctx, { concerns: plan.employeeId, type: "work-plan", id });
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  const { amendment } = plan.dialogue;
  return (
    <>
      <PageHeader
        title={
          amendment
            ? m.workPlans.amendments.reviewTitle(plan.employeeName, amendment.version)
            : r.title(plan.employeeName)
        }
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
      {!plan.mayDecide && <Note className="mb-4">{r.notWaiting}</Note>}
      {amendment && <AmendmentNote amendment={amendment} day={day} m={m} />}
      <ChangedNote dialogue={plan.dialogue} day={day} m={m} open />
      <div className="desk:grid desk:grid-cols-[18rem_minmax(0,1fr)] desk:items-start desk:gap-6">
        <LeaderResults results={plan.leaderResults} m={m} />
        <div>
          {plan.mayDecide ? (
            <Decision plan={plan} ctx={ctx} m={m} />
          ) : (
            <>
              <Rows plan={plan} ctx={ctx} m={m} editable={false} />
              <Behaviours plan={plan} m={m} editable={false} />
              <Attachments plan={plan} m={m} />
            </>
          )}
          <WholePlan plan={plan} ctx={ctx} m={m} />
        </div>
      </div>
    </>
  );
}

/** What is said about the plan as a whole, and the forms behind the controls at the rows. */
function WholePlan({ plan, ctx, m }: { plan: PlanReview; ctx: Context; m: Messages }) {
  const { dialogue, mayComment } = plan;
  if (!mayComment && dialogue.threads[""] === undefined) return null;
  return (
    <Card className="mt-4" labelledBy="talk">
      <BlockTitle id="talk" title={m.workPlans.dialogue.title} />
      <p className="text-small text-ink-3">{m.workPlans.dialogue.lead}</p>
      <RowDialogue
        resultId=""
        number={null}
        dialogue={dialogue}
        when={(moment) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone, "short")}
        m={m}
        mayComment={mayComment}
      />
      {mayComment && (
        <DialogueForms
          planId={plan.id}
          resultIds={plan.results.map(({ id }) => id)}
          dialogue={dialogue}
          actions={{
            comment: commentOnPlanAction,
            resolve: resolveCommentsAction,
            mark: plan.mayDecide ? markRowAction : undefined,
          }}
          newKey={newRequestKey}
          m={m}
        />
      )}
    </Card>
  );
}
