import type { ReactNode } from "react";
import { ActionForm, SubmitButton, type FormLabels } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form-call";
import { HiddenField } from "@/components/ui/text-fields";

type ConfirmFormProps<T> = {
  /** What the closed line says. */
  open: string;
  ask: string;
  sure: string;
  action: FormAction<T>;
  requestKey: string;
  labels: FormLabels;
  fields: Record<string, string | number>;
  children?: ReactNode;
};

/** A step that is asked for once more, in its place: a native disclosure, so that it works without JavaScript. */
export function ConfirmForm<T>({
  open,
  ask,
  sure,
  action,
  requestKey,
  labels,
  fields,
  children,
}: ConfirmFormProps<T>) {
  return (
    <details className="confirm">
      <summary className={buttonClass({ tone: "quiet", small: true })}>{open}</summary>
      <ActionForm
        action={action}
        requestKey={requestKey}
        labels={labels}
        className="rounded-surface border border-line bg-card p-3.5"
      >
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <p className="mb-3 text-small">{ask}</p>
        {children}
        <SubmitButton tone="secondary" small>
          {sure}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
