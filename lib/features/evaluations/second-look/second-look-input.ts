import { z } from "zod";
import { VERDICTS } from "./rules/sample";

const id = z.uuid("input.not-uuid");
const NOTE = 2_000;

export const drawSampleInput = z.object({ periodId: id });
export type DrawSampleInput = z.output<typeof drawSampleInput>;

export const judgeItemInput = z
  .object({
    itemId: id,
    version: z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid"),
    verdict: z.enum(VERDICTS, "input.not-chosen"),
    note: z.string().trim().max(NOTE, "input.too-long").default(""),
  })
  .refine(({ verdict, note }) => verdict === "supports" || note !== "", {
    path: ["note"],
    message: "evaluations.second-look-note-missing",
  });
export type JudgeItemInput = z.output<typeof judgeItemInput>;
