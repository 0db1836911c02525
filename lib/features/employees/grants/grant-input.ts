import { z } from "zod";
import { GRANT_ROLES } from "../rules/grant";

/** Longest texts, in characters. */
const REASON = 500;
const SEARCH = 100;
const MOST_ROWS = 2_000;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const reason = z
  .string("employees.reason-empty")
  .trim()
  .min(1, "employees.reason-empty")
  .max(REASON, "input.too-long");
const day = z.string("input.required").min(1, "input.required").pipe(z.iso.date("input.bad-date"));
const optionalDay = z
  .string()
  .transform((text) => text || null)
  .pipe(z.iso.date("input.bad-date").nullable())
  .nullable()
  .default(null);

/** The choice "whole agency" of the form, which is no unit's id. */
export const WHOLE_AGENCY = "agency";

export const giveGrantInput = z.object({
  employeeId: id,
  role: z.enum(GRANT_ROLES, "input.not-chosen"),
  /** Null for the whole agency. */
  unitId: z
    .union([z.literal(WHOLE_AGENCY), id], "input.not-chosen")
    .transform((choice) => (choice === WHOLE_AGENCY ? null : choice)),
  startsOn: day,
  endsOn: optionalDay,
  reason,
});
export type GiveGrantInput = z.output<typeof giveGrantInput>;

export const endGrantInput = z.object({
  grantId: id,
  version,
  /** Null for at once. */
  until: optionalDay,
  reason,
});
export type EndGrantInput = z.output<typeof endGrantInput>;

export const extendGrantInput = z.object({
  grantId: id,
  version,
  /** Null for without a last day. */
  until: optionalDay,
  reason,
});
export type ExtendGrantInput = z.output<typeof extendGrantInput>;

export const signReviewInput = z.object({
  year: z.coerce.number("input.invalid").int("input.invalid"),
  half: z.coerce.number("input.invalid").pipe(z.union([z.literal(1), z.literal(2)], "input.invalid")),
  rows: z
    .array(
      z.object({
        grantId: id,
        version,
        decision: z.enum(["keep", "end"], "input.not-chosen"),
        reason: z.string().trim().max(REASON, "input.too-long").default(""),
      }),
    )
    .max(MOST_ROWS, "input.too-many"),
});
export type SignReviewInput = z.output<typeof signReviewInput>;

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string().trim().min(1).max(SEARCH));

/** Filters as they stand in the address: what cannot be read is left out, never an error page. */
export const grantFilter = z.object({
  role: optional(z.enum(GRANT_ROLES)),
  unit: text,
  person: text,
  show: optional(z.enum(["running", "past"])),
  after: optional(z.string().max(300)),
});
export type GrantFilter = z.output<typeof grantFilter>;

export const grantSearch = z.object({ person: text, unit: text, role: optional(z.enum(GRANT_ROLES)) });
export type GrantSearch = z.output<typeof grantSearch>;
