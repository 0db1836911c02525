import type { changeReasons as source } from "@/lib/messages/id/strategy/reasons";
import type { Words } from "@/lib/messages/words";

export const changeReasons: Words<typeof source> = {
  "code-taken": () => "Another part has this code. Choose another one.",
  "code-form": () => "A code holds letters, digits, full stops, slashes or hyphens. Example: S2.1",
  "level-not-below-parent": () => "This level must be below the parent's. Choose a higher parent.",
  "level-not-above-children": () => "A part below has the same or a higher level. Move that part first.",
  "vision-has-no-parent": () => "A vision stands at the top, without a parent.",
  "parent-missing": () => "Choose the parent.",
  "parent-below-itself": () => "This part cannot hang below itself. Choose another parent.",
  "parent-retired": () => "This parent is no longer in force. Choose another one.",
  "node-retired": () => "This part is no longer in force, so it cannot be changed.",
  "node-has-children": (p) => `There are still ${p.count} parts below. Move or end those first.`,
  "indicator-retired": () => "This indicator is no longer in force, so it cannot be changed.",
  "indicator-no-year": () => "Enter a target or an actual for at least one year.",
  "figure-form": () => "Write the number alone, with a comma for decimals. Example: 79,47",
  "version-start-order": () => "A new version must start after the one before it.",
  "version-no-difference": () => "The tree has not changed since the last version.",
  "version-empty": () => "The tree is still empty. Add a vision first.",
  "agreement-unit-follows": () => "This unit follows the performance agreement of the unit above.",
  "agreement-no-unit-above": () => "This unit has no unit above it to agree with.",
  "agreement-open": () => "One is still in the making. Finish that one first.",
  "agreement-reason": () => "Write why this agreement is amended.",
  "agreement-empty": () => "Choose at least one indicator before sending.",
  "agreement-foreign-indicator": () => "One of the indicators is not this unit's. Reload this page.",
  "agreement-wrong-state": () => "This step is not possible in the present state. Reload this page.",
  "agreement-both-sides": () =>
    "You signed as the first party already. The second party must be somebody else.",
};
