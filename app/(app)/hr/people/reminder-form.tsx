import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Note } from "@/components/ui/page/note";
import { BlockTitle } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { REMINDER_PAUSE_DAYS } from "@/lib/features/reports/reminders/rules/reminders";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { remindPeopleAction } from "./actions";

type Person = { employeeId: string; name: string };
type Props = {
  /** Those of the page for whom something waits; without any there is nothing to send. */
  people: readonly Person[];
  /** The filters that lead back to this page. */
  query: Record<string, string | undefined>;
  m: Messages;
  children: ReactNode;
};

/** A page of people with a tick at each, and the reminder of the ticked or of all. A plain form: it needs no script. */
export function ReminderForm({ people, query, m, children }: Props) {
  const w = m.reports.reminders;
  if (people.length === 0) return <div className="mt-4">{children}</div>;
  return (
    <ActionForm
      id="remind"
      className="mt-4"
      action={remindPeopleAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
    >
      {Object.entries(query).map(
        ([name, value]) => value && <HiddenField key={name} name={name} value={value} />,
      )}
      {people.map(({ employeeId }) => (
        <HiddenField key={employeeId} name="shown[]" value={employeeId} />
      ))}
      {children}
      <section className="mt-4" aria-labelledby="remind-title">
        <BlockTitle id="remind-title" title={w.title} />
        <label className="choice">
          <input id="remind-everyone" type="checkbox" name="everyone" value="on" />
          <span className="choice-label">{w.everyone(people.length)}</span>
        </label>
        <p className="hint mb-2">{w.about(REMINDER_PAUSE_DAYS)}</p>
        <SubmitButton tone="secondary">{w.submit}</SubmitButton>
      </section>
    </ActionForm>
  );
}

export function ReminderChoice({ person, m }: { person: Person; m: Messages }) {
  const w = m.reports.reminders;
  return (
    <label className="choice">
      <input type="checkbox" name="people[]" value={person.employeeId} aria-label={w.chooseOf(person.name)} />
      <span className="choice-label">{w.choose}</span>
    </label>
  );
}

/** What the sending before did, as its address tells: "sent-already-idle". */
export function ReminderOutcome({ told, m }: { told: string | string[] | undefined; m: Messages }) {
  const w = m.reports.reminders;
  const counts = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(typeof told === "string" ? told : "");
  if (!counts) return null;
  const [sent = 0, already = 0, idle = 0] = counts.slice(1).map(Number);
  return (
    <Note className="mt-4" live>
      <p>
        {[
          w.sent(sent),
          ...(already > 0 ? [w.already(already)] : []),
          ...(idle > 0 ? [w.idle(idle)] : []),
        ].join(" ")}
      </p>
    </Note>
  );
}
