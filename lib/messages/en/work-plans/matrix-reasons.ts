import type { matrixReasons as source } from "@/lib/messages/id/work-plans/matrix-reasons";
import type { Words } from "@/lib/messages/words";

/** Why something cannot be done in the role and result matrix. */
export const matrixReasons: Words<typeof source> = {
  "role-text-empty": () => "Write the result: what does this person give to the leader's result?",
  "role-share-negative": () => "A share cannot be less than 0",
  "role-share-not-summed": () =>
    "A percentage, a ratio or an index is not cut into numbers per person. Leave the share empty.",
  "role-not-in-team": () => "This person is outside your team. Send an invitation to the other unit.",
  "role-in-team": () => "This person is in your team. Fill the cell in the matrix.",
  "role-wrong-state": () => "This role is no longer at that stage. Reload the page to see where it stands.",
  "role-decide-first": () => "This is an application. Accept or decline it first.",
  "role-reason-missing": () => "Write why, so that others know",
  "role-comment-empty": () => "Write the comment",
  "role-nothing-to-share": () => "There is no new role to share",
  "role-nothing-to-adopt": () => "This role is in your SKP already, or was taken back",
  "role-self": () => "A matrix holds other people's roles for your results. Choose somebody else.",
  "role-leader-plan-closed": () => "This SKP is closed. Its matrix can only be read.",
  "role-person-inactive": () => "This person is not on duty. Choose somebody else.",
};
