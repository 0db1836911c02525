import { z } from "zod";
import { TRAINING_MODES } from "./rules/training-offer";

/** Filters as they stand in an address. What cannot be read is left out, never an error page. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const id = optional(z.uuid());
const text = (most: number) =>
  optional(
    z
      .string()
      .trim()
      .max(most)
      .transform((typed) => typed || undefined),
  );
const after = optional(z.string().max(300));
const year = optional(z.coerce.number().int().min(2000).max(2200));

export const catalogueFilter = z.object({
  q: text(100),
  kind: text(200),
  mode: optional(z.enum(TRAINING_MODES)),
  /** Month of the first day, YYYY-MM. */
  month: optional(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  after,
});
export type CatalogueFilter = z.output<typeof catalogueFilter>;

export const recommendationFilter = z.object({ evaluation: id, training: id, q: text(100), after });

export const developmentFilter = z.object({ year });

export const OFFICER_VIEWS = ["current", "waiting", "record", "past"] as const;

export const officerFilter = z.object({
  q: text(100),
  show: optional(z.enum(OFFICER_VIEWS)),
  after,
});
export type OfficerFilter = z.output<typeof officerFilter>;

const OFFICER_EVENTS = ["offer", "confirm", "cancel", "attend", "certify"] as const;

export const participantFilter = z.object({ after, done: optional(z.enum(OFFICER_EVENTS)) });
export type ParticipantFilter = z.output<typeof participantFilter>;
