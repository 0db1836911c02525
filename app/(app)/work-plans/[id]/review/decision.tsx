import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { newRequestKey } from "@/lib/platform/context";
import { agreeAmendmentAction, agreeWorkPlanAction, returnWorkPlanAction } from "./actions";
import { Attachments, Behaviours, Rows, type Part } from "./review-parts";

/** One form holds the notes; agreeing is a form of its own, so that no note is lost by the wrong button. */
export function Decision({ plan, ctx, m }: Part) {
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
        <Rows plan={plan} ctx={ctx} m={m} editable />
        <Behaviours plan={plan} m={m} editable />
        <Attachments plan={plan} m={m} />
        <Card className="mb-4">
          <TextArea
            name="general"
            label={r.general}
            hint={r.generalHint(plan.callName)}
            defaultValue={plan.dialogue.undoneWords?.general}
            rows={2}
          />
          <div className="mt-3">
            <SubmitButton tone="secondary">{r.doReturn}</SubmitButton>
          </div>
        </Card>
      </ActionForm>
      <Agreement plan={plan} m={m} />
    </div>
  );
}

/** One signature over the whole; the marks at the rows only say what was not looked at yet. */
function Agreement({ plan, m }: Pick<Part, "plan" | "m">) {
  const r = m.workPlanReview;
  const d = m.workPlans.dialogue;
  const { unmarked } = plan.dialogue;
  const all = plan.results.length;
  return (
    <Card labelledBy="decide">
      <h2 id="decide">{r.decide}</h2>
      <p className="my-2 text-small text-ink-2">{r.agreeAbout}</p>
      <p className="my-2 text-small" role="status">
        <b>{d.marked(all - unmarked.length, all)}.</b>{" "}
        {unmarked.length === 0 ? d.allMarked : d.unmarkedRows(unmarked.join(", "))}
      </p>
      <ActionForm
        id="agree"
        action={plan.amendsId === null ? agreeWorkPlanAction : agreeAmendmentAction}
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
  );
}
