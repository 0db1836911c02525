import { ActionForm, SubmitButton, type FormLabels } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/text-fields";
import type { FormState } from "@/lib/platform/form-state";

type Choice = { value: string; label: string; current: boolean };

type LanguageSwitchProps = {
  action: (previous: FormState<null>, form: FormData) => Promise<FormState<null>>;
  requestKey: string;
  labels: FormLabels;
  label: string;
  choices: Choice[];
  /** The page to come back to. */
  path: string;
};

/** Each language by its own name, one tap; the present one is said, not only coloured. */
export function LanguageSwitch({ action, requestKey, labels, label, choices, path }: LanguageSwitchProps) {
  return (
    <ActionForm action={action} requestKey={requestKey} labels={labels}>
      <HiddenField name="path" value={path} />
      <div role="group" aria-label={label} className="flex flex-wrap gap-2">
        {choices.map(({ value, label: name, current }) =>
          current ? (
            <span key={value} lang={value} aria-current="true" className="inline-flex min-h-11 items-center px-2 text-small font-semibold text-ink desk:min-h-9">
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
