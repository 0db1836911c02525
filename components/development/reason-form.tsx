import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

type Props<T> = {
  id: string;
  action: FormAction<T>;
  requestKey: string;
  enrolment: { id: string; version: number };
  words: { summary: string; label: string; hint: string };
  m: Messages;
};

/** A step that ends something and asks why. The form is around the disclosure, so that a problem is seen though it is closed. */
export function ReasonForm<T>({ id, action, requestKey, enrolment, words, m }: Props<T>) {
  return (
    <ActionForm id={id} action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="enrolmentId" value={enrolment.id} />
      <HiddenField name="version" value={enrolment.version} />
      <Disclosure summary={words.summary}>
        <TextArea name="reason" label={words.label} hint={words.hint} rows={2} maxLength={1000} />
        <div className="mt-3">
          <SubmitButton tone="secondary">{words.summary}</SubmitButton>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
