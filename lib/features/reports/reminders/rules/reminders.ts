import type { Stage } from "../../rules/scope";

/** What is left to do: a plan to send, a note to write, a result to read, or people who wait for their appraiser. */
export const REMINDED_OF = ["plan", "note", "result", "desk"] as const;
export type RemindedOf = (typeof REMINDED_OF)[number];

/** Days in which nobody is reminded of the same once more (our default; the dossier knows no rule). */
export const REMINDER_PAUSE_DAYS = 3;

/** A chosen person as the list shows him or her. */
export type ChosenPerson = {
  employeeId: string;
  stage: Stage;
  holder: "employee" | "appraiser" | "none";
  appraiserId: string | null;
};
/** A message to whoever holds it; `people` are waiting for it. */
export type Reminder = { employeeId: string; of: RemindedOf; people: number };

const OWN: Partial<Record<Stage, RemindedOf>> = { no_plan: "plan", waiting: "note", scored: "result" };

function reminderOf({ employeeId, stage, holder, appraiserId }: ChosenPerson): Reminder | null {
  if (holder === "appraiser") return appraiserId ? { employeeId: appraiserId, of: "desk", people: 1 } : null;
  const of = holder === "employee" ? OWN[stage] : undefined;
  return of ? { employeeId, of, people: 1 } : null;
}

/** Whether a row of the list has somebody to remind: nothing waits for a person who is through, or who has no appraiser. */
export const mayBeReminded = (person: ChosenPerson): boolean => reminderOf(person) !== null;

/**
 * One message for each holder and thing, however many wait for it; `already` are those told within the pause, as "id of" texts.
 * `idle` counts the chosen for whom nothing waits any more.
 */
export function remindersFor(
  chosen: readonly ChosenPerson[],
  already: ReadonlySet<string> = new Set(),
): { send: Reminder[]; already: Reminder[]; idle: number } {
  const found = new Map<string, Reminder>();
  let idle = 0;
  for (const person of chosen) {
    const one = reminderOf(person);
    if (!one) idle += 1;
    else found.set(keyOf(one), { ...one, people: (found.get(keyOf(one))?.people ?? 0) + 1 });
  }
  const all = [...found.values()];
  return {
    send: all.filter((one) => !already.has(keyOf(one))),
    already: all.filter((one) => already.has(keyOf(one))),
    idle,
  };
}

export const keyOf = ({ employeeId, of }: Pick<Reminder, "employeeId" | "of">): string =>
  `${employeeId} ${of}`;
