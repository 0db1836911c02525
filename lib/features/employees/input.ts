import { z } from "zod";
import { PASSWORD_MAX } from "./rules/password";

/** Far above the longest password that can be set, so that its own rule can speak first; far below what burdens a hash. */
const LONGEST_TYPED = 8 * PASSWORD_MAX;

const password = z
  .string({ error: "input.required" })
  .min(1, "input.required")
  .max(LONGEST_TYPED, "employees.password-long");

export const signInInput = z.object({
  name: z
    .string({ error: "employees.nip-empty" })
    .trim()
    .min(1, "employees.nip-empty")
    .max(100, "input.too-long"),
  password,
});

export type SignInInput = z.output<typeof signInInput>;

export const changePasswordInput = z.object({
  /** Not asked for when a first password is replaced. */
  currentPassword: z.string().max(LONGEST_TYPED, "employees.password-long").optional(),
  newPassword: password,
  repeatPassword: password,
});

export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const revokeSessionInput = z.object({ sessionId: z.uuid("input.not-uuid") });

export type RevokeSessionInput = z.output<typeof revokeSessionInput>;
