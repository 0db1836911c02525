import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { loadDraft, moveDraft } from "../parts/policy-versions";
import type { ExplainedPolicyDraftInput } from "./policy-input";

/** The confirmer sends a submitted change back to HR and says why. */
export async function returnPolicy(
  ctx: Context,
  input: ExplainedPolicyDraftInput,
): Promise<{ draftId: string }> {
  return transact(ctx, "policy.return", input, async ({ db, now, today }) => {
    const { draftId, version, reason } = input;
    authorize(ctx.actor, "policy.return", { today });
    const draft = await loadDraft(db, draftId);
    await moveDraft(db, draft, "return", version, {
      state: "draft",
      returnReason: reason,
      submittedAt: null,
    });
    await recordAudit(db, ctx, "policy.return", {
      subject: { type: "policy-draft", id: draftId },
      before: { state: draft.state },
      after: { state: "draft" },
      reason,
      at: now,
    });
    return { draftId };
  });
}
