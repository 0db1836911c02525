import { TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import type { Lens } from "@/lib/features/evaluations/lenses/rules/lens";
import type { QueuePerson, ScoringView } from "@/lib/features/evaluations/queries/scoring";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";
import { scorePage } from "../../ids";

export type Groups = { ready: QueuePerson[]; waiting: QueuePerson[]; done: QueuePerson[] };

/** Scored but unsigned counts as done here: it waits for the signature, not for a level. */
export function groupsOf(queue: readonly QueuePerson[]): Groups {
  const ready = queue.filter(({ state }) => state === "noted");
  const waiting = queue.filter(({ state }) => state === null || state === "open");
  return { ready, waiting, done: queue.filter((one) => !ready.includes(one) && !waiting.includes(one)) };
}

/** The one to go on with: the next who is ready, around the list; null when nobody else is. */
export function nextOf(groups: Groups, evaluationId: string): QueuePerson | null {
  const place = groups.ready.findIndex((one) => one.evaluationId === evaluationId);
  const others = [...groups.ready.slice(place + 1), ...groups.ready.slice(0, Math.max(place, 0))];
  return others.find((one) => one.evaluationId !== evaluationId) ?? null;
}

export function previousOf(groups: Groups, evaluationId: string): QueuePerson | null {
  const place = groups.ready.findIndex((one) => one.evaluationId === evaluationId);
  return place > 0 ? (groups.ready[place - 1] ?? null) : null;
}

type Props = { view: ScoringView; groups: Groups; lens: Lens | null; m: Messages; locale: Locale };

/** Everybody of this period, by what they wait for. Never a rating on the way. */
export function Queue({ view, groups, lens, m, locale }: Props) {
  const t = m.evaluations.scoring;
  const lists = [
    { key: "ready", title: t.ready(groups.ready.length), people: groups.ready },
    { key: "waiting", title: t.waiting(groups.waiting.length), people: groups.waiting },
    { key: "done", title: t.done(groups.done.length), people: groups.done },
  ];
  return (
    <aside className="scoring-queue" aria-label={t.queueLabel}>
      <div className="px-3.5 pb-2">
        <h2 className="text-body">{t.queueTitle(periodName(view.period, locale, false))}</h2>
        <p className="text-small text-ink-3">
          {t.queueDone(
            groups.done.length,
            view.queue.length,
            formatDate(view.period.scoringDue, locale, "day"),
          )}
        </p>
      </div>
      {lists
        .filter(({ people }) => people.length > 0)
        .map(({ key, title, people }) => (
          <section key={key} aria-labelledby={`queue-${key}`}>
            <h3 className="scoring-group" id={`queue-${key}`}>
              {title}
            </h3>
            <ul>
              {people.map((person) => (
                <li key={person.employeeId + (person.evaluationId ?? "")}>
                  <Person
                    person={person}
                    current={person.evaluationId === view.id}
                    lensId={lens?.lensId}
                    m={m}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </aside>
  );
}

type PersonProps = { person: QueuePerson; current: boolean; lensId: string | undefined; m: Messages };

function Person({ person, current, lensId, m }: PersonProps) {
  const t = m.evaluations.scoring;
  const kind = kindOf(person);
  const inside = (
    <>
      <Mark kind={kind} />
      <b>{person.name}</b>
      <small>
        {person.positionTitle}, {current ? t.here : aboutOf(person, m)}
        <VisuallyHidden>. {t.marks[kind]}</VisuallyHidden>
      </small>
    </>
  );
  const className = kind === "done" ? "scoring-person is-done" : "scoring-person";
  if (!person.evaluationId) return <span className={className}>{inside}</span>;
  const open = person.state !== null && ["open", "noted", "scored"].includes(person.state);
  return (
    <TextLink
      className={className}
      href={open ? scorePage(person.evaluationId, { lens: lensId }) : `/evaluations/${person.evaluationId}`}
      aria-current={current ? "true" : undefined}
      data-person={open ? person.evaluationId : undefined}
    >
      {inside}
    </TextLink>
  );
}

type Kind = "todo" | "partly" | "done" | "waiting";

function kindOf({ state, picked }: QueuePerson): Kind {
  if (state === null || state === "open") return "waiting";
  if (state !== "noted") return "done";
  return picked > 0 ? "partly" : "todo";
}

function aboutOf(person: QueuePerson, m: Messages): string {
  const t = m.evaluations.scoring;
  if (person.state === null) return t.notStarted;
  if (person.state === "open") return t.onDeskOf(person.callName);
  if (person.state === "noted")
    return person.picked > 0 ? t.partly(person.picked, person.results) : t.untouched;
  if (person.state === "scored") return t.scored;
  return person.state === "signed" ? t.signed : t.released;
}

function Mark({ kind }: { kind: Kind }) {
  if (kind === "done") return <Icon name="check" size={18} />;
  if (kind === "waiting") return <Icon name="person" size={18} />;
  return (
    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <circle cx="9" cy="9" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      {kind === "partly" && <path d="M9 2.5a6.5 6.5 0 010 13z" fill="currentColor" />}
    </svg>
  );
}
