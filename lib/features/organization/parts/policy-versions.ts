import "server-only";
import type { PolicyDraft } from "@/lib/generated/prisma/client";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import { agencyPolicy, defaultPolicy, policyInForce, type AgencyPolicy } from "../rules/policy";
import { withChanges, type PolicyChanges } from "../policy-rules/policy-change";
import { cadencesOf, checkStart, policyStatesBefore, type PolicyEvent } from "../policy-rules/policy-version";
import type { IsoDate } from "../rules/dates";

export type StoredVersion = {
  id: string;
  number: number;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
  settings: AgencyPolicy;
  reason: string;
  legalBase: string;
};

/** Every dated version of the agency's rules, the oldest first. One statement. */
export async function loadVersions(db: Tx): Promise<StoredVersion[]> {
  const rows = await db.agencyPolicy.findMany({ orderBy: { validFrom: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    validFrom: fromDate(row.validFrom),
    validUntil: row.validUntil && fromDate(row.validUntil),
    settings: agencyPolicy.parse(row.settings),
    reason: row.reason,
    legalBase: row.legalBase,
  }));
}

/** The rules in force on a day, and those of the last version, which a new one follows. */
export function rulesAround(
  versions: readonly StoredVersion[],
  today: IsoDate,
): { inForce: AgencyPolicy; last: AgencyPolicy } {
  return {
    inForce: policyInForce(versions, today)?.settings ?? defaultPolicy,
    last: versions.at(-1)?.settings ?? defaultPolicy,
  };
}

/** First days of the other changes that are on their way to becoming a version. */
export async function otherStarts(db: Tx, draftId: string | null): Promise<IsoDate[]> {
  const rows = await db.policyDraft.findMany({
    where: {
      state: { in: ["draft", "rehearsed", "submitted"] },
      ...(draftId ? { id: { not: draftId } } : {}),
    },
    select: { startsOn: true },
  });
  return rows.map(({ startsOn }) => fromDate(startsOn));
}

export const changesOf = (draft: { changes: unknown }): PolicyChanges =>
  typeof draft.changes === "object" && draft.changes !== null ? (draft.changes as PolicyChanges) : {};

/** Why a draft cannot begin on its day, by the versions and drafts that stand now. */
export async function problemsOfStart(
  db: Tx,
  draft: { id: string | null; startsOn: IsoDate; changes: PolicyChanges },
  versions: readonly StoredVersion[],
  today: IsoDate,
) {
  const { inForce, last } = rulesAround(versions, today);
  return checkStart(draft.startsOn, {
    today,
    noticeDays: inForce.policyChange.noticeDays,
    cadences: cadencesOf(last, withChanges(last, draft.changes)),
    versions,
    otherStarts: await otherStarts(db, draft.id),
  });
}

/** @throws NOT_FOUND for a draft that does not exist in this agency */
export async function loadDraft(db: Tx, draftId: string): Promise<PolicyDraft> {
  return found(await db.policyDraft.findFirst({ where: { id: draftId } }));
}

type Columns = Parameters<Tx["policyDraft"]["updateMany"]>[0]["data"];

/** Compare and set: the draft as the page showed it, in a state from which the event may happen. @throws CONFLICT */
export async function moveDraft(
  db: Tx,
  draft: { agencyId: string; id: string },
  event: PolicyEvent,
  version: number,
  data: Columns,
): Promise<void> {
  const { agencyId, id } = draft;
  const { count } = await db.policyDraft.updateMany({
    where: { agencyId, id, version, state: { in: policyStatesBefore(event) } },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("organization.changed-meanwhile");
}
