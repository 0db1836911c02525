import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-fields";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { AnnualNoteRow } from "@/lib/features/evaluations/annual/parts/load-year";
import type { FormAction } from "@/components/ui/form-call";
import type { Messages } from "@/lib/messages/messages-for";

type Props = {
  action: FormAction<{ evaluationId: string; version: number }>;
  requestKey: string;
  evaluationId: string;
  note: AnnualNoteRow | null;
  isPppk: boolean;
  hasStudies: boolean;
  m: Messages;
};

/** What a year's evaluation says beside its ratings: a PPPK's contract, the studies of whoever was on leave for them. */
export function AnnualNoteForm({ action, requestKey, evaluationId, note, isPppk, hasStudies, m }: Props) {
  const t = m.evaluations.annual.note;
  return (
    <ActionForm
      id="annual-note"
      action={action}
      requestKey={requestKey}
      labels={m.common.form}
      done={t.saved}
      className="reading grid gap-4"
    >
      <HiddenField name="evaluationId" value={evaluationId} />
      <HiddenField name="version" value={note?.version ?? 0} />
      {isPppk && (
        <section className="grid gap-3">
          <h2 className="text-h3">{t.contractTitle}</h2>
          <p className="text-small text-ink-2">{t.contractHint}</p>
          <RadioGroup
            name="contractAdvice"
            legend={t.advice}
            options={(["extend", "end"] as const).map((value) => ({ value, label: t.advices[value] }))}
            defaultValue={note?.contractAdvice ?? undefined}
          />
          <CheckboxGroup
            name="followUps"
            legend={t.followUps}
            options={(["retain", "rotate", "career", "guidance"] as const).map((value) => ({
              value,
              label: t.followUpOptions[value],
            }))}
            defaultValues={note?.followUps ?? []}
          />
          <TextArea
            name="followUpText"
            label={t.followUpText}
            defaultValue={note?.followUpText ?? ""}
            rows={2}
            maxLength={2000}
          />
        </section>
      )}
      {hasStudies && (
        <section className="grid gap-3">
          <h2 className="text-h3">{t.studyTitle}</h2>
          <p className="text-small text-ink-2">{t.studyHint}</p>
          <TextArea
            name="studyResults"
            label={t.studyResults}
            defaultValue={note?.studyResults ?? ""}
            rows={3}
            maxLength={2000}
          />
          <TextArea
            name="studyReport"
            label={t.studyReport}
            hint={t.studyReportHint}
            defaultValue={note?.studyReport ?? ""}
            rows={2}
            maxLength={2000}
          />
        </section>
      )}
      <div>
        <SubmitButton tone="secondary">{t.save}</SubmitButton>
      </div>
    </ActionForm>
  );
}
