import type { evaluations as source } from "@/lib/messages/id/evaluations";
import type { Words } from "@/lib/messages/words";
import { formatDate } from "@/lib/messages/format";
import { objectionReasons } from "@/lib/messages/en/evaluations/objection-desks";
import { objections } from "@/lib/messages/en/evaluations/objections";
import { calibration, calibrationReasons } from "@/lib/messages/en/evaluations/calibration";
import { distribution, spreadReasons } from "@/lib/messages/en/evaluations/distribution";
import { achievement, contributions, handover } from "@/lib/messages/en/evaluations/achievement";
import { annual, annualReasons } from "@/lib/messages/en/evaluations/annual";
import { panel, panelReasons } from "@/lib/messages/en/evaluation-team/panel";
import { lenses, lensReasons } from "@/lib/messages/en/evaluations/lenses";
import { periods } from "@/lib/messages/en/evaluations/periods";
import { followUp, followUpReasons } from "@/lib/messages/en/evaluations/follow-up";
import { release, releaseReasons } from "@/lib/messages/en/evaluations/release";
import { result } from "@/lib/messages/en/evaluations/result";
import { scoring } from "@/lib/messages/en/evaluations/scoring";
import { secondLook, secondLookReasons } from "@/lib/messages/en/evaluation-team/second-look";

