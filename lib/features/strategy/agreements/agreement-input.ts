import { z } from "zod";
import { parseFigure } from "../rules/figure";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const needed = (most: number) =>
  z.string("input.required").trim().min(1, "input.required").max(most, "input.too-long");
const year = z.coerce
  .number("input.not-number")
  .int("input.not-integer")
  .min(2000, "input.too-small")
  .max(2200, "input.too-large");
const target = z
  .string()
  .max(40, "input.too-long")
  .default("")
  .transform((text, ctx) => {
    if (text.trim() === "") return null;
    const read = parseFigure(text);
    if (read === null) ctx.addIssue({ code: "custom", message: "strategy.figure-form" });
    return read;
  });

export const draftAgreementInput = z.object({
  unitId: id,
  year,
  /** Asked for once an agreement of the year is in force. */
  reason: z.string().trim().max(1_000, "input.too-long").default(""),
});
export type DraftAgreementInput = z.output<typeof draftAgreementInput>;

export const saveAgreementInput = z.object({
  agreementId: id,
  version,
  /** A line without a target is left out of the agreement. */
  items: z
    .array(z.object({ indicatorId: id, target }))
    .max(100, "input.too-many")
    .default([]),
});
export type SaveAgreementInput = z.output<typeof saveAgreementInput>;

export const oneAgreementInput = z.object({ agreementId: id, version });
export type OneAgreementInput = z.output<typeof oneAgreementInput>;

export const returnAgreementInput = z.object({ agreementId: id, version, note: needed(1_000) });
export type ReturnAgreementInput = z.output<typeof returnAgreementInput>;

/** Filters as they stand in an address. */
export const agreementFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  done: z.enum(["drafted", "saved", "submitted", "returned", "agreed"]).optional().catch(undefined),
});
