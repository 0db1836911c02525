import { ButtonLink, TextLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { AmendmentNote } from "@/components/work-plans/dialogue/amendment-note";
import { ChangedNote } from "@/components/work-plans/dialogue/changed-note";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { discardAmendmentAction } from "./amendment-actions";

type Props = { ctx: Context; page: PlanPage; m: Messages };

/** Of an amendment: why, and what differs from the plan in force. Of a plan that came back: what changed since it was sent. */
export function AmendmentHead({ ctx, page: { plan, dialogue, mayComment }, m }: Props) {
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  const a = m.workPlans.amendments;
  const { amendment } = dialogue;
  if (amendment && plan.state === "withdrawn")
    return (
      <Note className="mb-4">
        {amendment.isMerged ? a.merged(amendment.version) : a.putAside}{" "}
        <TextLink href={`/work-plans/${amendment.planId}`}>{a.inForce}</TextLink>
      </Note>
    );
  return (
    <>
      {amendment && <AmendmentNote amendment={amendment} day={day} m={m} />}
      {(mayComment || amendment) && <ChangedNote dialogue={dialogue} day={day} m={m} open={!!amendment} />}
    </>
  );
}

/** Puts an amendment aside while it is being written; both sides may. */
export function DiscardAmendment({ page: { plan }, m }: Omit<Props, "ctx">) {
  const a = m.workPlans.amendments;
  return (
    <ConfirmForm
      open={a.discard}
      ask={a.discardAsk}
      sure={a.discardSure}
      action={discardAmendmentAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      fields={{ planId: plan.id, version: plan.version }}
    />
  );
}

/** Under a plan in force: its versions, the way to an amendment, or the one that is open. */
export function AmendmentWays({ page, m }: Omit<Props, "ctx">) {
  const { plan, dialogue, mayAmend } = page;
  const a = m.workPlans.amendments;
  if (plan.amendsId !== null)
    return page.mayComment && plan.state !== "submitted" ? <DiscardAmendment page={page} m={m} /> : null;
  if (plan.state !== "set" && plan.state !== "closed") return null;
  const open = mayAmend ? dialogue.openAmendment : null;
  return (
    <>
      {open && (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {a.open[open.state]}
          <ButtonLink tone="secondary" small href={`/work-plans/${open.id}`}>
            {a.open.link}
          </ButtonLink>
        </span>
      )}
      {mayAmend && !open && (
        <ButtonLink tone="secondary" href={`/work-plans/${plan.id}/amend`}>
          {a.start.link}
        </ButtonLink>
      )}
      <TextLink className="py-2" href={`/work-plans/${plan.id}/versions`}>
        {a.versions.link}
      </TextLink>
    </>
  );
}
