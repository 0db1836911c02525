import { z } from "zod";

/** Twelve digits with spaces between them, and some room. */
const code = z
  .string({ error: "employees.code-empty" })
  .trim()
  .min(1, "employees.code-empty")
  .max(40, "employees.code-wrong-form");

export const codeInput = z.object({ code });

export type CodeInput = z.output<typeof codeInput>;

export const disableInput = z.object({
  password: z.string({ error: "input.required" }).min(1, "input.required").max(1024, "input.too-long"),
  code,
});

export type DisableInput = z.output<typeof disableInput>;

export const resetInput = z.object({
  employeeId: z.uuid("input.not-uuid"),
  reason: z.string({ error: "input.required" }).trim().min(1, "input.required").max(500, "input.too-long"),
});

export type ResetInput = z.output<typeof resetInput>;
