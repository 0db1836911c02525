import { z } from "zod";
import { isRealDate } from "@/lib/features/organization/rules/dates";

const day = z.string().refine(isRealDate, "input.bad-date");
const reason = z.string().trim().max(500, "input.too-long");
const period = {
  periodId: z.uuid("input.not-uuid"),
  version: z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid"),
};

export const prepareYearInput = z.object({
  year: z.coerce
    .number("input.not-number")
    .int("input.not-integer")
    .min(2020, "input.too-small")
    .max(2100, "input.too-large"),
});
export type PrepareYearInput = z.output<typeof prepareYearInput>;

export const extendPeriodInput = z.object({
  ...period,
  selfNoteDue: day,
  scoringDue: day,
  reason: reason.min(1, "input.required"),
});
export type ExtendPeriodInput = z.output<typeof extendPeriodInput>;

export const closePeriodInput = z.object({ ...period, reason: reason.default("") });
export type ClosePeriodInput = z.output<typeof closePeriodInput>;

export const reopenPeriodInput = z.object({
  ...period,
  scoringDue: day,
  reason: reason.min(1, "input.required"),
});
export type ReopenPeriodInput = z.output<typeof reopenPeriodInput>;

export const extendForUnitInput = z.object({
  periodId: z.uuid("input.not-uuid"),
  unitId: z.uuid("input.not-uuid"),
  /** 0 where no extension was shown for the unit. */
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  withSubUnits: z.stringbool("input.invalid").default(false),
  selfNoteDue: day,
  scoringDue: day,
  reason: reason.min(1, "input.required"),
});
export type ExtendForUnitInput = z.output<typeof extendForUnitInput>;

export const endUnitExtensionInput = z.object({
  extensionId: z.uuid("input.not-uuid"),
  version: period.version,
  reason: reason.min(1, "input.required"),
});
export type EndUnitExtensionInput = z.output<typeof endUnitExtensionInput>;
