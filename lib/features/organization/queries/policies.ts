import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { PolicyDraft } from "@/lib/generated/prisma/client";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { changesOf, loadVersions, rulesAround, type StoredVersion } from "../parts/policy-versions";
import { loadUnitKinds } from "../parts/unit-kinds";
import { addDays } from "../rules/dates";
import { defaultPolicy, type AgencyPolicy } from "../rules/policy";
import { withChanges } from "../policy-rules/policy-change";
import { POLICY_KEYS, type PolicyKey } from "../policy-rules/policy-fields";
import {
  cadencesOf,
  checkConfirmer,
  earliestStart,
  mayHappen,
  versionState,
} from "../policy-rules/policy-version";
import {
  describeSettings,
  differences,
  type PolicyDraftPage,
  type PolicyKeyPage,
  type PolicyOverview,
  type PolicyRow,
} from "../policy-rules/policy-views";

const loadDrafts = (db: Tx) =>
  db.policyDraft.findMany({ where: { state: { not: "withdrawn" } }, orderBy: { startsOn: "asc" } });

const lastNumber = (versions: readonly StoredVersion[]) =>
  Math.max(0, ...versions.map(({ number }) => number));

function rowOfVersion(version: StoredVersion, drafts: readonly PolicyDraft[], today: string): PolicyRow {
  return {
    id: drafts.find((draft) => draft.policyId === version.id)?.id ?? version.id,
    number: version.number,
    state: versionState(version, today),
    startsOn: version.validFrom,
    endsOn: version.validUntil,
    reason: version.reason,
    legalBase: version.legalBase,
  };
}

const rowOfDraft = (draft: PolicyDraft, number: number): PolicyRow => ({
  id: draft.id,
  number,
  state: draft.state,
  startsOn: fromDate(draft.startsOn),
  endsOn: null,
  reason: draft.reason,
  legalBase: draft.legalBase,
});

function rowsOf(versions: readonly StoredVersion[], drafts: readonly PolicyDraft[], today: string) {
  const waiting = drafts.filter(({ state }) => state !== "scheduled");
  const next = lastNumber(versions) + 1;
  return [
    ...versions.map((version) => rowOfVersion(version, drafts, today)),
    ...waiting.map((draft, index) => rowOfDraft(draft, next + index)),
  ];
}

/** Every rule of the agency and every version of it. Three statements. @throws NOT_FOUND for whoever may not read the rules */
export async function getPolicies(ctx: Context): Promise<PolicyOverview> {
  const { today } = ctx;
  authorize(ctx.actor, "policy.read", { today });
  return read(ctx, async (db) => {
    const versions = await loadVersions(db);
    const drafts = await loadDrafts(db);
    return {
      groups: POLICY_KEYS.map((key) => ({ key, settings: describeSettings(key, versions, today) })),
      rows: rowsOf(versions, drafts, today),
      kinds: await loadUnitKinds(db),
      mayDraft: can(ctx.actor, "policy.draft", { today }),
    };
  });
}

/** The rules in force and the confirmed ones to come, for everybody: no rule is hidden. One statement. */
export async function getRulesInForce(ctx: Context): Promise<Pick<PolicyOverview, "groups" | "rows">> {
  const { today } = ctx;
  return read(ctx, async (db) => {
    const versions = await loadVersions(db);
    return {
      groups: POLICY_KEYS.map((key) => ({ key, settings: describeSettings(key, versions, today) })),
      rows: rowsOf(versions, [], today),
    };
  });
}

