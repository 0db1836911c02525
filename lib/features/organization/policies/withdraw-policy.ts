import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { planPeriodsAnew } from "../parts/planned-periods";
import { loadDraft, loadVersions, moveDraft } from "../parts/policy-versions";
import { removeVersion } from "../policy-rules/policy-version";
import type { ExplainedPolicyDraftInput } from "./policy-input";

/**
 * HR takes a change back and says why: a draft, a submitted one, or a scheduled one before its first day. Of a scheduled one the
 * version goes too, and the version before it stands open-ended again.
 */
export async function withdrawPolicy(
  ctx: Context,
  input: ExplainedPolicyDraftInput,
): Promise<{ draftId: string }> {
  return transact(ctx, "policy.withdraw", input, async ({ db, now, today }) => {
    const { draftId, version, reason } = input;
    authorize(ctx.actor, "policy.withdraw", { today });
    const draft = await loadDraft(db, draftId);
    await moveDraft(db, draft, "withdraw", version, { state: "withdrawn", policyId: null });
    if (draft.policyId) await takeBack(db, draft.agencyId, draft.policyId, today);
    await recordAudit(db, ctx, "policy.withdraw", {
      subject: { type: "policy-draft", id: draftId },
      before: { state: draft.state, policyId: draft.policyId },
      after: { state: "withdrawn" },
      reason,
      at: now,
    });
    return { draftId };
  });
}

async function takeBack(db: Tx, agencyId: string, policyId: string, today: string): Promise<void> {
  const versions = await loadVersions(db);
  const { reopens, problems } = removeVersion(versions, policyId, today);
  assertRules(problems);
  const before = versions.find(({ id }) => id === reopens);
  const from = versions.find(({ id }) => id === policyId)?.validFrom;
  if (before && from) await planPeriodsAnew(db, agencyId, { ...before, from });
  const periods = await db.period.count({ where: { policyId } });
  assertRules(periods > 0 ? [{ reason: "organization.policy-period-stands" }] : []);
  await db.agencyPolicy.deleteMany({ where: { agencyId, id: policyId } });
  if (reopens)
    await db.agencyPolicy.updateMany({ where: { agencyId, id: reopens }, data: { validUntil: null } });
}
