import { z } from "zod";
import { POSITION_CLASSES } from "@/lib/features/organization/rules/chart";

/** Filters as they stand in an address. What cannot be read is left out, never an error page. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = (most: number) =>
  optional(
    z
      .string()
      .trim()
      .max(most)
      .transform((typed) => typed || undefined),
  );
const id = optional(z.uuid());
const day = optional(z.iso.date());
const after = optional(z.string().max(300));

export const unitFilter = z.object({ day, unit: id, q: text(100), after, done: text(20) });
export const positionFilter = z.object({
  day,
  unit: id,
  q: text(100),
  class: optional(z.enum(POSITION_CLASSES)),
  vacant: optional(z.literal("true")),
  view: optional(z.enum(["list", "map"])),
  after,
});
export type PositionFilter = z.output<typeof positionFilter>;
export const dayFilter = z.object({ day, done: text(20) });

/** The kinds of employee as the register filters them. */
export const REGISTER_KINDS = ["pns", "cpns", "pppk", "state_official"] as const;
export const REGISTER_STATUSES = ["active", "study_leave", "unpaid_leave", "retired", "left"] as const;

export const registerFilter = z.object({
  q: text(100),
  unit: id,
  kind: optional(z.enum(REGISTER_KINDS)),
  status: optional(z.enum(REGISTER_STATUSES)),
  after,
});
export type RegisterFilter = z.output<typeof registerFilter>;
