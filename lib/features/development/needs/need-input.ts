import { z } from "zod";

const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const text = z.string("input.required").trim().min(1, "input.required").max(500, "input.too-long");
const day = z.iso.date("input.bad-date");
/** A field left empty is no value. */
const none = z.literal("").transform(() => null);
const need = { needId: z.uuid("input.not-uuid"), version };

export const planNeedInput = z.object({
  ...need,
  trainingId: z
    .union([none, z.uuid("input.not-uuid")])
    .nullable()
    .default(null),
  plannedOn: z.union([none, day]).nullable().default(null),
});
export type PlanNeedInput = z.output<typeof planNeedInput>;

export const meetNeedInput = z.object({ ...need, metOn: day, evidence: text });
export type MeetNeedInput = z.output<typeof meetNeedInput>;

export const dropNeedInput = z.object({ ...need, reason: text });
export type DropNeedInput = z.output<typeof dropNeedInput>;
