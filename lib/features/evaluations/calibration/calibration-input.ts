import { z } from "zod";
import { LEVELS } from "@/lib/features/organization/rules/levels";

const id = z.uuid("input.not-uuid");
const level = z.enum(LEVELS, "input.not-chosen");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const LONGEST_TEXT = 1_000;
const LONGEST_MINUTES = 10_000;
const MOST_MEMBERS = 300;
const text = z.string().trim().max(LONGEST_TEXT, "input.too-long");
const reason = text.min(1, "evaluations.calibration-reason");

/** Checkboxes of one name: none, one text, or several. */
const members = z
  .union([z.array(id), id.transform((one) => [one]), z.literal("").transform(() => [])])
  .default([])
  .refine((ids) => ids.length > 0, "evaluations.calibration-members")
  .refine((ids) => ids.length <= MOST_MEMBERS, "input.too-many");

export const openCalibrationInput = z.object({
  unitId: id,
  periodId: id,
  members,
  purpose: text.default(""),
});
export type OpenCalibrationInput = z.output<typeof openCalibrationInput>;

export const appointMembersInput = z.object({ sessionId: id, members });
export type AppointMembersInput = z.output<typeof appointMembersInput>;

export const closeCalibrationInput = z.object({
  sessionId: id,
  version,
  minutes: z.string().trim().max(LONGEST_MINUTES, "input.too-long").default(""),
});
export type CloseCalibrationInput = z.output<typeof closeCalibrationInput>;

export const revealPersonInput = z.object({ sessionId: id, evaluationId: id });
export type RevealPersonInput = z.output<typeof revealPersonInput>;

/** Ratings, never a predikat: that one follows the matrix. */
export const proposeRatingsInput = z.object({
  sessionId: id,
  evaluationId: id,
  resultRating: level,
  behaviourRating: level,
  reason,
});
export type ProposeRatingsInput = z.output<typeof proposeRatingsInput>;

export const answerProposalInput = z.object({
  proposalId: id,
  agrees: z.enum(["yes", "no"], "input.not-chosen"),
  text: text.min(1, "input.required"),
});
export type AnswerProposalInput = z.output<typeof answerProposalInput>;

export const decideProposalInput = z.object({
  proposalId: id,
  version,
  decision: z.enum(["kept", "changed"], "input.not-chosen"),
  reason,
});
export type DecideProposalInput = z.output<typeof decideProposalInput>;
