import { z } from "zod";

/** Longest texts, in characters. */
const REASON = 500;
const SEARCH = 100;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const reason = z
  .string("employees.reason-empty")
  .trim()
  .min(1, "employees.reason-empty")
  .max(REASON, "input.too-long");

/** On paper from HR's hands, or as a link to the person's own mailbox. */
const delivery = z.enum(["slip", "mail"], "input.not-chosen").default("slip");

/** The choice "whole agency" of a form, which is no unit's id. */
export const WHOLE_AGENCY = "agency";

export const createAccountsInput = z.object({
  /** Null for the whole agency; a unit counts with all below it. */
  unitId: z
    .union([z.literal(WHOLE_AGENCY), id], "input.not-chosen")
    .transform((choice) => (choice === WHOLE_AGENCY ? null : choice)),
  delivery,
});
export type CreateAccountsInput = z.output<typeof createAccountsInput>;

/** A name with which a person without a NIP signs in: never a number, which could be somebody's NIP. */
export const accountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/, "employees.login-invalid")
  .min(4, "employees.login-invalid")
  .max(40, "employees.login-invalid");

export const createAccountInput = z.object({
  employeeId: id,
  /** Only for a person without a NIP. */
  loginName: z
    .union([z.literal("").transform(() => null), accountName])
    .nullable()
    .default(null),
  delivery,
});
export type CreateAccountInput = z.output<typeof createAccountInput>;

export const issueFirstPasswordInput = z.object({ employeeId: id, version, delivery });
export type IssueFirstPasswordInput = z.output<typeof issueFirstPasswordInput>;

export const closeAccountInput = z.object({ employeeId: id, version, reason });
export type CloseAccountInput = z.output<typeof closeAccountInput>;

export const ACCOUNT_STATES = ["none", "pending", "active", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Filters as they stand in the address: what cannot be read is left out, never an error page. */
export const accountFilter = z.object({
  unit: optional(id),
  state: optional(z.enum(ACCOUNT_STATES)),
  q: optional(z.string().trim().min(1).max(SEARCH)),
  after: optional(z.string().max(300)),
});
export type AccountFilter = z.output<typeof accountFilter>;
