import type { dialogueReasons as source } from "@/lib/messages/id/work-plans/dialogue-reasons";
import type { Words } from "@/lib/messages/words";

export const dialogueReasons: Words<typeof source> = {
  "amendment-row-used": (p) =>
    `Result ${p.n ?? ""} already has progress, notes, evidence or a rating. Change its words or its target; the row stays.`,
  "amendment-indicator-used": (p) =>
    `The indicator “${p.text ?? ""}” of result ${p.n ?? ""} already has progress. Change its words or its target; the indicator stays.`,
  "amendment-measure-fixed": (p) =>
    `The way of measuring “${p.text ?? ""}” stays, because progress was recorded. For another measure, add an indicator.`,
  "amendment-open": () => "An amendment is being written already. Finish it or discard it first.",
  "amendment-not-set": () => "Only a plan in force can be amended",
  "amendment-note-missing": () => "Write what changes and why",
  "amendment-approach": () =>
    "The approach stays for the whole year, because progress is recorded by the plan in force",
  "amendment-unchanged": () => "Nothing differs from the plan in force yet",
  "amendment-outdated": () =>
    "The plan in force has changed or was closed since this amendment began. Discard this amendment, then start again.",
  "comment-missing": () => "Write the comment",
  "comment-row-gone": () => "This row is no longer in the plan",
  "undo-opened": (p) => `${p.name ?? "The employee"} has opened it already. The return stands.`,
  "row-changed": () => "This row has changed since you read it. Read it again, then mark it.",
  "bulk-none": () => "Tick at least one plan",
  "bulk-not-opened": () => "You have not opened this plan since it was sent",
};
