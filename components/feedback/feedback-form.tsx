import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import type { FormAction } from "@/components/ui/form-call";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import type { Messages } from "@/lib/messages/messages-for";

type FeedbackFormProps = {
  action: FormAction<{ feedbackId: string }>;
  /** A fresh key of this rendering (`newRequestKey()`). */
  requestKey: string;
  workPlanId: string;
  periodId: string;
  evaluationId: string;
  /** Whom the comment is for, as spoken to: "Bu Siti". */
  receiver: string;
  results: readonly { resultId: string; text: string }[];
  m: Messages;
};

/** The appraiser's comment on a result or a behaviour value: one sentence, sent as it is. */
export function FeedbackForm({
  action,
  requestKey,
  workPlanId,
  periodId,
  evaluationId,
  receiver,
  results,
  m,
}: FeedbackFormProps) {
  const words = m.feedback;
  const options = [
    {
      label: words.results,
      options: results.map(({ resultId, text }, index) => ({
        value: `result:${resultId}`,
        label: `${index + 1}. ${text}`,
      })),
    },
    {
      label: words.behaviours,
      options: BEHAVIOURS.map(({ value, label }) => ({ value: `behaviour:${value}`, label })),
    },
  ];
  return (
    <ActionForm
      id="feedback"
      action={action}
      requestKey={requestKey}
      labels={m.common.form}
      done={words.sent}
      resetOnSuccess
    >
      <HiddenField name="workPlanId" value={workPlanId} />
      <HiddenField name="periodId" value={periodId} />
      <HiddenField name="evaluationId" value={evaluationId} />
      <p className="mb-3 text-small text-ink-2">{words.lead}</p>
      <SelectField name="about" label={words.about} empty={words.choose} options={options} required />
      <TextArea name="text" label={words.text} hint={words.hint} maxLength={1000} rows={2} required />
      <p className="hint my-3">{words.readBy(receiver)}</p>
      <SubmitButton tone="secondary">{words.send}</SubmitButton>
    </ActionForm>
  );
}
