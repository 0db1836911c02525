import { z } from "zod";

/** Longest texts, in characters. */
const NAME = 160;
const REASON = 500;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const reason = z.string("input.required").trim().min(1, "input.required").max(REASON, "input.too-long");

/** The three zones of Indonesia: WIB, WITA, WIT. */
export const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

export const createAgencyInput = z.object({
  name: z
    .string("input.required")
    .trim()
    .min(3, "input.required")
    .max(NAME, "input.too-long")
    .transform((text) => text.replace(/\s+/g, " ")),
  timeZone: z.enum(TIME_ZONES, "input.not-chosen"),
});
export type CreateAgencyInput = z.output<typeof createAgencyInput>;

export const closeAgencyInput = z.object({ agencyId: id, version, reason });
export type CloseAgencyInput = z.output<typeof closeAgencyInput>;
