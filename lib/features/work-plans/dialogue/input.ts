import { z } from "zod";
import { planInput, words } from "../input";

const id = z.uuid("input.not-uuid");
/** A row, or nothing for the plan as a whole. */
const row = z
  .union([z.literal(""), id], "input.invalid")
  .default("")
  .transform((value) => (value === "" ? null : value));

export const planSeenInput = z.object({ planId: id });
export type PlanSeenInput = z.output<typeof planSeenInput>;

export const commentOnPlanInput = z.object({
  planId: id,
  resultId: row,
  text: words(1_000).pipe(z.string().min(1, "work-plans.comment-missing")),
});
export type CommentOnPlanInput = z.output<typeof commentOnPlanInput>;

export const resolveCommentsInput = z.object({ planId: id, resultId: row });
export type ResolveCommentsInput = z.output<typeof resolveCommentsInput>;

export const markRowInput = z.object({
  planId: id,
  resultId: id,
  rowHash: z.string("input.invalid").regex(/^[0-9a-f]{64}$/, "input.invalid"),
  fits: z.enum(["yes", "no"], "input.not-chosen"),
});
export type MarkRowInput = z.output<typeof markRowInput>;

export const undoReturnInput = planInput;
export type UndoReturnInput = z.output<typeof undoReturnInput>;

/** The plans that were ticked, each with the version and the fingerprint that the page showed. */
export const agreePlansInput = z.object({
  plans: z
    .array(
      z.string("input.invalid").regex(/^[0-9a-f-]{36}:\d{1,9}$/, "input.invalid"),
      "work-plans.bulk-none",
    )
    .min(1, "work-plans.bulk-none")
    .max(60, "input.too-many")
    .transform((values) =>
      values.map((value) => {
        const [planId = "", version = ""] = value.split(":");
        return { planId, version: Number(version) };
      }),
    ),
});
export type AgreePlansInput = z.output<typeof agreePlansInput>;
