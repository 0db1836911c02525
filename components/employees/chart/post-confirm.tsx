import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import type { PositionFacts } from "@/lib/features/organization/rules/chart";
import type { Messages } from "@/lib/messages/messages-for";

/** Carries what the preview of a post was made of, asks for the grounds, and writes. */
export function PostConfirm<T>({
  action,
  day,
  facts,
  position,
  label,
  requestKey,
  m,
}: {
  action: FormAction<T>;
  day: string;
  facts: PositionFacts | null;
  position: { id: string; version: number } | null;
  label: string;
  requestKey: string;
  m: Messages;
}) {
  const w = m.organization.chart.form;
  return (
    <ActionForm id="confirm" action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="day" value={day} />
      {position && (
        <>
          <HiddenField name="positionId" value={position.id} />
          <HiddenField name="version" value={position.version} />
        </>
      )}
      {facts && (
        <>
          <HiddenField name="unitId" value={facts.unitId} />
          <HiddenField name="superiorPositionId" value={facts.superiorPositionId ?? ""} />
          <HiddenField name="title" value={facts.title} />
          <HiddenField name="class" value={facts.class} />
          <HiddenField name="level" value={facts.level ?? ""} />
          <HiddenField name="grade" value={facts.grade ?? ""} />
          <HiddenField name="family" value={facts.family ?? ""} />
          {facts.isUnitHead && <HiddenField name="isUnitHead" value="true" />}
          {facts.independentHead && <HiddenField name="independentHead" value="true" />}
        </>
      )}
      <TextField name="reason" label={w.reason} hint={w.reasonHint} maxLength={500} required />
      <div className="mt-5">
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
