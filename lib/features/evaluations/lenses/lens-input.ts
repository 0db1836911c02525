import { z } from "zod";
import { isRealDate } from "../../organization/rules/dates";
import { BEHAVIOUR_VALUES } from "../../work-plans/rules/behaviours";
import { LENS_RESULTS } from "./rules/lens";

const id = z.uuid("input.not-uuid");
const whole = z.coerce.number("input.invalid").int("input.invalid");
const day = z.string().refine(isRealDate, "input.bad-date");

/** More questions than this nobody holds in mind while scoring. */
export const MOST_QUESTIONS = 10;

const question = z.object({
  label: z.string().trim().max(60, "input.too-long").default(""),
  text: z.string().trim().max(300, "input.too-long").default(""),
  results: z.enum(LENS_RESULTS, "input.unknown-choice").default("none"),
  values: z.array(z.enum(BEHAVIOUR_VALUES, "input.unknown-choice")).default([]),
});
type Typed = z.output<typeof question>;

const isBlank = ({ label, text }: Typed) => label === "" && text === "";

/** Places of a form that were left empty are no questions; the others are whole and touch something. */
const questions = z
  .array(question)
  .max(MOST_QUESTIONS, "input.too-many")
  .superRefine((rows, ctx) => {
    if (rows.every(isBlank))
      ctx.addIssue({ code: "custom", path: [0, "label"], message: "evaluations.lens-no-question" });
    rows.forEach((row, index) => {
      if (isBlank(row)) return;
      const refuse = (field: keyof Typed, message: string) =>
        ctx.addIssue({ code: "custom", path: [index, field], message });
      if (row.label === "") refuse("label", "input.required");
      if (row.text === "") refuse("text", "input.required");
      if (row.results === "none" && row.values.length === 0)
        refuse("results", "evaluations.lens-touches-nothing");
    });
  })
  .transform((rows) => rows.filter((row) => !isBlank(row)));

/** A new set, or (with `lensId`) the next version of one; `number` and `version` are those of the version that was read. */
export const saveLensInput = z.object({
  lensId: z.union([id, z.literal("")]).default(""),
  number: whole.min(0, "input.invalid").default(0),
  version: whole.min(0, "input.invalid").default(0),
  name: z.string().trim().min(1, "input.required").max(80, "input.too-long"),
  startsOn: day,
  questions,
});
export type SaveLensInput = z.output<typeof saveLensInput>;

export const endLensInput = z.object({
  lensId: id,
  number: whole.min(1, "input.invalid"),
  version: whole.min(1, "input.invalid"),
  lastDay: day,
});
export type EndLensInput = z.output<typeof endLensInput>;
