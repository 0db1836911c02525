import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import type { FormAction } from "@/components/ui/form-call";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import { ButtonLink } from "@/components/ui/button";
import { DateField, HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { HOLIDAY_KINDS, TIME_ZONES, type HolidayKind } from "@/lib/features/organization/rules/calendar";
import type { Messages } from "@/lib/messages/messages-for";

type Form<T> = { action: FormAction<T>; requestKey: string; m: Messages };

const kindOptions = (m: Messages) =>
  HOLIDAY_KINDS.map((kind) => ({ value: kind, label: m.organization.calendar.kinds[kind] }));

/** One day, typed. */
export function AddHolidayForm<T>({ action, requestKey, m }: Form<T>) {
  const w = m.organization.calendar;
  return (
    <ActionForm id="add-holiday" action={action} requestKey={requestKey} labels={m.common.form}>
      <DateField name="day" label={w.add.day} />
      <TextField name="name" label={w.add.name} maxLength={200} />
      <SelectField name="kind" label={w.add.kind} defaultValue="national" options={kindOptions(m)} />
      <div className="mt-3">
        <SubmitButton tone="secondary">{w.add.send}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A list, pasted. */
export function PasteHolidaysForm<T>({ action, requestKey, m }: Form<T>) {
  const w = m.organization.calendar;
  return (
    <ActionForm id="paste-holidays" action={action} requestKey={requestKey} labels={m.common.form}>
      <TextArea name="list" label={w.paste.list} hint={w.paste.hint} rows={6} maxLength={20_000} />
      <SelectField name="kind" label={w.add.kind} defaultValue="national" options={kindOptions(m)} />
      <div className="mt-3">
        <SubmitButton tone="secondary">{w.paste.send}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type Holiday = { id: string; day: string; name: string; kind: HolidayKind; version: number };

/** A day that stands in the calendar: corrected, or taken out, each with its reason. */
export function HolidayEditor<C, R>({
  holiday,
  correct,
  remove,
  requestKeys,
  back,
  m,
}: {
  holiday: Holiday;
  correct: FormAction<C>;
  remove: FormAction<R>;
  requestKeys: readonly [string, string];
  back: string;
  m: Messages;
}) {
  const w = m.organization.calendar;
  return (
    <Card className="mb-4" label={w.correct.title(holiday.name)}>
      <h2 className="mb-3">{w.correct.title(holiday.name)}</h2>
      <ActionForm id="correct-holiday" action={correct} requestKey={requestKeys[0]} labels={m.common.form}>
        <HiddenField name="holidayId" value={holiday.id} />
        <HiddenField name="version" value={holiday.version} />
        <div className="field-row">
          <DateField name="day" label={w.add.day} defaultValue={holiday.day} />
          <SelectField name="kind" label={w.add.kind} defaultValue={holiday.kind} options={kindOptions(m)} />
        </div>
        <TextField name="name" label={w.add.name} defaultValue={holiday.name} maxLength={200} />
        <TextField name="reason" label={w.correct.reason} hint={w.correct.reasonHint} maxLength={1000} />
        <div className="mt-3 flex flex-wrap gap-3">
          <SubmitButton>{w.correct.send}</SubmitButton>
          <ButtonLink tone="quiet" href={back}>
            {w.correct.back}
          </ButtonLink>
        </div>
      </ActionForm>
      <div className="mt-4">
        <ActionForm id="remove-holiday" action={remove} requestKey={requestKeys[1]} labels={m.common.form}>
          <HiddenField name="holidayId" value={holiday.id} />
          <HiddenField name="version" value={holiday.version} />
          <Disclosure summary={w.remove.summary}>
            <p className="text-ink-2 mb-3">{w.remove.about}</p>
            <TextField name="reason" label={w.remove.reason} maxLength={1000} />
            <div className="mt-3">
              <SubmitButton tone="secondary">{w.remove.send}</SubmitButton>
            </div>
          </Disclosure>
        </ActionForm>
      </div>
    </Card>
  );
}

/** The zone of the agency: a change reaches every deadline at once. */
export function TimeZoneForm<T>({ action, requestKey, timeZone, m }: Form<T> & { timeZone: string }) {
  const w = m.organization.calendar.zone;
  return (
    <ActionForm id="time-zone" action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="from" value={timeZone} />
      <Disclosure summary={w.change}>
        <Note tone="warn" className="mb-3">
          {w.warning}
        </Note>
        <RadioGroup
          name="timeZone"
          legend={w.label}
          defaultValue={timeZone}
          options={TIME_ZONES.map((zone) => ({ value: zone, label: w.options[zone] }))}
        />
        <TextField name="reason" label={w.reason} maxLength={1000} />
        <div className="mt-3">
          <SubmitButton tone="secondary">{w.send}</SubmitButton>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
