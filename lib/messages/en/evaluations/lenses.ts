import type { lenses as source, lensReasons as sourceReasons } from "@/lib/messages/id/evaluations/lenses";
import type { Words } from "@/lib/messages/words";

export const lenses: Words<typeof source> = {
  title: "Criteria lenses",
  lead: "The agency's questions beside the scoring. Each points to the results and BerAKHLAK values that it touches; the levels are still given there.",
  noScore:
    "A lens is a filter and nothing else. It has no level of its own, nothing is stored through it, and no result changes because of it.",
  add: "Add a lens",
  empty: "No lens yet",
  emptyHint: "Scoring works as usual without one.",
  columns: { name: "Lens", questions: "Questions", days: "In force", state: "State", by: "Written" },
  states: { running: "In force", planned: "To come", ended: "Ended", never: "Replaced before it began" },
  from: (day) => `from ${day}`,
  fromTo: (from, to) => `${from} to ${to}`,
  never: "Never in force",
  writtenBy: (name, day) => `${name}, ${day}`,
  versionOf: (n) => `Version ${n}`,
  versions: "Versions",
  touches: "Touches",
  results: {
    none: "No result",
    all: "All results",
    main: "Main results",
    additional: "Additional results",
  },
  form: {
    newTitle: "New lens",
    changeTitle: "Next version",
    changeLead:
      "The present version ends on the day before this one begins. Old versions are kept and can be read on this page.",
    name: "Name of the lens",
    nameHint: "For example: Service lens",
    startsOn: "In force from",
    startsOnHint: "For periods that end on this day or later. Today at the earliest.",
    question: (n) => `Question ${n}`,
    questionsHint: (most) => `At most ${most} questions. Those left empty are not kept.`,
    label: "Criterion, a word or two",
    text: "The question",
    textHint: "What the appraiser thinks about while reading evidence and notes",
    results: "Results that it touches",
    values: "BerAKHLAK values that it touches",
    more: "More questions",
    save: "Save the lens",
    saveVersion: "Save the version",
  },
  end: {
    title: "End the lens",
    lead: "After its last day the lens is not shown while scoring. If that day is before its first, it is never in force.",
    lastDay: "Last day",
    act: "End the lens",
    done: "The lens is ended.",
  },
  scoring: {
    title: "Criteria lens",
    none: "No lens",
    nothing: "No result or value of this plan is touched by this question.",
    rows: (n, values) =>
      [
        n > 0 ? `${n} ${n === 1 ? "result" : "results"}` : "",
        values > 0 ? `${values} ${values === 1 ? "value" : "values"}` : "",
      ]
        .filter(Boolean)
        .join(", "),
    picked: (level) => `Chosen: ${level}`,
    notPicked: "Not chosen yet",
    noWords: "No evidence, note or feedback yet",
    toRow: (n) => `To result ${n}`,
    toValues: "To behaviour",
  },
  rules: {
    title: "Criteria lenses in force",
    lead: "Questions that appraisers may use while reading your evidence and notes. No hidden rating: only the levels of results and behaviour count.",
    empty: "No lens is in force today.",
  },
};

export const lensReasons: Words<typeof sourceReasons> = {
  "lens-no-question": () => "Write at least one question",
  "lens-touches-nothing": () => "Choose results or values that this question touches",
  "lens-name-taken": () => "There is a lens of this name already. Choose another.",
  "lens-past": () => "This day has passed. Choose today or later.",
  "lens-ended": () => "This lens has ended and cannot be changed any more.",
  "lens-changed": () => "This lens was changed since you opened it. Reload to see the newest version.",
};
