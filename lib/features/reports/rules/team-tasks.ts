import type { Task, TeamDuties } from "./home-facts";

/** One task a room and a session; one for all the words that are asked for. */
export function teamTasks(duties: TeamDuties | null | undefined): Task[] {
  if (!duties) return [];
  return [
    ...(duties.proposals ?? []).map((one): Task => ({ kind: "decide-proposals", ...one })),
    ...(duties.sessions ?? []).map(({ meetsOn, ...one }): Task => ({
      kind: "serve-session",
      ...one,
      // Signing has no day: the session has met.
      due: one.step === "sign" ? null : meetsOn,
    })),
    ...(duties.asked ? [{ kind: "give-contributions", ...duties.asked } satisfies Task] : []),
  ];
}
