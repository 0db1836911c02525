import { z } from "zod";
import { planInput, words } from "../input";
import { AMENDMENT_REASONS } from "./rules/amendment";

export const startAmendmentInput = planInput.extend({
  reason: z.enum(AMENDMENT_REASONS, "input.not-chosen"),
  note: words(1_000).pipe(z.string().min(1, "work-plans.amendment-note-missing")),
});
export type StartAmendmentInput = z.output<typeof startAmendmentInput>;
