import { ActionForm, SubmitButton, type FormLabels } from "@/components/ui/action-form";
import type { FormState } from "@/lib/platform/form-state";

type Choice = { value: string; label: string; current: boolean };

type Answer = FormState<{ path: string }>;

type LanguageSwitchProps = {
  action: (previous: Answer, form: FormData) => Promise<Answer>;
  requestKey: string;
  labels: FormLabels;
  label: string;
  choices: Choice[];
};

/** Each language by its own name, one tap; the present one is said, not only coloured. */
export function LanguageSwitch({ action, requestKey, labels, label, choices }: LanguageSwitchProps) {
  return (
    <ActionForm action={action} requestKey={requestKey} labels={labels}>
      <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1">
        {choices.map(({ value, label: name, current }) =>
          current ? (
            <span
              key={value}
              lang={value}
              aria-current="true"
              className="inline-flex min-h-11 items-center pr-2 text-small font-semibold text-ink desk:min-h-9"
            >
              {name}
            </span>
          ) : (
            <SubmitButton key={value} name="locale" value={value} tone="quiet" small>
              <span lang={value}>{name}</span>
            </SubmitButton>
          ),
        )}
      </div>
    </ActionForm>
  );
}
