import { z } from "zod";
import { version, words } from "@/lib/features/work-plans/input";
import { SPLIT_KINDS } from "./rules/cell-state";

const id = z.uuid("input.not-uuid");
/** Longest texts in characters. */
const CELL_LIMITS = { text: 500, share: 40, reason: 500, comment: 1_000 } as const;

const content = {
  text: words(CELL_LIMITS.text).default(""),
  kind: z.enum(["main", "additional"], "input.unknown-choice").default("main"),
  splitKind: z.enum(SPLIT_KINDS, "input.unknown-choice").default("none"),
  share: words(CELL_LIMITS.share).default(""),
  /** The leader's indicator that the share is a part of; without it the first that can be shared out. */
  indicatorId: z
    .union([z.literal(""), id])
    .transform((value) => value || null)
    .default(null),
};

/** `version`: of the cell as the screen showed it, 0 where it showed none. Without text the role is taken back. */
export const saveRoleCellInput = z.object({ resultId: id, employeeId: id, version, ...content });
export type SaveRoleCellInput = z.output<typeof saveRoleCellInput>;

export const applyForRoleInput = z.object({ resultId: id, version, ...content });
export type ApplyForRoleInput = z.output<typeof applyForRoleInput>;

export const shareMatrixInput = z.object({ planId: id });
export type ShareMatrixInput = z.output<typeof shareMatrixInput>;

export const cellInput = z.object({ cellId: id, version });
export type CellInput = z.output<typeof cellInput>;

/** Yes or no to an application or an invitation; a no says why. */
export const cellAnswerInput = cellInput.extend({
  decision: z.enum(["yes", "no"], "input.not-chosen"),
  reason: words(CELL_LIMITS.reason).default(""),
});
export type CellAnswerInput = z.output<typeof cellAnswerInput>;

export const commentOnCellInput = z.object({ cellId: id, text: words(CELL_LIMITS.comment).default("") });
export type CommentOnCellInput = z.output<typeof commentOnCellInput>;

export const adoptCellsInput = z.object({
  planId: id,
  /** One cell, or every one that is offered. */
  cell: z.union([z.literal("all"), id], "input.not-chosen"),
});
export type AdoptCellsInput = z.output<typeof adoptCellsInput>;
