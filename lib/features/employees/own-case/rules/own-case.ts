import type { Reason } from "@/lib/features/organization/rules/reasons";

export type OwnCaseReason = "employees.own-case-other" | "employees.own-case-reason";

/** Acts of HR on a person that HR does not do on itself while somebody else can; each is a permission too. */
export type OwnAct =
  | "employee.correct"
  | "employee.correct-nip"
  | "superior.confirm"
  | "superior.refuse"
  | "superior.correct"
  | "superior.undo"
  | "personnel.enter"
  | "personnel.cancel"
  | "personnel.undo"
  | "personnel.end-acting"
  | "personnel.extend-acting";

/** `other`: somebody else decides it; `alone`: nobody else holds the right, so it needs a written reason. */
export type OwnCase = "no" | "other" | "alone";

type Case = {
  actorId: string;
  concernsId: string;
  /** Others who hold the right and can come in today. */
  others: number;
};

export function ownCaseOf({ actorId, concernsId, others }: Case): OwnCase {
  if (actorId !== concernsId) return "no";
  return others > 0 ? "other" : "alone";
}

/**
 * What stands against deciding one's own case: somebody else who holds the right, or, where there is nobody, a missing reason (UU 30/2014
 * articles 42 and 43: whoever has a personal interest does not decide; another official does).
 */
export function checkOwnCase(ownCase: OwnCase, reason = ""): Reason<OwnCaseReason>[] {
  if (ownCase === "other") return [{ reason: "employees.own-case-other" }];
  if (ownCase === "alone" && reason.trim() === "")
    return [{ field: "ownReason", reason: "employees.own-case-reason" }];
  return [];
}
