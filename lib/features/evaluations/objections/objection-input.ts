import { z } from "zod";
import { LEVELS } from "../../organization/rules/levels";
import { isRealDate } from "../../organization/rules/dates";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const level = z.enum(LEVELS, "input.unknown-choice");
const LONGEST_WORDS = 4_000;
const LONGEST_LINE = 200;
const words = z.string().trim().max(LONGEST_WORDS, "input.too-long");
const line = z.string().trim().max(LONGEST_LINE, "input.too-long");
/** No result has more parts than this; a longer list is not a form of ours. */
const MOST_PARTS = 120;

/** What the person contests: the parts that were chosen, each under its path in the form. */
export const fileObjectionInput = z.object({
  evaluationId: id,
  version,
  parts: z
    .array(
      z.object({
        key: z.string().max(60, "input.invalid"),
        chosen: z.literal("true").optional(),
        requestedLevel: level,
        grounds: words.default(""),
      }),
    )
    .max(MOST_PARTS, "input.too-many")
    .default([])
    .transform((all) =>
      all.flatMap(({ chosen, ...part }, index) => (chosen ? [{ ...part, field: `parts.${index}` }] : [])),
    ),
  title: line.default(""),
  file: z.file().optional(),
});
export type FileObjectionInput = z.output<typeof fileObjectionInput>;

const oneCase = z.object({ objectionId: id, version });

export const askRaterInput = oneCase;
export const beginExaminationInput = oneCase;
export const withdrawObjectionInput = oneCase;
export type ObjectionStepInput = z.output<typeof oneCase>;

/** Words, a file, or both, from either side. */
export const addToObjectionInput = oneCase.extend({
  text: words.default(""),
  title: line.default(""),
  file: z.file().optional(),
});
export type AddToObjectionInput = z.output<typeof addToObjectionInput>;

export const arrangeSessionInput = oneCase.extend({
  heldOn: z.string().refine(isRealDate, "input.bad-date"),
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "input.invalid"),
  place: line.min(1, "input.required"),
});
export type ArrangeSessionInput = z.output<typeof arrangeSessionInput>;

export const writeMinutesInput = oneCase.extend({
  sessionId: id,
  attended: words.min(1, "input.required"),
  minutes: words.min(1, "input.required"),
});
export type WriteMinutesInput = z.output<typeof writeMinutesInput>;

export const decideObjectionInput = oneCase.extend({
  parts: z
    .array(z.object({ partId: id, level: level.nullable().default(null), reason: words.default("") }))
    .max(MOST_PARTS, "input.too-many")
    .default([])
    .transform((all) => all.map((part, index) => ({ ...part, field: `parts.${index}` }))),
  reason: words.min(1, "input.required"),
});
export type DecideObjectionInput = z.output<typeof decideObjectionInput>;

export const nameDeciderInput = oneCase.extend({
  deciderId: id,
  reason: words.min(1, "input.required"),
});
export type NameDeciderInput = z.output<typeof nameDeciderInput>;
