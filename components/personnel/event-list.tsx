import { OwnCaseNote, OwnReason } from "@/components/employees/own-case";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Disclosure } from "@/components/ui/page/disclosure";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Chip } from "@/components/ui/status/chip";
import { DateField, HiddenField } from "@/components/ui/text-fields";
import type { OwnCase } from "@/lib/features/employees/own-case/rules/own-case";
import { isActing } from "@/lib/features/personnel/rules/events";
import type { EventView } from "@/lib/features/personnel/rules/views";
import { formatDate, formatRange } from "@/lib/messages/format";
import type { Locale } from "@/lib/platform/context";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

type Action = FormAction<{ employeeId: string }>;
export type EventActions = Record<"cancel" | "undo" | "end" | "extend", Action>;

const TONES = {
  planned: "you",
  running: "ok",
  ended: "neutral",
  cancelled: "neutral",
  undone: "neutral",
} as const;

type Props = {
  events: EventView[];
  actions: EventActions;
  /** A key for each form that the list may show. */
  newKey: () => string;
  today: string;
  /** With the person's name, where the list is not about one person. */
  named?: boolean;
  /** HR who reads the list, and what becomes of events about HR itself. */
  reader: { id: string; own: OwnCase };
  m: Messages;
  locale: Locale;
};

type RowProps = Omit<Props, "events"> & { event: EventView };

const ownOf = ({ event, reader }: RowProps): OwnCase => (event.employee.id === reader.id ? reader.own : "no");

function Act(props: RowProps & { act: "cancel" | "undo" | "end"; label: string }) {
  const { event, act, label, newKey, actions, m } = props;
  return (
    <ActionForm id={`${act}-${event.id}`} action={actions[act]} requestKey={newKey()} labels={m.common.form}>
      <HiddenField name="eventId" value={event.id} />
      <HiddenField name="version" value={String(event.version)} />
      <OwnReason own={ownOf(props)} m={m} />
      <SubmitButton tone="secondary" small>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

function Extend(props: RowProps) {
  const { event, newKey, actions, m } = props;
  const w = m.personnel.events;
  return (
    <Disclosure summary={w.extend}>
      <ActionForm
        id={`extend-${event.id}`}
        action={actions.extend}
        requestKey={newKey()}
        labels={m.common.form}
        className="grid gap-3"
      >
        <HiddenField name="eventId" value={event.id} />
        <HiddenField name="version" value={String(event.version)} />
        <DateField name="endsOn" label={w.extendUntil} min={event.endsOn ?? undefined} required />
        <OwnReason own={ownOf(props)} m={m} />
        <SubmitButton tone="secondary" small>
          {w.extend}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function Buttons(props: RowProps) {
  const { event, today, m } = props;
  const w = m.personnel.events;
  const isOpen = event.state === "planned" || (event.state === "running" && event.canUndo);
  if (isOpen && ownOf(props) === "other") return <OwnCaseNote m={m} />;
  if (event.state === "planned") return <Act {...props} act="cancel" label={w.cancel} />;
  if (event.state !== "running" || !event.canUndo) return null;
  const acts = isActing(event.kind) && event.endsOn !== null && event.endsOn > today;
  return (
    <div className="flex flex-wrap gap-2">
      <Act {...props} act="undo" label={w.undo} />
      {acts && <Act {...props} act="end" label={w.end} />}
      {acts && event.kind === "acting_plt" && event.extended === 0 && <Extend {...props} />}
    </div>
  );
}

/** Events with their days and what can still be done with each. */
export function EventList(props: Props) {
  const { events, m, locale, named = false } = props;
  const w = m.personnel;
  if (events.length === 0 && named) return <p className="text-ink-2">{w.acting.noneActing}</p>;
  if (events.length === 0) return <EmptyState title={w.events.none}>{w.events.noneAbout}</EmptyState>;
  return (
    <ul className="divide-y divide-line">
      {events.map((event) => (
        <li key={event.id} className="grid gap-2 py-3">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b>{named ? `${w.kinds[event.kind]} ${event.employee.name}` : w.kinds[event.kind]}</b>
            <Chip tone={TONES[event.state]}>{w.events.states[event.state]}</Chip>
          </div>
          <p className="text-small text-ink-2">
            {event.endsOn
              ? formatRange(event.effectiveOn, event.endsOn, locale)
              : w.from(formatDate(event.effectiveOn, locale))}
            {event.post && `. ${w.events.to(event.post.title, event.post.unitName)}`}
            {event.decree && `. ${event.decree}`}
          </p>
          <p className="text-small text-ink-3">
            {w.events.by(event.enteredBy, formatDate(event.enteredAt.slice(0, 10), locale))}
          </p>
          {event.state === "planned" && event.problem && (
            <p className="text-small text-ink">
              {w.events.problem(reasonText(m, { reason: event.problem }))}
            </p>
          )}
          <Buttons {...props} event={event} />
        </li>
      ))}
    </ul>
  );
}
