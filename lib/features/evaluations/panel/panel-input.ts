import { z } from "zod";
import { DEFAULT_GUIDE } from "./rules/default-guide";
import { PANEL_MARKS } from "./rules/differences";
import { FEWEST_SEATS, MOST_SEATS } from "./rules/seal";

const SHORT = 200;
const LONG = 2_000;
const NOTE = 4_000;
const MOST_QUESTIONS = 30;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const required = (reason: string, most: number) =>
  z.string(reason).trim().min(1, reason).max(most, "input.too-long");
/** A box that is ticked once arrives as one text, several as a list, none not at all. */
const many = <T extends z.ZodType>(each: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each));

export const PANEL_SUBJECTS = ["person", "unit", "theme"] as const;

const keys = DEFAULT_GUIDE.map(({ key }) => key);

export const setUpSessionInput = z.object({
  subjectKind: z.enum(PANEL_SUBJECTS, "input.not-chosen"),
  /** The person's or unit's id; of a theme nothing. */
  subjectId: z.union([id, z.literal("")]).default(""),
  theme: z.string().trim().max(SHORT, "input.too-long").default(""),
  purpose: required("evaluations.panel-purpose-missing", LONG),
  requestedBy: required("evaluations.panel-requested-by-missing", SHORT),
  meetsOn: z.string("input.required").min(1, "input.required").pipe(z.iso.date("input.bad-date")),
  place: required("evaluations.panel-place-missing", SHORT),
  memberIds: many(id).pipe(
    z.array(id).min(FEWEST_SEATS, "evaluations.panel-two-members").max(MOST_SEATS, "input.too-many"),
  ),
  questionKeys: many(z.string().refine((key) => keys.includes(key), "input.unknown-choice")),
  /** The agency's own questions, one a line. */
  ownQuestions: z
    .string()
    .max(NOTE, "input.too-long")
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim().slice(0, SHORT))
        .filter(Boolean),
    )
    .pipe(z.array(z.string()).max(MOST_QUESTIONS, "input.too-many")),
});
export type SetUpSessionInput = z.output<typeof setUpSessionInput>;

const oneSeat = z.object({ sessionId: id, version });

export const declareClearInput = oneSeat;
export type DeclareClearInput = z.output<typeof declareClearInput>;

/** No version: whoever has a conflict leaves whatever happened meanwhile. */
export const leaveSessionInput = z.object({ sessionId: id });
export type LeaveSessionInput = z.output<typeof leaveSessionInput>;

export const nameSubstituteInput = oneSeat.extend({ employeeId: z.uuid("input.not-chosen") });
export type NameSubstituteInput = z.output<typeof nameSubstituteInput>;

export const closeSeatInput = oneSeat;
export type CloseSeatInput = z.output<typeof closeSeatInput>;

export const cancelSessionInput = oneSeat.extend({
  reason: required("evaluations.panel-reason-missing", LONG),
});
export type CancelSessionInput = z.output<typeof cancelSessionInput>;

/** What a member has written so far; `version` is the own seat's. */
export const panelNotesInput = oneSeat.extend({
  notes: z
    .array(
      z.object({
        questionId: id,
        mark: z.enum(PANEL_MARKS, "input.unknown-choice").optional(),
        text: z.string().trim().max(NOTE, "input.too-long").default(""),
      }),
    )
    .max(MOST_QUESTIONS * 2, "input.too-many")
    .default([]),
});
export type PanelNotesInput = z.output<typeof panelNotesInput>;

export const declareFamilyInput = z.object({ relatedId: z.uuid("input.not-chosen") });
export type DeclareFamilyInput = z.output<typeof declareFamilyInput>;

export const endFamilyTieInput = z.object({ tieId: id, version });
export type EndFamilyTieInput = z.output<typeof endFamilyTieInput>;

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** The steps of setting up as they stand in the address. */
export const setUpSearch = z.object({
  kind: optional(z.enum(PANEL_SUBJECTS)),
  q: optional(z.string().trim().min(1).max(100)),
  subject: optional(id),
});
export type SetUpSearch = z.output<typeof setUpSearch>;

export const familySearch = z.object({ q: optional(z.string().trim().min(1).max(100)) });
