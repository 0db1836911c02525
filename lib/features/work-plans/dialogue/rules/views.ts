import type { PlanDifference } from "./plan-difference";

export type CommentView = {
  id: string;
  authorName: string;
  isOwn: boolean;
  at: string;
  round: number;
  text: string;
  isNew: boolean;
  isResolved: boolean;
};

export type AmendmentHead = {
  planId: string;
  version: number;
  reason: string;
  note: string;
  startedBy: string;
  startedAt: string;
  isMerged: boolean;
};

/** The dialogue of a plan as its pages show it to one reader. */
export type DialogueView = {
  round: number;
  /** By row; the thread of the whole plan under the empty key. */
  threads: Record<string, CommentView[]>;
  unread: number;
  /** Rows marked *Cocok* as they read now. */
  marked: string[];
  unmarked: number[];
  rowHashes: Record<string, string>;
  /** What changed since the reader looked, or in an amendment since the version in force; by the plan's own row ids. */
  difference: PlanDifference | null;
  differenceFrom: { kind: "version"; version: number } | { kind: "round"; round: number; at: string } | null;
  amendment: AmendmentHead | null;
  openAmendment: { id: string; state: "draft" | "submitted" | "returned" } | null;
  /** Nothing new lies here since the reader's last look. */
  isSeen: boolean;
  undoneWords: {
    general: string;
    notes: Record<string, string>;
    expectations: Record<string, string>;
  } | null;
};