/** One page of rules, and the draft that is edited on it. Three statements. @throws NOT_FOUND */
export async function getPolicyKey(
  ctx: Context,
  key: PolicyKey,
  filter: { draft?: string },
): Promise<PolicyKeyPage> {
  const { today } = ctx;
  authorize(ctx.actor, "policy.read", { today });
  return read(ctx, async (db) => {
    const versions = await loadVersions(db);
    const editable = (await loadDrafts(db)).filter(({ state }) => mayHappen(state, "edit"));
    const { inForce, last } = rulesAround(versions, today);
    const draft = editable.find(({ id }) => id === filter.draft);
    return {
      key,
      settings: describeSettings(key, versions, today),
      kinds: await loadUnitKinds(db),
      mayDraft: can(ctx.actor, "policy.draft", { today }),
      earliest: earliestStart({
        today,
        noticeDays: inForce.policyChange.noticeDays,
        cadences: cadencesOf(last),
        versions,
      }),
      drafts: editable.map(({ id, startsOn }) => ({ id, startsOn: fromDate(startsOn) })),
      draft: draft
        ? {
            id: draft.id,
            version: draft.version,
            startsOn: fromDate(draft.startsOn),
            reason: draft.reason,
            legalBase: draft.legalBase,
            changes: changesOf(draft),
          }
        : null,
    };
  });
}

const NOTHING = {
  edit: false,
  rehearse: false,
  submit: false,
  confirm: false,
  sendBack: false,
  withdraw: false,
};

function rights(ctx: Context, draft: PolicyDraft, row: PolicyRow, inForce: AgencyPolicy) {
  const facts = { today: ctx.today };
  const may = (permission: Parameters<typeof can>[1]) => can(ctx.actor, permission, facts);
  const isAuthor = draft.authorIds.includes(ctx.actor.employeeId);
  const free = !inForce.policyChange.secondConfirmer && isAuthor;
  const confirms = may("policy.confirm") || free;
  const isOwn = checkConfirmer(ctx.actor.employeeId, draft.authorIds, inForce).length > 0;
  return {
    isOwn: isOwn && confirms && row.state === "submitted",
    may: {
      edit: may("policy.draft") && mayHappen(draft.state, "edit"),
      rehearse: may("policy.draft") && mayHappen(draft.state, "rehearse"),
      submit: may("policy.submit") && mayHappen(draft.state, "submit"),
      confirm: confirms && !isOwn && mayHappen(draft.state, "confirm"),
      sendBack: may("policy.return") && mayHappen(draft.state, "return"),
      withdraw: may("policy.withdraw") && mayHappen(row.state, "withdraw"),
    },
  };
}

/** One version, or one change on its way, by the id of either. Two statements; null when there is none. @throws NOT_FOUND */
export async function getPolicyVersion(ctx: Context, id: string): Promise<PolicyDraftPage | null> {
  const { today } = ctx;
  authorize(ctx.actor, "policy.read", { today });
  return read(ctx, async (db) => {
    const versions = await loadVersions(db);
    const drafts = await loadDrafts(db);
    const draft = drafts.find((one) => one.id === id || (one.policyId !== null && one.policyId === id));
    const policyId = draft ? draft.policyId : id;
    const version = versions.find((one) => one.id === policyId);
    const { inForce, last } = rulesAround(versions, today);
    const row = rowsOf(versions, drafts, today).find((one) => one.id === (draft?.id ?? version?.id));
    if (!row) return null;
    const earlier = versions.filter(({ validFrom }) => validFrom < row.startsOn).at(-1);
    const before = version ? (earlier?.settings ?? defaultPolicy) : last;
    const after = version?.settings ?? withChanges(last, draft ? changesOf(draft) : {});
    const known = draft ? rights(ctx, draft, row, inForce) : { may: NOTHING, isOwn: false };
    return {
      ...row,
      ...known,
      changes: differences(before, after),
      version: draft?.version ?? 0,
      authorName: draft?.authorName ?? null,
      confirmerName: draft?.confirmerName ?? null,
      confirmedAt: draft?.state === "scheduled" ? (draft.confirmedAt?.toISOString() ?? null) : null,
      rehearsedAt: draft?.rehearsedAt?.toISOString() ?? null,
      returnReason: draft?.returnReason ?? null,
      announceBy: addDays(row.startsOn, -inForce.policyChange.noticeDays),
    };
  });
}
