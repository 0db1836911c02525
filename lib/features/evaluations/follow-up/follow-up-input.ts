import { z } from "zod";
import { isRealDate } from "../../organization/rules/dates";
import { FOLLOW_UP_KINDS } from "./rules/follow-up-kinds";
import { PROPOSED_BY_APPRAISER } from "./rules/steps";

const text = z.string().trim().max(2_000, "evaluations.too-long");
const grounds = text.min(1, "evaluations.follow-up-grounds");
const oneVersion = z.object({
  followUpId: z.uuid("input.not-uuid"),
  version: z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid"),
});

export const proposeOfResultInput = z.object({
  evaluationId: z.uuid("input.not-uuid"),
  kind: z.enum(PROPOSED_BY_APPRAISER, "evaluations.follow-up-kind"),
  grounds,
});
export type ProposeOfResultInput = z.output<typeof proposeOfResultInput>;

export const proposeOfYearInput = z.object({
  year: z.coerce.number("input.not-number").int("input.not-integer").min(2022).max(2100),
});
export type ProposeOfYearInput = z.output<typeof proposeOfYearInput>;

export const proposeNextStepInput = oneVersion.extend({
  kind: z.enum(FOLLOW_UP_KINDS, "evaluations.follow-up-kind"),
  grounds,
});
export type ProposeNextStepInput = z.output<typeof proposeNextStepInput>;

/** The person's own words, or what HR writes down of the hearing. */
export const hearInput = oneVersion.extend({ response: text.min(1, "input.required") });
export type HearInput = z.output<typeof hearInput>;

export const decideFollowUpInput = oneVersion.extend({
  decision: z.enum(["accept", "decline"], "input.unknown-choice"),
  reason: text.min(1, "evaluations.follow-up-decision-reason"),
  plan: text.default(""),
  startsOn: z
    .union([z.literal(""), z.string().refine(isRealDate, "input.bad-date")])
    .optional()
    .transform((value) => value || null),
});
export type DecideFollowUpInput = z.output<typeof decideFollowUpInput>;

export const withdrawFollowUpInput = oneVersion.extend({ reason: text.min(1, "input.required") });
export type WithdrawFollowUpInput = z.output<typeof withdrawFollowUpInput>;

export const checkFollowUpInput = oneVersion.extend({ note: text.min(1, "input.required") });
export type CheckFollowUpInput = z.output<typeof checkFollowUpInput>;

export const finishFollowUpInput = oneVersion.extend({
  result: z.enum(["reached", "not_reached"], "input.unknown-choice"),
  outcome: text.min(1, "input.required"),
});
export type FinishFollowUpInput = z.output<typeof finishFollowUpInput>;
