import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import {
  changesOf,
  loadDraft,
  loadVersions,
  moveDraft,
  problemsOfStart,
  rulesAround,
} from "../parts/policy-versions";
import { loadUnitKinds } from "../parts/unit-kinds";
import { readChanges } from "../policy-rules/policy-change";
import type { DraftPolicyInput } from "./policy-input";

/** What of a draft the audit keeps. */
const traceOf = (draft: { startsOn: Date; changes: unknown; reason: string; legalBase: string }) => ({
  startsOn: fromDate(draft.startsOn),
  changes: draft.changes,
  reason: draft.reason,
  legalBase: draft.legalBase,
});

/**
 * HR writes a change of the rules, or goes on writing one: new values of one page of settings, the first day, the reason and the
 * legal base (flow F17). Nothing is in force by it; an earlier rehearsal no longer counts.
 */
export async function draftPolicy(ctx: Context, input: DraftPolicyInput): Promise<{ draftId: string }> {
  return transact(ctx, "policy.draft", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "policy.draft", { today });
    const { agencyId, employeeId, name } = ctx.actor;
    const before = input.draftId ? await loadDraft(db, input.draftId) : null;
    const versions = await loadVersions(db);
    const { changes, problems } = readChanges(input.key, input.values, {
      inForce: rulesAround(versions, today).last,
      changes: before ? changesOf(before) : {},
      kinds: await loadUnitKinds(db),
    });
    assertRules(problems);
    assertRules(Object.keys(changes).length === 0 ? [{ reason: "organization.policy-no-change" }] : []);
    const start = { id: before?.id ?? null, startsOn: input.startsOn, changes };
    assertRules(await problemsOfStart(db, start, versions, today));
    const data = {
      startsOn: toDate(input.startsOn),
      changes: changes as Prisma.InputJsonObject,
      reason: input.reason,
      legalBase: input.legalBase,
      authorName: name,
      authorIds: [...new Set([...(before?.authorIds ?? []), employeeId])],
    };
    const id = before?.id ?? newId();
    if (before) await moveDraft(db, before, "edit", input.version ?? 0, { ...data, state: "draft" });
    else await create(db, { ...data, agencyId, id, createdAt: now });
    await recordAudit(db, ctx, "policy.draft", {
      subject: { type: "policy-draft", id },
      before: before ? traceOf(before) : undefined,
      after: traceOf(data),
      reason: input.reason,
      at: now,
    });
    return { draftId: id };
  });
}

const create = (db: Tx, data: Prisma.PolicyDraftUncheckedCreateInput) => db.policyDraft.create({ data });
