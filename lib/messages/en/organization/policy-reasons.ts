import { formatDate } from "@/lib/messages/format";
import type { policyReasons as source } from "@/lib/messages/id/organization/policy-reasons";
import type { Words } from "@/lib/messages/words";

const day = (value: string | number | undefined) => formatDate(String(value), "en");

export const policyReasons: Words<typeof source> = {
  "policy-whole": () => "Enter a whole number, such as 14",
  "policy-range": (p) => `Enter a number from ${p.min} to ${p.max}`,
  "policy-share": () => "Enter a fraction of at most one, such as 1/2",
  "policy-similarity": () => "Enter a number from 0 to 1, such as 0.9",
  "policy-month-day": () => "Enter a day and a month, such as 31 January or end of February",
  "policy-missing-value": () => "Choose one",
  "policy-scoring-before-note": () => "Scoring cannot be due before the self-note",
  "policy-advice-below-minimum": () => "The advice cannot be smaller than the minimum",
  "policy-pattern-sum": (p) => `The five numbers of this pattern add to ${p.sum}. They must add to 24.`,
  "policy-no-change": () => "Nothing differs from the rules in force yet. Change a value first.",
  "policy-backwards": (p) => `Rules never act backwards. The earliest day is ${day(p.date)}.`,
  "policy-before-version": (p) =>
    `Rules that begin on ${day(p.last)} stand already. The earliest day is ${day(p.date)}, or take those back first.`,
  "policy-date-taken": (p) =>
    `A draft that begins on ${day(p.date)} stands already. Add this change to that draft.`,
  "policy-early": (p) => `This day lies inside a running period. The earliest day is ${day(p.date)}.`,
  "policy-notice": (p) => `People are told ${p.days} days ahead. The earliest day is ${day(p.date)}.`,
  "policy-own-draft": () => "You wrote on this draft, so somebody else confirms it.",
  "policy-not-rehearsed": () =>
    "This draft was changed after its last rehearsal. Rehearse it first, then submit it.",
  "policy-period-stands": () => "A period uses these rules already, so they cannot be taken back.",
  "policy-begun": () => "These rules are in force. Make a new change to replace them.",
  "policy-not-last": () => "Other rules follow these. Take back the last ones first.",
};
