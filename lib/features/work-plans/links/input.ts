import { z } from "zod";
import { version } from "../input";

const proposalId = z.uuid("input.not-uuid");
const answer = z.enum(["accepted", "declined"], "input.unknown-choice");

export const answerOwnLinkInput = z.object({ proposalId, version, answer });
export type AnswerOwnLinkInput = z.output<typeof answerOwnLinkInput>;

/** As many as one page shows. */
export const MOST_LINKS = 50;

/** A tick stands for a proposal as the list showed it: `id:version`. */
const tick = z
  .string("input.invalid")
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, "input.invalid")
  .transform((text) => ({ proposalId: text.slice(0, 36), version: Number(text.slice(37)) }));

export const answerTeamLinksInput = z.object({
  answer,
  chosen: z
    .array(tick)
    .max(MOST_LINKS, "input.too-many")
    .default([])
    .refine((ticks) => ticks.length > 0, "work-plans.link-none-chosen"),
});
export type AnswerTeamLinksInput = z.output<typeof answerTeamLinksInput>;
