import { z } from "zod";
import { BEHAVIOUR_VALUES } from "./rules/behaviours";
import { LIMITS, PERSPECTIVES } from "./rules/plan-draft";

const id = z.uuid("input.not-uuid");
export const version = z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid");

const tooMany = (maximum: number) =>
  ({ code: "too_big", origin: "array", maximum, inclusive: true, message: "input.too-many" }) as const;
const tooLong = (maximum: number) =>
  ({ code: "too_big", origin: "string", maximum, inclusive: true, message: "input.too-long" }) as const;

/** Typed words: outer white space goes, line ends become one kind, control characters that no keyboard sends go. */
export const words = (max: number) =>
  z
    .string("input.invalid")
    .transform((text) =>
      text
        .replace(/\r\n?/g, "\n")
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
        .trim(),
    )
    .pipe(z.string().max(max, "input.too-long"));

/** A choice that may be left open: an empty text is null. */
const optional = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.literal(""), z.enum(values)], "input.unknown-choice")
    .transform((value) => (value === "" ? null : (value as T[number])))
    .default(null);

export const planInput = z.object({ planId: id, version });
export type PlanInput = z.output<typeof planInput>;

export const createWorkPlanInput = z.object({
  year: z.coerce.number("input.invalid").int("input.invalid"),
  assignmentId: id,
  approach: z.enum(["quantitative", "qualitative"], "input.not-chosen"),
  /** "blank", "example" (of the post: a template of HR, else the built-in one), or the id of the own plan whose rows are copied. */
  start: z.union([z.literal(["blank", "example"]), id], "input.not-chosen"),
});
export type CreateWorkPlanInput = z.output<typeof createWorkPlanInput>;

export const changeApproachInput = planInput.extend({
  approach: z.enum(["quantitative", "qualitative"], "input.not-chosen"),
});
export type ChangeApproachInput = z.output<typeof changeApproachInput>;

export const addPlanResultInput = z.object({
  planId: id,
  kind: z.enum(["main", "additional"], "input.unknown-choice"),
});
export type AddPlanResultInput = z.output<typeof addPlanResultInput>;

/** `unlinked`, `other` (an assignment in words), `result:ID` of the leader, or `indicator:ID` of the unit. */
const support = z
  .string("input.invalid")
  .regex(/^(unlinked|other|(result|indicator):[0-9a-f-]{36})$/, "input.unknown-choice");

const indicatorInput = z.object({
  id: id.optional(),
  text: words(LIMITS.indicator).default(""),
  aspect: optional(["quantity", "quality", "time", "cost"]),
  perspective: optional(PERSPECTIVES),
  measureKind: z.enum(["cumulative", "ratio", "index", "text"], "input.unknown-choice").default("cumulative"),
  direction: z.enum(["higher", "lower"], "input.unknown-choice").default("higher"),
  target: words(LIMITS.target).default(""),
  measureUnit: words(LIMITS.unit).default(""),
});
export type IndicatorInput = z.output<typeof indicatorInput>;

const blankIndicator: IndicatorInput = {
  text: "",
  aspect: null,
  perspective: null,
  measureKind: "cumulative",
  direction: "higher",
  target: "",
  measureUnit: "",
};

/**
 * One row of the plan with its indicators. What a form does not send stays as it is. The button that was pressed may
 * add an indicator (`add-indicator`) or leave one out (`remove-indicator:2`, counted from 0).
 */
export const savePlanResultInput = z
  .object({
    planId: id,
    resultId: id,
    version,
    kind: z.enum(["main", "additional"], "input.unknown-choice").optional(),
    text: words(LIMITS.result),
    support: support.optional(),
    supportsText: words(LIMITS.support).default(""),
    successMeasure: words(LIMITS.measure).optional(),
    indicators: z.array(indicatorInput).max(LIMITS.indicators, "input.too-many").optional(),
    intent: z
      .string()
      .regex(/^(|save|add-indicator|remove-indicator:\d{1,2})$/, "input.unknown-choice")
      .default(""),
  })
  .transform((row, ctx) => {
    const indicators = row.indicators ?? [];
    if (row.intent === "add-indicator") {
      if (indicators.length < LIMITS.indicators)
        return { ...row, indicators: [...indicators, blankIndicator] };
      ctx.issues.push({ ...tooMany(LIMITS.indicators), path: ["indicators"], input: indicators });
    }
    const [, removed] = row.intent.split(":");
    if (removed === undefined) return row;
    return { ...row, indicators: indicators.filter((_, index) => index !== Number(removed)) };
  });
export type SavePlanResultInput = z.output<typeof savePlanResultInput>;

export const planResultInput = z.object({ planId: id, resultId: id, version });
export type PlanResultInput = z.output<typeof planResultInput>;

export const movePlanResultInput = z.object({
  planId: id,
  resultId: id,
  direction: z.enum(["up", "down"], "input.unknown-choice"),
});
export type MovePlanResultInput = z.output<typeof movePlanResultInput>;

export const savePlanBehavioursInput = z.object({
  planId: id,
  version,
  /** The special expectations by value; one that is not sent stays as it is. */
  expectations: z.partialRecord(z.enum(BEHAVIOUR_VALUES), words(LIMITS.expectation)),
});
export type SavePlanBehavioursInput = z.output<typeof savePlanBehavioursInput>;

/** One line of the field is one line of the lampiran; blank lines and list marks typed in front fall away. */
const block = words(LIMITS.attachmentBlock).transform((text, ctx) => {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-•*]|\d{1,2}[.)])\s+/, "").trim())
    .filter((line) => line !== "");
  if (lines.length > LIMITS.attachmentLines)
    ctx.issues.push({ ...tooMany(LIMITS.attachmentLines), input: text });
  if (lines.some((line) => line.length > LIMITS.attachmentLine))
    ctx.issues.push({ ...tooLong(LIMITS.attachmentLine), input: text });
  return lines;
});

export const savePlanAttachmentsInput = z.object({
  planId: id,
  version,
  resource: block,
  accountability: block,
  consequence: block,
});
export type SavePlanAttachmentsInput = z.output<typeof savePlanAttachmentsInput>;

export const submitWorkPlanInput = planInput.extend({
  /** Hash of the content that the check page showed: the signature binds what was read. */
  contentHash: z.string("input.invalid").regex(/^[0-9a-f]{64}$/, "input.invalid"),
});
export type SubmitWorkPlanInput = z.output<typeof submitWorkPlanInput>;
