import type { Reason } from "../../organization/rules/reasons";
import type { TreeReason } from "./reasons";

/** From the vision to a unit's result: a part hangs below any part of an earlier level. */
export const LEVELS = [
  "vision",
  "mission",
  "goal",
  "objective",
  "programme",
  "activity",
  "unit_result",
] as const;
export type Level = (typeof LEVELS)[number];

export const rankOf = (level: Level): number => LEVELS.indexOf(level);

/** Levels whose parts are measured: a vision or a mission needs no indicator of its own. */
export const MEASURED: readonly Level[] = ["objective", "programme", "activity", "unit_result"];

/** What decides where a part may hang. Levels of the parts directly below; the way up from the new parent, itself first. */
export type Place = {
  id: string | null;
  level: Level;
  parent: { id: string; level: Level; isRetired: boolean; pathIds: readonly string[] } | null;
  childLevels: readonly Level[];
};

const problem = (field: string, reason: TreeReason): Reason<TreeReason> => ({ field, reason });

/** A vision stands alone; everything else hangs below an earlier level, never below itself or something retired. */
export function checkPlace({ id, level, parent, childLevels }: Place): Reason<TreeReason>[] {
  const problems: Reason<TreeReason>[] = [];
  if (level === "vision" && parent) problems.push(problem("parentId", "strategy.vision-has-no-parent"));
  if (level !== "vision" && !parent) problems.push(problem("parentId", "strategy.parent-missing"));
  if (level !== "vision" && parent) {
    if (id !== null && parent.pathIds.includes(id))
      problems.push(problem("parentId", "strategy.parent-below-itself"));
    else if (rankOf(parent.level) >= rankOf(level))
      problems.push(problem("parentId", "strategy.level-not-below-parent"));
    if (parent.isRetired) problems.push(problem("parentId", "strategy.parent-retired"));
  }
  if (childLevels.some((child) => rankOf(child) <= rankOf(level)))
    problems.push(problem("level", "strategy.level-not-above-children"));
  return problems;
}

/** A part ends only after the parts below it. */
export function checkRetirement(node: { isRetired: boolean; openChildren: number }): Reason<TreeReason>[] {
  if (node.isRetired) return [{ reason: "strategy.node-retired" }];
  return node.openChildren > 0
    ? [{ reason: "strategy.node-has-children", params: { count: node.openChildren } }]
    : [];
}