export const evaluations: Words<typeof source> = {
  annual,
  achievement,
  contributions,
  handover,
  lenses,
  scoring,
  result,
  panel,
  secondLook,
  periods,
  calibration,
  distribution,
  objections,
  release,
  followUp,
  levels: { below: "Below", meets: "As expected", above: "Above" },
  levelsLong: { below: "below expectation", meets: "as expected", above: "above expectation" },
  ratings: {
    very_good: "Very good",
    good: "Good",
    needs_improvement: "Needs improvement",
    poor: "Poor",
    very_poor: "Very poor",
  },
  achievements: {
    exceptional: "Exceptional",
    good: "Good",
    needs_improvement: "Needs improvement",
    poor: "Poor",
    very_poor: "Very poor",
  },
  kinds: { main: "Main", additional: "Additional" },
  states: {
    open: "Awaiting self-note",
    noted: "Ready to be scored",
    scored: "Scored",
    signed: "Ready to be released",
    released: "Released",
    received: "Received",
    lapsed: "Time has passed",
    objected: "Under objection",
    decided: "Decided",
    final: "Final",
  },
  matrix: {
    columns: { below: "Behaviour below", meets: "Behaviour as expected", above: "Behaviour above" },
    rows: { below: "Results below", meets: "Results as expected", above: "Results above" },
    caption: "Matrix of work results and behaviour.",
    position: (results, behaviour, rating) =>
      `Matrix of work results and behaviour. Position: results ${results}, behaviour ${behaviour}, ${rating}.`,
    empty: "Matrix of work results and behaviour. Nothing is chosen yet.",
  },
  measure: {
    of: (actual, target) => `${actual} of target ${target}`,
    noTarget: (actual) => `${actual}, without a target`,
    noActual: (target) => `Nothing recorded yet, target ${target}`,
    nothing: "Neither target nor result yet",
    evidence: (n) => (n === 0 ? "No evidence" : n === 1 ? "1 piece of evidence" : `${n} pieces of evidence`),
  },
  list: {
    title: "My evaluations",
    lead: "The result of each period, and on whose desk it is now.",
    caption: "My evaluations by period",
    period: "Period",
    state: "State",
    holder: "On the desk of",
    due: "Due",
    rating: "Rating",
    act: "Step",
    notStarted: "Not opened",
    start: "Start the self-note",
    continueNote: "Continue the self-note",
    openResult: "Read why",
    openStatus: "See where it is",
    since: (day) => `since ${day}`,
    you: "You",
    noDesk: "Nobody",
    notNeeded: "Not needed: outside the work plan",
    ended: "The period closed without an evaluation",
    empty: "No evaluation yet",
    emptyHint: "Evaluations appear once your work plan is set and its period has opened.",
    toPlan: "To my work plan",
    of: (position) => `Work plan as ${position}`,
  },
  leadership: {
    title: "Unit achievement",
    lead: "The achievement of the units below you, with its grounds. It gives the result rating of the unit's head and serves the distribution pattern.",
    empty: "No unit below you",
    emptyHint: "This page holds the units directly below the unit that you head.",
    head: (name) => `Headed by ${name}`,
    noHead: "Nobody heads it yet",
    followers: "Without an agreement of their own",
    follows: (unit) => `Follows the achievement of ${unit}.`,
    none: "Not set yet",
    setBy: (name, day) => `Set by ${name}, ${day}`,
    fixed: "It can no longer change: the evaluation of the unit's head is signed.",
    set: "Set the achievement",
    change: "Change the achievement",
    setFor: (unit, period) => `Achievement of ${unit}, ${period}`,
    levelHints: {
      exceptional: "More than was agreed with the leader",
      good: "As agreed",
      needs_improvement: "Part of it was not reached",
      poor: "Much of it was not reached",
      very_poor: "Most of it has not moved",
    },
    grounds: "On what grounds",
    groundsHint:
      "Name the action plans and targets that were reached or not. Read by the unit's head, the appraiser and auditors.",
    save: "Set",
    saved: "The unit's achievement is saved.",
    earlier: "Earlier periods",
    rule: "Guidance: SE MenPANRB 3/2023. How five achievements become three result ratings of the unit's head follows the agency's policy.",
  },
  reasons: {
    ...panelReasons,
    ...secondLookReasons,
    ...annualReasons,
    ...lensReasons,
    ...objectionReasons,
    ...releaseReasons,
    ...followUpReasons,
    ...spreadReasons,
    ...calibrationReasons,
    "achievement-change-reason": () => "Write the reason: results of this unit's people were handed over.",
    "figure-not-number": () => "Write a number such as 438 or 81.5",
    "figure-source": () => "Write the source of the figure",
    "figure-not-agreed": () => "This indicator is no part of the unit's agreement.",
    "level-missing": (p) => `Choose a level for result ${p.n}`,
    "behaviour-level-missing": (p) => `Choose a level for value ${p.n} of the work behaviour`,
    "result-rating-missing": () => "Choose the result rating",
    "behaviour-rating-missing": () => "Choose the behaviour rating",
    "result-reason-missing": () =>
      "The result rating differs from the rule's suggestion. Write the reason in one sentence.",
    "behaviour-reason-missing": () =>
      "The behaviour rating differs from the rule's suggestion. Write the reason in one sentence.",
    "comment-missing": () =>
      "Write one sentence for this person: what happened, what came of it, what is next",
    "head-rating-fixed": () =>
      "The result rating of a unit's head follows the unit's achievement. Save this scoring again so that it follows the latest one.",
    "unit-achievement-missing": () =>
      "The achievement of this unit is not set yet, and it gives the result rating of its head. Ask the unit's superior to set it first.",
    "no-results": () => "This work plan has no results, so it cannot be scored yet.",
    "achievement-required": () => "Choose the unit's achievement",
    "grounds-required": () => "Write the grounds",
    "achievement-fixed": () =>
      "The evaluation of this unit's head is signed, so its achievement can no longer change.",
    "unit-follows-parent": () =>
      "This unit holds no performance agreement of its own. It follows the unit above.",
    "period-not-begun": () => "This period has not begun.",
    "not-found": () => "This evaluation was not found, or it is not for you.",
    "changed-meanwhile": () =>
      "This evaluation has changed since you opened it. What you wrote is still here; compare it with the latest first.",
    "wrong-state": () =>
      "This step is not possible in the evaluation's present state. Reload the page to see it.",
    "provisional-may-not-sign": () =>
      "You are a provisional appraiser. Signing waits until the personnel board has confirmed you.",
    "superior-missing": () =>
      "The appraiser's superior is not on record. Ask the personnel board to complete it.",
    "note-missing": () => "The self-note has not been sent.",
    "period-left-plan": (p) =>
      `This period is no longer within the work plan (${formatDate(String(p.from), "en")} to ${formatDate(String(p.until), "en")}): no evaluation is needed.`,
    "note-not-due": (p) =>
      `The self-note has not been sent and may still be written until ${formatDate(String(p.due), "en")}. Scoring opens after that.`,
    "period-closed": () => "This period is closed. Ask the personnel board to open it again.",
    "scoring-begun": () =>
      "The appraiser is working with this note, so it cannot be taken back. Please ask your appraiser directly.",
    "period-not-closed": () => "This period is not closed.",
    "period-runs": (p) => `This period runs until ${formatDate(String(p.due), "en")}.`,
    "periods-exist": (p) => `The periods of ${p.year} are prepared already.`,
    "no-policy": (p) => `No rules are in force for the year ${p.year} yet.`,
    "due-earlier": (p) =>
      `A deadline cannot move earlier. ${formatDate(String(p.due), "en")} at the earliest.`,
    "due-unchanged": () => "The dates have not changed. Choose a later one.",
    "due-past": () => "This day is over. Choose today or a later day.",
    "scoring-before-note": () => "Scoring cannot end before the self-notes.",
    "due-taken-back": (p) =>
      `${formatDate(String(p.due), "en")} has passed, so a promised deadline cannot be taken back to that day.`,
    "unit-extension-runs": (p) =>
      `${p.unit} still has time until ${formatDate(String(p.due), "en")}. Wait, or end its extension first.`,
    "closing-reason": (p) => `${p.n} people have not been scored. Write why you close now.`,
    "plan-not-set": () => "This work plan is not set, so it cannot be evaluated yet.",
    "undo-reason-missing": () => "Write why the signature is taken back",
    "message-empty": () => "Write your question or answer",
    "no-question": () => "There is no question to answer yet.",
    "too-long": (p) =>
      p.max === undefined
        ? "This text is too long. Shorten it a little."
        : `At most ${p.max} characters. Shorten it a little.`,
    "revision-unchanged": () => "Nothing differs from the result in force. Choose what is to be mended.",
    "revision-reason": () => "Write why this result becomes a new version",
    "row-not-found": () => "This result is no longer part of the work plan. Reload the page.",
    "purpose-missing": () => "Write for what purpose you open this evaluation",
    "snapshot-broken": () => "What was signed cannot be read. Tell an administrator.",
  },
};
