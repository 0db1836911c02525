import type { result as source } from "@/lib/messages/id/evaluations/result";
import type { Words } from "@/lib/messages/words";

const rows = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const result: Words<typeof source> = {
  crumb: "My evaluations",
  teamCrumb: "Queue",
  title: (rating) => `Why ${rating}?`,
  titleOf: (rating, name) => `Why ${rating}? ${name}`,
  sentence: (results, behaviour, rating) =>
    `Your results were rated **${results}** and your behaviour **${behaviour}**. In the rule's matrix they meet at **${rating}**.`,
  sentenceOf: (name, results, behaviour, rating) =>
    `The results of ${name} were rated **${results}** and the behaviour **${behaviour}**. In the rule's matrix they meet at **${rating}**.`,
  setBy: (name, day) => `Set by ${name} on ${day}.`,
  setAndReleased: (name, day, released) => `Set by ${name} on ${day}, released on ${released}.`,
  here: "You are here",
  hereOf: "The position",
  resultStep: (level) => `Work results: ${level}`,
  behaviourStep: (level) => `Work behaviour: ${level}`,
  counts: { above: (n) => `${n} above`, meets: (n) => `${n} as expected`, below: (n) => `${n} below` },
  noneBelow: "None is below.",
  grounds: {
    most_above_no_main_below:
      "More than half are above expectation and no main result is below: the rule suggests above expectation.",
    most_below: "More than half are below expectation: the rule suggests below expectation.",
    half_of_main_below:
      "At least half of the main results are below expectation: the rule suggests below expectation.",
    otherwise: "Neither the condition for above nor the one for below is met: the rule suggests as expected.",
  },
  behaviourGrounds: {
    most_above_no_main_below:
      "More than half of the values are above expectation and none is below: the rule suggests above expectation.",
    most_below: "More than half of the values are below expectation: the rule suggests below expectation.",
    half_of_main_below:
      "At least half of the values are below expectation: the rule suggests below expectation.",
    otherwise: "Neither the condition for above nor the one for below is met: the rule suggests as expected.",
  },
  departure: (suggested, chosen) =>
    `The rule suggests ${suggested}. The appraiser chose ${chosen}, with this reason:`,
  byUnit: (unit, achievement) =>
    `Head of a unit: the result rating follows the achievement of ${unit}, which is ${achievement} (SE MenPANRB 3/2023).`,
  supports: (text) => `Supports: ${text}`,
  evidenceOf: (n) => `Evidence, ${n}`,
  selfNote: "Self-note",
  appraiserNote: (name, text) => `${name}: “${text}”`,
  details: "Evidence and notes",
  values: (above, meets, below) =>
    `Of the 7 BerAKHLAK values, ${[meets > 0 && `${meets} as expected`, above > 0 && `${above} above`, below > 0 && `${below} below`].filter(Boolean).join(", ")}`,
  valueList: (names) => `: ${names}.`,
  allValues: "All seven values one by one",
  expectation: (text) => `The leader's expectation: ${text}`,
  onDocument: "Note or recommendation on the official document",
  usedTitle: "What was used and what was not",
  used: "Used",
  unused: "Not used",
  usedEvidence: (n) =>
    n === 0
      ? "What was recorded as reached, without evidence"
      : `What was recorded as reached and ${rows(n, "piece of evidence", "pieces of evidence")}`,
  usedFeedback: (n) => `${rows(n, "piece", "pieces")} of feedback during the period`,
  usedNote: "The self-note",
  usedUnit: (unit, achievement) => `Achievement of ${unit}: ${achievement}`,
  unusedUnit: (unit, achievement) =>
    `Achievement of ${unit} (${achievement}): for the distribution pattern and prints only`,
  unusedList: [
    "The number of daily log entries",
    "Times of arrival and leaving",
    "The ratings of others in the same team",
  ],
  rule: (version, policy) =>
    `Rule: PermenPANRB 6/2022 and SE MenPANRB 3/2023, in the application version ${version}, agency policy version ${policy}.`,
  ruleText: "What the rule says",
  ruleLines: [
    "Each result and each behaviour value gets one of three levels from the appraiser. The percentage informs; it does not decide.",
    "Above expectation: more than half of the results are above, and no main result is below.",
    "Below expectation: more than half of the results are below, or at least half of the main ones.",
    "Otherwise: as expected. Behaviour uses the same rule over the seven values.",
    "The appraiser may depart from the suggestion with a written reason. The rating follows the matrix.",
  ],
  recompute: "Recompute it yourself",
  recomputeHint:
    "This file holds every fact that was signed. With the code of Terukur anybody can recompute it:",
  export: "Download the JSON file",
  changeTitle: (rating) => `What would make it ${rating}?`,
  topTitle: "The highest rating",
  top: "There is no rating above this one. What keeps it: more than half of the results and values above expectation, and no main result below.",
  noChange: "In the rule's matrix no single further step follows from the levels of results and values.",
  forRating: (rating) => `For ${rating}:`,
  already: {
    result: (level) => `The results are ${level} already.`,
    behaviour: (level) => `The behaviour is ${level} already.`,
  },
  needed: (list) => `What it takes: **${list}**.`,
  raises: {
    main: (n, from, to) => `${rows(n, "main result", "main results")} from ${from} to ${to}`,
    any: (n, to) => `${rows(n, "more result", "more results")} ${to}`,
    anyFrom: (n, from, to) => `${rows(n, "result", "results")} from ${from} to ${to}`,
    value: (n, to) => `${rows(n, "more behaviour value", "more behaviour values")} ${to}`,
    valueFrom: (n, from, to) => `${rows(n, "behaviour value", "behaviour values")} from ${from} to ${to}`,
    unit: (achievements) => `a unit achievement of ${achievements}`,
  },
  departed: {
    result:
      "The rule's suggestion for the results is high enough; the appraiser chose lower with the reason above.",
    behaviour:
      "The rule's suggestion for the behaviour is high enough; the appraiser chose lower with the reason above.",
  },
  and: " and ",
  or: " or ",
  doors: "Your steps",
  readTitle: "Have you read it?",
  readText: "Marking it as received does not mean agreeing. You may still ask or object.",
  readLapse: (day) => `Unmarked, it counts as received on ${day}.`,
  acknowledge: "Mark as received",
  acknowledged: (day) => `You marked it as received on ${day}.`,
  receivedBy: (name, day) => `${name} marked it as received on ${day}.`,
  notReceived: (name) => `${name} has not marked it as received.`,
  askTitle: "Is there anything to ask?",
  askText: "A talk is quickest. A question here is read by the appraiser and kept with this result.",
  askLabel: (name) => `Question for ${name}`,
  ask: (name) => `Ask ${name}`,
  asked: "The question was sent.",
  talkTitle: "Questions and answers",
  answerLabel: (name) => `Answer for ${name}`,
  answer: "Send the answer",
  answered: "The answer was sent.",
  objectPast:
    "The time for asking for another examination has passed. You may still ask questions and request a talk.",
  objectNobody: (appraiser) =>
    `The superior of ${appraiser} was not on record when the evaluation was signed. Ask the personnel board who examines it.`,
  receipt: "Receipt",
  receiptText:
    "This number comes from the fingerprint of what was signed. Change one letter and the number changes. It shows no rating.",
  hash: "SHA-256",
  release: "Release the result",
  releaseText: (name) =>
    `The result is signed and ${name} does not see it yet. Once released it cannot change without a new version.`,
  trainings: "Trainings out of this result",
  status: {
    title: (period) => `Evaluation of ${period}`,
    titleOf: (period, name) => `Evaluation of ${period}, ${name}`,
    open: (day) => `Awaiting your self-note, until ${day}.`,
    openOf: (name, day) => `On the desk of ${name}: awaiting the self-note, until ${day}.`,
    noted: (name, day) =>
      `On the desk of ${name}. Scoring is expected until ${day}. There is nothing for you to do.`,
    notedOf: (name, day) => `On the desk of ${name}. Scoring is expected until ${day}.`,
    scoredOf: (name) => `Scored. Awaiting the signature of ${name}.`,
    signedOf: (name) => `Signed by ${name}. Awaiting release.`,
    noAppraiser: "There is no appraiser today. The personnel board appoints one.",
    notNeeded: "No evaluation needed",
    kept: "Notes and evidence that are there already are kept.",
    hidden: "The result appears once it is released. Before that only the appraiser reads it.",
    sentAt: (day) => `Self-note sent on ${day}.`,
    write: "Write the self-note",
    readNote: "Read the self-note",
    score: "Score now",
    rescore: "Change the scoring",
    sign: "Check, then sign",
    plan: "Work plan",
  },
};
