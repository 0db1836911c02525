import { z } from "zod";
import { POLICY_KEYS } from "../policy-rules/policy-fields";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const reason = z.string("input.required").trim().min(1, "input.required").max(1_000, "input.too-long");

/** Values of a page of settings are read by `readChanges`: what they may be depends on the setting. */
const values = z.record(z.string().max(100), z.unknown()).prefault({});

export const draftPolicyInput = z.object({
  /** The draft that is edited, with its version; neither where a new one begins. */
  draftId: id.optional(),
  version: version.optional(),
  key: z.enum(POLICY_KEYS, "input.not-chosen"),
  values,
  startsOn: z.string("input.required").min(1, "input.required").pipe(z.iso.date("input.bad-date")),
  reason,
  legalBase: z.string().trim().max(300, "input.too-long").default(""),
});
export type DraftPolicyInput = z.output<typeof draftPolicyInput>;

/** One draft as the page showed it. */
export const onePolicyDraftInput = z.object({ draftId: id, version });
export type OnePolicyDraftInput = z.output<typeof onePolicyDraftInput>;

export const explainedPolicyDraftInput = onePolicyDraftInput.extend({ reason });
export type ExplainedPolicyDraftInput = z.output<typeof explainedPolicyDraftInput>;

const DONE = ["draft", "rehearse", "submit", "confirm", "return"] as const;

/** What an address may say. */
export const policyFilter = z.object({
  draft: z.uuid().optional().catch(undefined),
  done: z
    .enum([...DONE, "withdraw"])
    .optional()
    .catch(undefined),
});
