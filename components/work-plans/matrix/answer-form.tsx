import { ActionForm, SubmitButton, type FormLabels } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Card } from "@/components/ui/page/card";
import { HiddenField, TextArea } from "@/components/ui/text-fields";

type Props<T> = {
  action: FormAction<T>;
  requestKey: string;
  labels: FormLabels;
  cell: { id: string; version: number };
  title: string;
  about: string;
  why: string;
  whyHint: string;
  yes: string;
  no: string;
};

/** Yes or no to an application or an invitation, with the reason that a no needs. */
export function AnswerForm<T>({ action, requestKey, labels, cell, ...words }: Props<T>) {
  return (
    <Card labelledBy="answer">
      <h2 id="answer">{words.title}</h2>
      <p className="mb-3 mt-1 text-ink-2">{words.about}</p>
      <ActionForm
        id="answer-form"
        action={action}
        requestKey={requestKey}
        labels={labels}
        className="grid gap-3"
      >
        <HiddenField name="cellId" value={cell.id} />
        <HiddenField name="version" value={cell.version} />
        <TextArea name="reason" label={words.why} hint={words.whyHint} rows={2} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="decision" value="yes">
            {words.yes}
          </SubmitButton>
          <SubmitButton tone="secondary" name="decision" value="no">
            {words.no}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
