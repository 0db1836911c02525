import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { loadDraft, moveDraft } from "../parts/policy-versions";
import type { OnePolicyDraftInput } from "./policy-input";

/**
 * HR rehearses a draft: from now until it is edited its page shows what would change, computed afresh at every look.
 * The rehearsal itself stores nothing; the draft only remembers that it was rehearsed as it stands.
 */
export async function rehearsePolicy(
  ctx: Context,
  input: OnePolicyDraftInput,
): Promise<{ draftId: string; version: number }> {
  return transact(ctx, "policy.rehearse", input, async ({ db, now, today }) => {
    const { draftId, version } = input;
    authorize(ctx.actor, "policy.draft", { today });
    const draft = await loadDraft(db, draftId);
    await moveDraft(db, draft, "rehearse", version, { state: "rehearsed", rehearsedAt: now });
    await recordAudit(db, ctx, "policy.rehearse", {
      subject: { type: "policy-draft", id: draftId },
      before: { state: draft.state },
      after: { state: "rehearsed" },
      at: now,
    });
    return { draftId, version: version + 1 };
  });
}
