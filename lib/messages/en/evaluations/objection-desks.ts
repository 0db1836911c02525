import { formatDate } from "@/lib/messages/format";
import type {
  objectionDesks as source,
  objectionNews as newsSource,
  objectionReasons as reasonsSource,
} from "@/lib/messages/id/evaluations/objection-desks";
import type { Words } from "@/lib/messages/words";

/** Words of those who look after cases, and of what the home page and messages say. */
export const objectionDesks: Words<typeof source> = {
  monitor: {
    title: "Objections",
    lead: "How far and how long they are. Whose they are and what they say is read by the sides and the case officer alone.",
    open: "running",
    overdue: "overdue",
    list: "List of objections",
    number: "Number",
    state: "State",
    filed: "Filed",
    due: "Decision",
    left: "Time left",
    daysLeft: (n) => (n === 0 ? "last day" : `${n} days left`),
    daysLate: (n) => `${n} days over`,
    ended: "ended",
    decider: "Decided by",
    empty: "No objection yet",
    emptyHint: "Objections that people file appear here without names.",
    statistics: (year) => `Decisions of ${year}`,
    few: (smallest) =>
      `Figures are shown from ${smallest} decided objections on, so that they point at nobody.`,
    changedHidden: "How many changed the result is not shown yet, so that it points at nobody.",
    name: "Name another decider",
    nameAbout: (name) => `${name} has left service. Choose the head of a unit above.`,
    candidate: "Other decider",
    candidateOf: (name, unit) => `${name}, ${unit}`,
    nobody: "There is no head of a unit above who could be named.",
    nameReason: "Reason",
    doName: "Name",
    named: "The decider is named.",
  },
  toDecide: {
    title: "Objections to decide",
    due: (day) => `Decision by ${day}`,
  },
  tasks: {
    explain: (name) => `Write an explanation for ${name}`,
    explainAbout: "This is an ordinary right. Write what you knew when you scored.",
    askRater: (number) => `Ask the appraiser to explain, ${number}`,
    waitRater: (number) => `Waiting for the appraiser's explanation, ${number}`,
    decide: (number) => `Decide the objection ${number}`,
    mine: (number) => `Your objection ${number}`,
    mineAbout: (day) => `Decision by ${day}. You need not do anything.`,
  },
  letter: {
    outcomes: { granted: "GRANTED", denied: "NOT GRANTED, THE RESULT STAYS" },
  },
};

export const objectionReasons: Words<typeof reasonsSource> = {
  "objection-not-received": () => "First mark this result as received. Then you can ask.",
  "objection-not-open": () => "This result cannot be contested in its present state.",
  "objection-late": (p) =>
    `The ${p.days} days ended on ${formatDate(String(p.until), "en")}. An objection is no longer possible, but you can ask for a talk.`,
  "objection-once": () => "This result has been contested before. It is possible once for each result.",
  "objection-not-contestable": () =>
    "The agency's rules open another examination for the other kind of evaluation, not for this one.",
  "objection-pppk": () => "The agency's rules do not open another examination for PPPK yet.",
  "objection-nobody": () =>
    "Your appraiser has no superior in this agency, so the result is final. You can still ask for a talk.",
  "objection-part-none": () => "Choose at least one part",
  "objection-part-unknown": () => "This part cannot be examined again. Reload the page.",
  "objection-part-twice": () => "This part stands here twice. Reload the page.",
  "objection-not-higher": () => "Choose a level above the present one",
  "objection-grounds": () => "Tell what the appraiser has not seen yet",
  "objection-changed": () =>
    "This objection has changed since you opened it. Your words are still here; look at the latest first.",
  "objection-wrong-step": () => "It is not time for this step. Reload the page to see how it stands.",
  "objection-closed": () => "This objection has ended and cannot be changed.",
  "objection-nothing-added": () => "Write an explanation or choose a file",
  "objection-file-title": () => "Write what this file is about",
  "objection-minutes-written": () => "The minutes of this meeting are written.",
  "objection-session-past": () => "This day has passed. Choose today or later.",
  "objection-session-ahead": () => "This meeting has not taken place yet.",
  "objection-undecided": () => "Choose a decision for every part",
  "objection-lower": () => "A decision cannot lower the result",
  "objection-reason": () => "Write the reason for this part",
  "objection-decider-serves": () =>
    "The decider still serves. Whoever has only moved goes on deciding this objection.",
  "objection-decider-party": () => "The decider is never one of the sides.",
  "objection-decider-unknown": () => "Choose a head of a unit from the list",
};

export const objectionNews: typeof newsSource = {
  "evaluations.objection-filed": ({ employee }) =>
    `${employee} asks to have the result examined. This is an ordinary right. Write what you knew when you scored.`,
  "evaluations.objection-received": ({ employee, due }) =>
    `${employee} asks to have the result examined again. Your decision is expected by ${due}.`,
  "evaluations.objection-asked": ({ decider, employee }) =>
    `${decider} asks you to explain the scoring of ${employee}.`,
  "evaluations.objection-explained": ({ author, number }) => `${author} wrote an explanation in ${number}.`,
  "evaluations.objection-added": ({ author, number }) =>
    `${author} added evidence or an explanation to ${number}.`,
  "evaluations.objection-session": ({ on, time, place }) => `Meeting on ${on}, ${time}, ${place}.`,
  "evaluations.objection-decided": ({ number }) => `Objection ${number} was decided. Open it to read it.`,
  "evaluations.objection-withdrawn": ({ employee, number }) =>
    `${employee} withdrew ${number}. You need not do anything.`,
  "evaluations.objection-decider-named": ({ number, decider }) => `${decider} is named to decide ${number}.`,
};
