import type { EvaluationState } from "../../rules/evaluation-state";

/** The papers of one version of an evaluation; a decided objection's letter belongs to its case. */
export const PAPER_KINDS = ["evaluation_form", "evaluation_document", "rating_receipt"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const RELEASED: readonly EvaluationState[] = [
  "released",
  "received",
  "lapsed",
  "objected",
  "decided",
  "final",
];

/**
 * Which papers a result can have in a state: none before it is released, and the one with both sides' dates only when the receipt is known,
 * by the person's mark or by the calendar.
 */
export function papersDue(state: EvaluationState): readonly PaperKind[] {
  if (!RELEASED.includes(state)) return [];
  return state === "released" ? ["evaluation_form", "rating_receipt"] : PAPER_KINDS;
}
