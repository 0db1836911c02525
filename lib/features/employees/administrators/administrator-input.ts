import { z } from "zod";
import { PASSWORD_MAX } from "../rules/password";

/** Longest texts, in characters. */
const NAME = 160;
const LONGEST_TYPED = 8 * PASSWORD_MAX;

const password = z
  .string({ error: "input.required" })
  .min(1, "input.required")
  .max(LONGEST_TYPED, "employees.password-long");

export const administratorPasswordInput = z.object({ newPassword: password, repeatPassword: password });
export type AdministratorPasswordInput = z.output<typeof administratorPasswordInput>;

export const nameOfficerInput = z.object({
  agencyId: z.uuid("input.not-uuid"),
  /** With titles, as the person writes it. */
  name: z.string("input.required").trim().min(2, "input.required").max(NAME, "input.too-long"),
  nip: z.string("employees.nip-empty").trim().min(1, "employees.nip-empty").max(60, "input.too-long"),
});
export type NameOfficerInput = z.output<typeof nameOfficerInput>;
