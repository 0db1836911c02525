import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

type Step<T> = {
  id: string;
  action: FormAction<T>;
  requestKey: string;
  draft: { id: string; version: number };
  label: string;
  m: Messages;
};

/** One step with a draft as it stands. */
export function DraftStep<T>({
  tone,
  id,
  action,
  requestKey,
  draft,
  label,
  m,
}: Step<T> & { tone?: "primary" | "secondary" }) {
  return (
    <ActionForm id={id} action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="draftId" value={draft.id} />
      <HiddenField name="version" value={draft.version} />
      <SubmitButton tone={tone}>{label}</SubmitButton>
    </ActionForm>
  );
}

/** A step that asks why. */
export function ExplainedDraftStep<T>({
  reason,
  id,
  action,
  requestKey,
  draft,
  label,
  m,
}: Step<T> & { reason: string }) {
  return (
    <ActionForm id={id} action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="draftId" value={draft.id} />
      <HiddenField name="version" value={draft.version} />
      <Disclosure summary={label}>
        <TextArea name="reason" label={reason} rows={2} maxLength={1000} />
        <div className="mt-3">
          <SubmitButton tone="secondary">{label}</SubmitButton>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
