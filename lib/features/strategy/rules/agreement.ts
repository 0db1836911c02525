import type { Reason } from "../../organization/rules/reasons";
import type { AgreementReason } from "./reasons";

export type AgreementState = "drafted" | "submitted" | "agreed" | "replaced";

/** One line of an agreement; the target is a canonical decimal string. */
export type AgreedItem = {
  indicatorId: string;
  nodeText: string;
  indicatorText: string;
  measureUnit: string | null;
  direction: "higher" | "lower" | null;
  target: string;
};

type Problem = Reason<AgreementReason>;
const only = (isWrong: boolean, reason: AgreementReason, field?: string): Problem[] =>
  isWrong ? [{ reason, ...(field ? { field } : {}) }] : [];

/**
 * A Perjanjian Kinerja is drafted for a unit with an agreement of its own and somebody above it to agree with. Once one of the
 * year is agreed, the next is an amendment and says why.
 */
export function checkDrafting(facts: {
  hasOwnAgreement: boolean;
  hasUnitAbove: boolean;
  hasOpen: boolean;
  hasAgreed: boolean;
  reason: string;
}): Problem[] {
  return [
    ...only(!facts.hasOwnAgreement, "strategy.agreement-unit-follows"),
    ...only(facts.hasOwnAgreement && !facts.hasUnitAbove, "strategy.agreement-no-unit-above"),
    ...only(facts.hasOpen, "strategy.agreement-open"),
    ...only(facts.hasAgreed && facts.reason.trim() === "", "strategy.agreement-reason", "reason"),
  ];
}

const NEXT: Record<"save" | "submit" | "return" | "agree", AgreementState> = {
  save: "drafted",
  submit: "drafted",
  return: "submitted",
  agree: "submitted",
};

/** drafted → submitted → agreed → [replaced]; a submitted one may be returned. */
export const checkAgreementState = (act: keyof typeof NEXT, state: AgreementState): Problem[] =>
  only(state !== NEXT[act], "strategy.agreement-wrong-state");

export const checkItems = (items: readonly AgreedItem[]): Problem[] =>
  only(items.length === 0, "strategy.agreement-empty");

/** Nobody signs for both sides. */
export const checkBothSides = (headId: string | null, superiorId: string): Problem[] =>
  only(headId === superiorId, "strategy.agreement-both-sides");

export type ItemChange = {
  indicatorText: string;
  kind: "added" | "removed" | "target";
  before: string | null;
  after: string | null;
  measureUnit: string | null;
};

/** What an amendment changes: lines that came or went, and targets. */
export function agreementDifference(
  before: readonly AgreedItem[],
  after: readonly AgreedItem[],
): ItemChange[] {
  const other = (rows: readonly AgreedItem[], id: string) => rows.find((row) => row.indicatorId === id);
  const words = ({ indicatorText, measureUnit }: AgreedItem) => ({ indicatorText, measureUnit });
  return [
    ...before.flatMap((row): ItemChange[] =>
      other(after, row.indicatorId)
        ? []
        : [{ ...words(row), kind: "removed", before: row.target, after: null }],
    ),
    ...after.flatMap((row): ItemChange[] => {
      const old = other(before, row.indicatorId);
      if (!old) return [{ ...words(row), kind: "added", before: null, after: row.target }];
      return old.target === row.target
        ? []
        : [{ ...words(row), kind: "target", before: old.target, after: row.target }];
    }),
  ];
}
