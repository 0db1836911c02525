import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup, SelectField } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DateField, HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { MOST_QUESTIONS } from "@/lib/features/evaluations/lenses/lens-input";
import type { LensVersion } from "@/lib/features/evaluations/lenses/queries/lenses";
import { LENS_RESULTS, type LensQuestion } from "@/lib/features/evaluations/lenses/rules/lens";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { saveLensAction } from "./actions";

/** Places of a new set that stand open at once; the others open on demand, so that the form needs no script. */
const OPEN_AT_FIRST = 3;

type Props = { version: LensVersion | null; today: string; m: Messages; locale: Locale };

/** A new set, or the next version of one, beginning with the words of the version so far. */
export function LensForm({ version, today, m, locale }: Props) {
  const t = m.evaluations.lenses.form;
  const open = Math.max(version?.questions.length ?? 0, OPEN_AT_FIRST);
  const places = Array.from({ length: MOST_QUESTIONS }, (_, place) => place);
  const slot = (place: number) => (
    <Question key={place} place={place} question={version?.questions[place]} m={m} locale={locale} />
  );
  return (
    <ActionForm id="lens" action={saveLensAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="lensId" value={version?.lensId ?? ""} />
      <HiddenField name="number" value={version?.number ?? 0} />
      <HiddenField name="version" value={version?.version ?? 0} />
      <TextField name="name" label={t.name} hint={t.nameHint} defaultValue={version?.name} maxLength={80} />
      <DateField name="startsOn" label={t.startsOn} hint={t.startsOnHint} defaultValue={today} min={today} />
      <p className="hint mt-4">{t.questionsHint(formatNumber(MOST_QUESTIONS, locale))}</p>
      {places.slice(0, open).map(slot)}
      {open < MOST_QUESTIONS && <Disclosure summary={t.more}>{places.slice(open).map(slot)}</Disclosure>}
      <SubmitButton className="mt-3">{version ? t.saveVersion : t.save}</SubmitButton>
    </ActionForm>
  );
}

type QuestionProps = { place: number; question?: LensQuestion; m: Messages; locale: Locale };

function Question({ place, question, m, locale }: QuestionProps) {
  const t = m.evaluations.lenses;
  const name = `questions.${place}`;
  return (
    <fieldset className="mt-4 border-t border-line pt-3">
      <legend className="float-left w-full">
        <b>{t.form.question(formatNumber(place + 1, locale))}</b>
      </legend>
      <div className="field-row clear-both pt-1">
        <TextField
          name={`${name}.label`}
          label={t.form.label}
          defaultValue={question?.label}
          maxLength={60}
        />
        <SelectField
          name={`${name}.results`}
          label={t.form.results}
          defaultValue={question?.results ?? "none"}
          options={LENS_RESULTS.map((value) => ({ value, label: t.results[value] }))}
        />
      </div>
      <TextArea
        name={`${name}.text`}
        label={t.form.text}
        hint={t.form.textHint}
        defaultValue={question?.text}
        rows={2}
        maxLength={300}
      />
      <CheckboxGroup
        name={`${name}.values[]`}
        legend={t.form.values}
        options={BEHAVIOURS.map(({ value, label }) => ({ value, label }))}
        defaultValues={question?.values}
        className="[&_.choices]:grid-cols-2 desk:[&_.choices]:grid-cols-4"
      />
    </fieldset>
  );
}
