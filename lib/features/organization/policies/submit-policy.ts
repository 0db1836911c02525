import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { changesOf, loadDraft, loadVersions, moveDraft, problemsOfStart } from "../parts/policy-versions";
import type { OnePolicyDraftInput } from "./policy-input";

/** HR submits a rehearsed draft to the person who confirms rules. What was not rehearsed as it stands is not submitted. */
export async function submitPolicy(ctx: Context, input: OnePolicyDraftInput): Promise<{ draftId: string }> {
  return transact(ctx, "policy.submit", input, async ({ db, now, today }) => {
    const { draftId, version } = input;
    authorize(ctx.actor, "policy.submit", { today });
    const draft = await loadDraft(db, draftId);
    assertRules(draft.state === "draft" ? [{ reason: "organization.policy-not-rehearsed" }] : []);
    const start = { id: draftId, startsOn: fromDate(draft.startsOn), changes: changesOf(draft) };
    assertRules(await problemsOfStart(db, start, await loadVersions(db), today));
    await moveDraft(db, draft, "submit", version, {
      state: "submitted",
      submittedAt: now,
      returnReason: null,
      authorIds: [...new Set([...draft.authorIds, ctx.actor.employeeId])],
    });
    await recordAudit(db, ctx, "policy.submit", {
      subject: { type: "policy-draft", id: draftId },
      before: { state: draft.state },
      after: { state: "submitted", ...start },
      at: now,
    });
    return { draftId };
  });
}
