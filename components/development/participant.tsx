import type { ReactNode } from "react";
import { EnrolmentChip, EnrolmentDesk } from "@/components/development/enrolment-progress";
import { HoursOutlook } from "@/components/development/hours-outlook";
import { ReasonForm } from "@/components/development/reason-form";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Disclosure } from "@/components/ui/page/disclosure";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import { enrolmentEventsFor, enrolmentHolder } from "@/lib/features/development/rules/enrolment-state";
import type { OfficerTraining, Participant as Person } from "@/lib/features/development/rules/views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

export type OfficerActions<C, X, A, S> = {
  confirm: FormAction<C>;
  cancel: FormAction<X>;
  attend: FormAction<A>;
  certify: FormAction<S>;
};

type Props<C, X, A, S> = {
  person: Person;
  training: OfficerTraining;
  actions: OfficerActions<C, X, A, S>;
  newKey: () => string;
  today: string;
  /** The agency's day of the last change. */
  changedOn: string;
  m: Messages;
  locale: Locale;
};

/** One person of a training, with what HR can do next and nothing else. */
export function Participant<C, X, A, S>(props: Props<C, X, A, S>) {
  const { person, training, changedOn, m, locale } = props;
  const w = m.development.officer;
  const { state, attendedHours, certificateNumber, certifiedOn } = person;
  const isOut = state === "declined" || state === "cancelled";
  return (
    <li className="grid gap-3 desk:grid-cols-[minmax(0,1fr)_20rem] desk:gap-6">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <h3>{person.name}</h3>
          <EnrolmentChip state={state} m={m} />
          <EnrolmentDesk
            holder={enrolmentHolder(state, training.hasBegun)}
            reader="hr"
            name={m.development.employeeDesk}
            m={m}
          />
        </div>
        <p className="text-small text-ink-3">
          {[person.positionTitle, person.unitName].filter(Boolean).join(", ")}.{" "}
          {w.since(m.development.states[state], formatDate(changedOn, locale))}.
        </p>
        {person.recommenderName && (
          <p className="mt-1 text-small">{w.recommendedBy(person.recommenderName, person.reason)}</p>
        )}
        {isOut && person.declineReason && <p className="mt-1 text-small">{w.reason(person.declineReason)}</p>}
        {attendedHours !== null && (
          <p className="mt-1 text-small">{w.attended(attendedHours, training.hours)}</p>
        )}
        {certificateNumber && certifiedOn && (
          <p className="mt-1 text-small [overflow-wrap:anywhere]">
            {m.development.mine.certificate(certificateNumber, formatDate(certifiedOn, locale))}
          </p>
        )}
        {!isOut && state !== "certified" && (
          <div className="mt-2 max-w-sm">
            <HoursOutlook
              outlook={person.outlook}
              warn={state === "willing" || state === "recommended"}
              m={m}
            />
          </div>
        )}
      </div>
      <Steps {...props} />
    </li>
  );
}

function Steps<C, X, A, S>({ person, training, actions, newKey, today, m }: Props<C, X, A, S>) {
  const w = m.development.officer;
  const { enrolmentId, version, name, state } = person;
  const events = enrolmentEventsFor(state, "hr");
  const hidden = (
    <>
      <HiddenField name="enrolmentId" value={enrolmentId} />
      <HiddenField name="version" value={version} />
    </>
  );
  const form = { requestKey: newKey(), labels: m.common.form };
  const ofPerson = <VisuallyHidden>, {name}</VisuallyHidden>;
  const attendance = (label: string): ReactNode => (
    <>
      <TextField
        name="attendedHours"
        label={w.attendance}
        inputMode="numeric"
        defaultValue={String(person.attendedHours ?? training.hours)}
        suffix="JP"
      />
      <div className="mt-3">
        <SubmitButton small tone={state === "enrolled" ? "primary" : "secondary"}>
          {label}
          {ofPerson}
        </SubmitButton>
      </div>
    </>
  );
  const cancelWord = { recommended: w.withdraw, willing: w.refuse, enrolled: w.takeOff }[state as "willing"];
  return (
    <div className="grid content-start gap-3">
      {events.includes("confirm") && (
        <ActionForm
          key={`confirm-${version}`}
          id={`confirm-${enrolmentId}`}
          action={actions.confirm}
          {...form}
        >
          {hidden}
          <SubmitButton small>
            {w.confirm}
            {ofPerson}
          </SubmitButton>
        </ActionForm>
      )}
      {events.includes("certify") && (
        <ActionForm
          key={`certify-${version}`}
          id={`certify-${enrolmentId}`}
          action={actions.certify}
          {...form}
        >
          {hidden}
          <TextField name="certificateNumber" label={w.certificate} maxLength={100} mono />
          <DateField
            name="certifiedOn"
            label={w.certifiedOn}
            hint={w.certifiedOnHint}
            defaultValue={training.endsOn < today ? training.endsOn : today}
            min={training.startsOn}
            max={today}
          />
          <div className="mt-3">
            <SubmitButton small>
              {w.saveCertificate}
              {ofPerson}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
      {events.includes("attend") && training.hasBegun && (
        <ActionForm key={`attend-${version}`} id={`attend-${enrolmentId}`} action={actions.attend} {...form}>
          {hidden}
          {state === "attended" ? (
            <Disclosure summary={w.mendAttendance}>{attendance(w.mendAttendance)}</Disclosure>
          ) : (
            attendance(w.saveAttendance)
          )}
        </ActionForm>
      )}
      {events.includes("cancel") && (
        <ReasonForm
          key={`cancel-${version}`}
          id={`cancel-${enrolmentId}`}
          action={actions.cancel}
          requestKey={form.requestKey}
          enrolment={{ id: enrolmentId, version }}
          words={{ summary: cancelWord, label: w.cancelReason, hint: w.cancelHint }}
          m={m}
        />
      )}
    </div>
  );
}
