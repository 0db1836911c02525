import type { OwnAct } from "../own-case/rules/own-case";
import { addDays, compareDates, type IsoDate } from "../../organization/rules/dates";
import type { HalfYear } from "../../organization/rules/half-year";
import { halfEndsOn, halvesBetween, sameHalf } from "../../organization/rules/half-year";
import type { Reason } from "../../organization/rules/reasons";

type Scope = "agency" | "unit" | "either";

/**
 * For what a role can be given: the whole agency, one unit with all below it, or either. The relations of the access table ask for the
 * whole agency where this says so; a grant for a unit would be of no effect there.
 */
export const ROLE_SCOPE = {
  hr: "agency",
  unit_officer: "unit",
  evaluation_team: "either",
  leadership: "agency",
  auditor: "agency",
  strategy_planner: "either",
  achievement_recommender: "either",
  case_officer: "either",
  policy_confirmer: "agency",
  training_officer: "agency",
} as const satisfies Record<string, Scope>;

export type GrantRole = keyof typeof ROLE_SCOPE;

export const GRANT_ROLES = Object.keys(ROLE_SCOPE) as [GrantRole, ...GrantRole[]];

export type GrantReason =
  | "employees.grant-self"
  | "employees.grant-needs-unit"
  | "employees.grant-whole-agency"
  | "employees.grant-past"
  | "employees.grant-overlap"
  | "employees.grant-last-hr"
  | "employees.grant-over"
  | "employees.grant-not-later"
  | "employees.grant-no-account"
  | "employees.grant-changed"
  | "employees.review-signed"
  | "employees.review-list-changed"
  | "employees.review-reason";

/** What a message about a right, or about the way to it, says; the words are notifications'. */
export type GrantMessages = {
  "employees.grant-given": { role: GrantRole; by: string; from: IsoDate };
  "employees.grant-ended": { role: GrantRole; by: string; until: IsoDate };
  "employees.grant-extended": { role: GrantRole; by: string; until: IsoDate };
  /** The address to which links for a new password go is another one now. */
  "employees.email-changed": { by: string };
  /** To auditor and leadership: HR decided about itself, for nobody else could. */
  "employees.own-case": { by: string; act: OwnAct; reason: string };
};

export type GrantDraft = {
  role: GrantRole;
  employeeId: string;
  unitId: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
};

/** What stands against giving this right today. */
export function checkGrant(
  draft: GrantDraft,
  { actorId, today }: { actorId: string; today: IsoDate },
): Reason<GrantReason | "input.date-order">[] {
  const reasons: Reason<GrantReason | "input.date-order">[] = [];
  const scope: Scope = ROLE_SCOPE[draft.role];
  if (draft.employeeId === actorId) reasons.push({ reason: "employees.grant-self" });
  if (scope === "unit" && draft.unitId === null)
    reasons.push({ field: "unitId", reason: "employees.grant-needs-unit" });
  if (scope === "agency" && draft.unitId !== null)
    reasons.push({ field: "unitId", reason: "employees.grant-whole-agency" });
  if (compareDates(draft.startsOn, today) < 0)
    reasons.push({ field: "startsOn", reason: "employees.grant-past" });
  if (draft.endsOn !== null && compareDates(draft.endsOn, draft.startsOn) < 0)
    reasons.push({ field: "endsOn", reason: "input.date-order" });
  return reasons;
}

export type RunningGrant = { startsOn: IsoDate; endsOn: IsoDate | null; revoked: boolean };

/** Over: its last day has passed, or it was taken away. */
export const isOver = (grant: RunningGrant, today: IsoDate): boolean =>
  grant.revoked || (grant.endsOn !== null && compareDates(grant.endsOn, today) < 0);

/** What stands against a last day. Null for `until` means at once. */
export function checkEnd(grant: RunningGrant, until: IsoDate | null, today: IsoDate): Reason<GrantReason>[] {
  if (isOver(grant, today)) return [{ reason: "employees.grant-over" }];
  if (until === null) return [];
  if (compareDates(until, today) < 0) return [{ field: "until", reason: "employees.grant-past" }];
  if (compareDates(until, grant.startsOn) < 0) return [{ field: "until", reason: "employees.grant-past" }];
  if (grant.endsOn !== null && compareDates(until, grant.endsOn) >= 0)
    return [{ field: "until", reason: "employees.grant-not-later" }];
  return [];
}

/** What stands against a later last day; null for `until` means without one. */
export function checkExtension(
  grant: RunningGrant,
  until: IsoDate | null,
  today: IsoDate,
): Reason<GrantReason>[] {
  if (isOver(grant, today)) return [{ reason: "employees.grant-over" }];
  const isLater = grant.endsOn !== null && (until === null || compareDates(until, grant.endsOn) > 0);
  return isLater ? [] : [{ field: "until", reason: "employees.grant-not-later" }];
}

/** One right as it was signed for. Days and instants as ISO text. */
export type ReviewRow = {
  grantId: string;
  employeeId: string;
  name: string;
  nip: string | null;
  role: GrantRole;
  /** Null for the whole agency. */
  unitName: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  lastSignInAt: string | null;
  decision: "keep" | "end";
  reason: string;
};

export type ReviewState = {
  /** The half-year that can be signed now: the earliest open one. Null when all are signed. */
  next: HalfYear | null;
  /** Its last day has passed without a signature. */
  overdue: boolean;
  due: IsoDate | null;
};

/** Which half-year waits for HR's signature. An agency that began in a half owes nothing for the ones before. */
export function reviewState(
  signed: readonly HalfYear[],
  { since, today }: { since: IsoDate; today: IsoDate },
): ReviewState {
  const next = halvesBetween(since, today).find((half) => !signed.some((one) => sameHalf(one, half))) ?? null;
  const due = next && halfEndsOn(next);
  return { next, due, overdue: due !== null && compareDates(addDays(due, 1), today) <= 0 };
}
