import type { brief as briefSource, reasons as source } from "@/lib/messages/id/work-plans/reasons";
import { exampleIn, writingBrief, writingReasons } from "@/lib/messages/en/work-plans/writing";
import { dialogueReasons } from "@/lib/messages/en/work-plans/dialogue-reasons";
import { matrixReasons } from "@/lib/messages/en/work-plans/matrix";
import { linkReasons } from "@/lib/messages/en/work-plans/links";
import type { Words } from "@/lib/messages/words";

const day = (value: string | number | undefined) =>
  String(value ?? "")
    .split("-")
    .reverse()
    .join("-");

export const reasons: Words<typeof source> = {
  ...dialogueReasons,
  ...matrixReasons,
  ...linkReasons,
  ...writingReasons,
  "target-empty": () => "Fill in the target as a number, such as 95",
  "target-not-number": () => "A number only, such as 95. For “at most”, write ≤ 5.",
  "number-dot": (p) => `Write a decimal comma. Perhaps you mean ${p.suggestion ?? "7,5"}.`,
  "number-too-long": () => "This number is too long. At most 14 digits and 6 decimals.",
  "range-order": () => "Write the smaller number first, such as 5–10",
  "no-main-result": () => "Add at least one main result",
  "result-empty": () => "Write the planned result",
  "indicator-missing": (p) => `Add an indicator to result ${p.n ?? ""}`.trim(),
  "indicator-empty": () => "Write the indicator: how will others know that this result was reached?",
  "success-measure-missing": () => "Write the measure of success",
  "aspect-missing": () => "Choose one aspect: quantity, quality, time or cost",
  "appraiser-missing": () => "No superior is on record yet. You may send; the HR office will name one.",
  "appraiser-self": () => "Nobody appraises himself or herself. Ask the HR office for another superior.",
  "span-order": () => "The end comes before the start",
  "span-outside-year": (p) => `The plan's days must lie in the year ${p.year ?? ""}`.trim(),
  "plan-overlap": (p) =>
    `These days overlap with the plan ${p.title ?? ""} (${day(p.from)} to ${day(p.until)}). Change one of them.`,
  "leader-result-missing": () =>
    "Not linked to the leader's result yet. You may send; it can be linked later.",
  "leader-result-unsupported": () => "Nobody supports this result yet",
  "duplicate-result": (p) => `The same words as result ${p.n ?? ""}. Are both needed?`,
  "activity-verb": (p) => `This sounds like an activity. Try to write the result.${exampleIn(p)}`,
  "one-aspect": () => "Only one aspect so far. Many add time or quality.",
  "few-aspects": (p) => `Only ${p.n ?? 2} aspects so far. ${p.advised ?? 3} are advised, not required.`,
  "unit-missing": () => "The unit is missing. For example %, documents, people, days.",
  "percent-summed": () =>
    "A percentage is usually not summed from quarter to quarter. Choose “percentage or ratio” as its kind.",
  "direction-contradicts": () =>
    "The target says “at most” while higher is better, or the other way round. Check how it is measured.",
  "perspective-missing": () => "The perspective has not been chosen",
  "perspectives-incomplete": () => "Not all perspectives are used. Usually all four are.",
  "resource-empty": () => "Supporting resources are still empty",
  "accountability-empty": () => "The accountability scheme is still empty",
  "consequence-empty": () => "Consequences are still empty",
  "not-found": () => "This plan was not found",
  "changed-meanwhile": () =>
    "This part was changed since you opened it. What you typed is still here; compare it with the latest first.",
  "wrong-state": () => "The plan is no longer at that stage. Reload the page to see where it is.",
  "content-changed": () =>
    "The plan's content changed since this page was opened. Read it once more, then send.",
  "return-note-missing": () => "Write one note so that the employee knows what to change",
  "undo-too-late": () => "The time for undoing has passed",
  "too-long": (p) =>
    p.max === undefined
      ? "This text is too long. Shorten it a little."
      : `At most ${p.max} characters. Shorten it a little.`,
  "row-not-found": () => "This row is gone. Reload the page to see the latest order.",
  "support-not-found": () => "What it supports is not among your choices. Choose again from the list.",
  "plan-exists": (p) =>
    `You are already writing a plan for these days (${p.title ?? ""}). Continue that one.`,
  "year-not-open": (p) => `A plan for ${p.year ?? ""} cannot be started yet, or no longer`,
  "no-days": (p) => `There are no working days in this post in ${p.year ?? ""}`.trim(),
  "already-read": () =>
    "Your superior has read it. Ask for it to be returned with a note if something must change.",
  "too-many-results": (p) => `At most ${p.max ?? 40} results in one plan`,
  "result-supported": (p) =>
    `${p.n ?? "Some"} results of other people support this row and have been signed. Change its words instead of removing it.`,
  "expectation-of-leader": () =>
    "Your superior wrote this expectation. Talk it over if something must change.",
  "superior-self": () => "Nobody appraises oneself. Choose another superior.",
  "superior-below": (p) =>
    `${p.name ?? "This person"} stands below this very person in the reporting line. Choose somebody else, so that it does not go round.`,
  "superior-inactive": (p) => `${p.name ?? "This person"} is not on duty. Choose somebody else.`,
  "superior-same": (p) => `${p.name ?? "This person"} is on record already. Choose somebody else.`,
  "superior-official": () => "A state official is appraised by nobody, so there is nothing to propose.",
  "superior-none-before": () =>
    "No superior was on record before this proposal. Choose the right person, so that nobody is left without an appraiser.",
  "superior-before-gone": (p) =>
    `${p.name ?? "The superior before"} is no longer on duty. Choose the right person.`,
  "superior-reason-missing": () => "Write the reason, so that the person knows",
  "superior-none-chosen": () => "Tick at least one proposal",
  "superior-too-many": (p) => `At most ${p.max ?? 200} proposals at once`,
  "superior-changed": () =>
    "This proposal has changed since you opened it. Nothing was confirmed; look at the latest first.",
  "superior-undo-late": () => "A decision can be undone within 7 days only",
  "superior-undo-used": () =>
    "This decision has been used: the superior whom it named has acted, or the superior has changed again. Start a new correction.",
};

export const brief: Words<typeof briefSource> = {
  ...writingBrief,
  "target-empty": () => "Fill in",
  "target-not-number": () => "Number only",
  "number-dot": () => "Use a comma",
  "number-too-long": () => "Too long",
  "range-order": () => "Smaller first",
  "aspect-missing": () => "Choose",
  "unit-missing": () => "No unit yet",
  "percent-summed": () => "A sum of per cent?",
  "direction-contradicts": () => "Direction differs",
  "perspective-missing": () => "Choose",
  "activity-verb": () => "sounds like an activity",
  "one-aspect": () => "has only one aspect",
  "few-aspects": (p) => `has only ${p.n ?? 2} aspects`,
  "leader-result-missing": () => "is not linked to the leader's result",
  "duplicate-result": (p) => `is the same as result ${p.n ?? ""}`.trim(),
};
