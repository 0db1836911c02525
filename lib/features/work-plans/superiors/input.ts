import { z } from "zod";
import { version } from "../input";

const id = z.uuid("input.not-uuid");
const reason = z.string("input.invalid").trim().max(500, "input.too-long");

export const proposeSuperiorInput = z.object({ superiorId: id, reason: reason.default("") });
export type ProposeSuperiorInput = z.output<typeof proposeSuperiorInput>;

/** One proposal as its page showed it. */
export const repairInput = z.object({ repairId: id, version });
export type RepairInput = z.output<typeof repairInput>;

/** Why HR decides about itself, where nobody else can. */
const ownReason = reason.optional();

/** A decision about one proposal. */
export const decideInput = repairInput.extend({ ownReason });
export type DecideInput = z.output<typeof decideInput>;

/** As many as one page shows. */
const MOST = 200;

/** A tick stands for a proposal as the list showed it: `id:version`. */
const tick = z
  .string("input.invalid")
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, "input.invalid")
  .transform((text): RepairInput => ({ repairId: text.slice(0, 36), version: Number(text.slice(37)) }));

export const confirmSuperiorsInput = z.object({
  chosen: z
    .array(tick)
    .max(MOST, "work-plans.superior-too-many")
    .default([])
    .refine((ticks) => ticks.length > 0, "work-plans.superior-none-chosen"),
  ownReason,
});
export type ConfirmSuperiorsInput = z.output<typeof confirmSuperiorsInput>;

export const refuseSuperiorInput = decideInput.extend({
  reason: reason.min(1, "work-plans.superior-reason-missing"),
});
export type RefuseSuperiorInput = z.output<typeof refuseSuperiorInput>;

export const correctSuperiorInput = decideInput.extend({ superiorId: id, reason: reason.default("") });
export type CorrectSuperiorInput = z.output<typeof correctSuperiorInput>;
