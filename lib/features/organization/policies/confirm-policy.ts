import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { planPeriodsAnew } from "../parts/planned-periods";
import {
  changesOf,
  loadDraft,
  loadVersions,
  moveDraft,
  problemsOfStart,
  rulesAround,
} from "../parts/policy-versions";
import { withChanges } from "../policy-rules/policy-change";
import { checkConfirmer, placeVersion } from "../policy-rules/policy-version";
import type { OnePolicyDraftInput } from "./policy-input";

/**
 * A second person confirms a submitted change: it becomes a dated version, and the one before it ends the day before. The
 * rules in force say whether a second person is needed and how long ahead a change is announced. Prepared periods that have not
 * begun follow the new version.
 */
export async function confirmPolicy(
  ctx: Context,
  input: OnePolicyDraftInput,
): Promise<{ draftId: string; policyId: string }> {
  return transact(ctx, "policy.confirm", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const draft = await loadDraft(db, input.draftId);
    const versions = await loadVersions(db);
    const { inForce, last } = rulesAround(versions, today);
    const mayAuthor = !inForce.policyChange.secondConfirmer && draft.authorIds.includes(employeeId);
    authorize(ctx.actor, "policy.confirm", { today, ...(mayAuthor ? { employeeId } : {}) });
    assertRules(checkConfirmer(employeeId, draft.authorIds, inForce));
    // First of all: whoever lost the race has nothing to write.
    await moveDraft(db, draft, "confirm", input.version, {
      confirmerId: employeeId,
      confirmerName: name,
      confirmedAt: now,
    });
    const start = { id: draft.id, startsOn: fromDate(draft.startsOn), changes: changesOf(draft) };
    assertRules(await problemsOfStart(db, start, versions, today));
    const policyId = newId();
    const { number, ends } = placeVersion(versions, start.startsOn);
    if (ends)
      await db.agencyPolicy.updateMany({
        where: { agencyId, id: ends.id },
        data: { validUntil: toDate(ends.validUntil) },
      });
    const settings = withChanges(last, start.changes);
    await db.agencyPolicy.create({
      data: {
        agencyId,
        id: policyId,
        number,
        validFrom: draft.startsOn,
        settings: settings as Prisma.InputJsonObject,
        reason: draft.reason,
        legalBase: draft.legalBase,
        createdAt: now,
      },
    });
    await db.policyDraft.updateMany({
      where: { agencyId, id: draft.id },
      data: { state: "scheduled", policyId },
    });
    await planPeriodsAnew(db, agencyId, { id: policyId, from: start.startsOn, settings });
    await unsettleRehearsals(db, agencyId);
    await recordAudit(db, ctx, "policy.confirm", {
      subject: { type: "policy-draft", id: draft.id },
      before: { state: draft.state },
      after: { state: "scheduled", number, policyId, ...start },
      reason: draft.reason,
      at: now,
    });
    return { draftId: draft.id, policyId };
  });
}

/** Other drafts were rehearsed against rules that no longer come last: they are rehearsed again. */
const unsettleRehearsals = (db: Tx, agencyId: string) =>
  db.policyDraft.updateMany({
    where: { agencyId, state: "rehearsed" },
    data: { state: "draft", version: { increment: 1 } },
  });
