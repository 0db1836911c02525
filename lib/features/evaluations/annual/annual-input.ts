import { z } from "zod";
import { CONTRACT_ADVICE, FOLLOW_UPS } from "./rules/annual-block";

export const startAnnualInput = z.object({
  workPlanId: z.uuid("input.not-uuid"),
  periodId: z.uuid("input.not-uuid"),
});
export type StartAnnualInput = z.output<typeof startAnnualInput>;

const text = z.string().trim().max(2_000, "input.too-long").default("");
const chosen = z.enum(FOLLOW_UPS, "input.unknown-choice");

export const saveAnnualNoteInput = z.object({
  evaluationId: z.uuid("input.not-uuid"),
  /** 0 while nothing was written. */
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  contractAdvice: z
    .enum(["", ...CONTRACT_ADVICE], "input.unknown-choice")
    .default("")
    .transform((advice) => (advice === "" ? null : advice)),
  followUps: z
    .union([
      z.array(chosen),
      chosen.transform((one) => [one]),
      z.literal("").transform((): (typeof FOLLOW_UPS)[number][] => []),
    ])
    .default([])
    .transform((list) => FOLLOW_UPS.filter((one) => list.includes(one))),
  followUpText: text,
  studyResults: text,
  studyReport: text,
});
export type SaveAnnualNoteInput = z.output<typeof saveAnnualNoteInput>;
