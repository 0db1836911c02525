import { z } from "zod";
import { PANEL_ADVICE } from "./rules/minutes";

const LONG = 4_000;
const PAGE = 20_000;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const text = (most: number) => z.string().trim().max(most, "input.too-long").default("");

/** The team's common paper; `version` is the session's. */
export const minutesInput = z.object({
  sessionId: id,
  version,
  minutes: text(PAGE),
  findings: text(LONG),
  advice: z.union([z.enum(PANEL_ADVICE), z.literal("")], "input.unknown-choice").default(""),
  adviceText: text(LONG),
  reason: text(LONG),
});
export type MinutesInput = z.output<typeof minutesInput>;

export const reopenMinutesInput = z.object({ sessionId: id, version });
export type ReopenMinutesInput = z.output<typeof reopenMinutesInput>;

/** `version` is the own seat's, `contentHash` what the member has read. */
export const signMinutesInput = z.object({
  sessionId: id,
  version,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, "input.invalid"),
  dissent: text(LONG),
});
export type SignMinutesInput = z.output<typeof signMinutesInput>;

export const answerAdviceInput = z.object({
  sessionId: id,
  version,
  answer: z
    .string("evaluations.panel-answer-missing")
    .trim()
    .min(1, "evaluations.panel-answer-missing")
    .max(LONG, "input.too-long"),
});
export type AnswerAdviceInput = z.output<typeof answerAdviceInput>;
