import { z } from "zod";
import { HOLIDAY_KINDS, TIME_ZONES } from "../rules/calendar";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const text = (most: number) =>
  z.string("input.required").trim().min(1, "input.required").max(most, "input.too-long");
const day = z.string("input.required").min(1, "input.required").pipe(z.iso.date("input.bad-date"));
const kind = z.enum(HOLIDAY_KINDS, "input.not-chosen");

export const addHolidayInput = z.object({ day, name: text(200), kind });
export type AddHolidayInput = z.output<typeof addHolidayInput>;

export const importHolidaysInput = z.object({ list: text(20_000), kind });
export type ImportHolidaysInput = z.output<typeof importHolidaysInput>;

export const correctHolidayInput = z.object({
  holidayId: id,
  version,
  day,
  name: text(200),
  kind,
  reason: text(1_000),
});
export type CorrectHolidayInput = z.output<typeof correctHolidayInput>;

export const removeHolidayInput = z.object({ holidayId: id, version, reason: text(1_000) });
export type RemoveHolidayInput = z.output<typeof removeHolidayInput>;

export const changeTimeZoneInput = z.object({
  /** The zone as the form showed it. */
  from: z.string("input.invalid").max(60, "input.invalid"),
  timeZone: z.enum(TIME_ZONES, "input.not-chosen"),
  reason: text(1_000),
});
export type ChangeTimeZoneInput = z.output<typeof changeTimeZoneInput>;

/** Filters as they stand in an address. */
export const calendarFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  edit: z.uuid().optional().catch(undefined),
  done: z.enum(["added", "imported", "corrected", "removed", "zone"]).optional().catch(undefined),
  n: z.coerce.number().int().min(0).max(1_000).optional().catch(undefined),
  already: z.coerce.number().int().min(0).max(1_000).optional().catch(undefined),
});
