import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import type { FormAction } from "@/components/ui/form-call";
import { DateField, TextField } from "@/components/ui/text-fields";
import { TRAINING_KINDS, TRAINING_MODES } from "@/lib/features/development/rules/training-offer";
import type { Messages } from "@/lib/messages/messages-for";

type Props<T> = { action: FormAction<T>; requestKey: string; today: string; m: Messages };

/** A training for the catalogue. */
export function OfferForm<T>({ action, requestKey, today, m }: Props<T>) {
  const w = m.development;
  const f = w.officer.form;
  return (
    <ActionForm id="offer" action={action} requestKey={requestKey} labels={m.common.form}>
      <TextField name="title" label={f.title} maxLength={200} />
      <div className="field-row">
        <SelectField
          name="kind"
          label={f.kind}
          empty={f.kindEmpty}
          options={(["classical", "other"] as const).map((group) => ({
            label: w.kindGroups[group],
            options: TRAINING_KINDS[group].map((kind) => ({ value: kind, label: w.kinds[kind] })),
          }))}
        />
        <TextField name="provider" label={f.provider} maxLength={200} />
      </div>
      <div className="field">
        <RadioGroup
          name="mode"
          legend={f.mode}
          options={TRAINING_MODES.map((mode) => ({ value: mode, label: w.modes[mode] }))}
        />
      </div>
      <div className="field-row">
        <TextField name="place" label={f.place} hint={f.placeHint} maxLength={200} />
        <TextField name="url" type="url" inputMode="url" label={f.url} hint={f.urlHint} maxLength={2000} />
      </div>
      <div className="field-row">
        <TextField name="hours" label={f.hours} inputMode="numeric" suffix="JP" />
        <TextField name="seats" label={f.seats} inputMode="numeric" />
      </div>
      <div className="field-row">
        <DateField name="startsOn" label={f.startsOn} min={today} />
        <DateField name="endsOn" label={f.endsOn} min={today} />
      </div>
      <TextField name="legalBasis" label={f.legalBasis} hint={f.legalBasisHint} maxLength={200} />
      <div className="mt-5">
        <SubmitButton>{f.send}</SubmitButton>
      </div>
    </ActionForm>
  );
}
