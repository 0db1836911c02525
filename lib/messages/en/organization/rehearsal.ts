import type { rehearsal as source } from "@/lib/messages/id/organization/rehearsal";
import type { Words } from "@/lib/messages/words";

/** The dry run of a draft on real data. */
export const rehearsal: Words<typeof source> = {
  title: "Rehearsal: who would change",
  at: (time) => `computed ${time}`,
  safe: "A rehearsal stores nothing.",
  safeAbout: "Its figures are computed anew from today's data each time this page is opened.",
  nothing: "No person, period or deadline changes by this draft.",
  affected: (from, to) => `people, from ${from} to ${to} periods a year`,
  affectedMixed: "people whose number of periods a year changes",
  affectedOther: "people are affected by this change",
  sameLabel: "people do not change",
  load: (then, now) => `An appraiser writes ${then} evaluations a year on average, now ${now}.`,
  loadTable: "Appraisers with the heaviest load",
  columns: {
    appraiser: "Appraiser",
    now: "Now",
    next: "Then",
    period: "Period",
    what: "Deadline",
    day: "Day",
    proposed: "Proposed",
  },
  people: (n) => (n === "1" ? "1 person" : `${n} people`),
  holidays: (n, day) =>
    n === 1
      ? `1 deadline falls on a holiday. The system proposes to move it to ${day}.`
      : `${n} deadlines fall on holidays. The system proposes to move the first to ${day}.`,
  holidaysMoved: (n) =>
    n === 1
      ? "1 deadline falls on a holiday and moves to the next working day."
      : `${n} deadlines fall on holidays and move to the next working day.`,
  holidaysHow: "To accept, choose the next working day under Deadline of each step.",
  kinds: { self_note: "Self-note", scoring: "Scoring" },
  deadlines: "Deadlines of a year from the first day on",
  clocks: (n) => `${n} results whose time to object is running are counted by the rules of their period.`,
  clocksNone: "No time to object is running.",
  periods: (n) =>
    n === 1 ? "1 earlier period keeps its version." : `${n} earlier periods keep their version.`,
  formula: (n, all) =>
    `${n} of ${all} indicators where less is better would have another percentage by the new formula.`,
  formulaNone: "No actuals of indicators where less is better exist to compare.",
  sign: (n) => `${n} holders of roles must use a second factor that is not required of them now.`,
  acting: (n) => `${n} running Plt appointments are longer than the new limit.`,
  smallUnits: (then, now) => `${then} units count as small, now ${now}. Their pattern is information only.`,
  keep: (list) => `Untouched: ${list}`,
  kept: {
    evaluations: (n) => `${n} evaluations of periods that have begun`,
    plans: (n) => `${n} SKP that are set`,
    objections: (n) => `${n} results within the time to object`,
    snapshots: (n) => `${n} signed results`,
  },
};
