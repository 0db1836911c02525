import { z } from "zod";
import { isRealDate } from "../organization/rules/dates";
import { EVENT_KINDS } from "./rules/events";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const day = z.string().refine(isRealDate, "input.bad-date");
const LONGEST_DECREE = 120;
/** An empty field of a form is nothing. */
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal(""), schema])
    .optional()
    .transform((value) => (value === "" || value === undefined ? null : (value as z.output<T>)));

/** Why HR enters something about itself, where nobody else can. */
const ownReason = z.string().trim().max(500, "input.too-long").optional();

/** An event of a person's posts. `version`: of the person, as the preview showed it. */
export const enterEventInput = z.object({
  kind: z.enum(EVENT_KINDS, "input.unknown-choice"),
  employeeId: id,
  version,
  effectiveOn: day,
  positionId: optional(id),
  endsOn: optional(day),
  decree: optional(z.string().trim().max(LONGEST_DECREE, "input.too-long")),
  ownReason,
});
export type EnterEventInput = z.output<typeof enterEventInput>;

const oneEvent = z.object({ eventId: id, version, ownReason });
export const cancelEventInput = oneEvent;
export type CancelEventInput = z.output<typeof cancelEventInput>;
export const undoEventInput = oneEvent;
export type UndoEventInput = z.output<typeof undoEventInput>;
export const endActingInput = oneEvent;
export type EndActingInput = z.output<typeof endActingInput>;
export const extendActingInput = oneEvent.extend({ endsOn: day });
export type ExtendActingInput = z.output<typeof extendActingInput>;

/** What the address of a preview page says; a day that does not exist counts as not chosen yet. */
const chosen = z.string().trim().max(80).optional().catch(undefined);
const chosenDay = z.string().refine(isRealDate).optional().catch(undefined);
export const previewInput = z.object({
  q: chosen,
  post: id.optional().catch(undefined),
  person: id.optional().catch(undefined),
  kind: z.enum(["acting_plt", "acting_plh"]).optional().catch(undefined),
  day: chosenDay,
  until: chosenDay,
  decree: z.string().trim().max(LONGEST_DECREE).optional().catch(undefined),
});
export type PreviewInput = z.output<typeof previewInput>;
