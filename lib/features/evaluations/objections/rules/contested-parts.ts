import { LEVELS, type Level } from "../../../organization/rules/levels";
import type { Reason } from "../../../organization/rules/reasons";
import { BEHAVIOUR_VALUES, type BehaviourValue } from "../../../work-plans/rules/behaviours";
import type { EvaluationSnapshot } from "../../rules/snapshot";
import type { ObjectionReason } from "./reasons";

/** A part of a result that can be contested, by what it is. */
export type PartTarget =
  | { kind: "result"; resultId: string; value: null }
  | { kind: "value"; resultId: null; value: BehaviourValue }
  | { kind: "result_rating" | "behaviour_rating"; resultId: null; value: null };

export type ContestablePart = PartTarget & { key: string; currentLevel: Level };

/** What a person asks for one part. `field` is the form's path of it. */
export type PartRequest = { field: string; key: string; requestedLevel: Level; grounds: string };

export type RequestedPart = PartTarget & { currentLevel: Level; requestedLevel: Level; grounds: string };

const isHigher = (one: Level, than: Level) => LEVELS.indexOf(one) > LEVELS.indexOf(than);

/** Levels that may be asked for: above the present one. */
export const higherLevels = (current: Level): Level[] => LEVELS.filter((level) => isHigher(level, current));

/** The name of a part in forms. */
export function partKey(target: PartTarget): string {
  if (target.kind === "result") return `result:${target.resultId}`;
  return target.kind === "value" ? `value:${target.value}` : target.kind;
}

/**
 * What can be contested, in the order of the form: everything that is not at the top already. The result rating of a unit's head follows the
 * unit's achievement and is no part of its own.
 */
export function contestableParts(snapshot: EvaluationSnapshot): ContestablePart[] {
  const { ratings } = snapshot;
  const targets: (PartTarget & { currentLevel: Level })[] = [
    ...snapshot.results.map(({ resultId, level }) => ({
      kind: "result" as const,
      resultId,
      value: null,
      currentLevel: level,
    })),
    ...(snapshot.isUnitHead
      ? []
      : [{ kind: "result_rating" as const, resultId: null, value: null, currentLevel: ratings.result }]),
    ...BEHAVIOUR_VALUES.flatMap((value) =>
      snapshot.behaviours
        .filter((one) => one.value === value)
        .map(({ level }) => ({ kind: "value" as const, resultId: null, value, currentLevel: level })),
    ),
    { kind: "behaviour_rating", resultId: null, value: null, currentLevel: ratings.behaviour },
  ];
  return targets
    .filter(({ currentLevel }) => currentLevel !== "above")
    .map((target) => ({ ...target, key: partKey(target) }));
}

/** The contested parts as they are stored, or why they cannot be: none, unknown, twice, not higher, without grounds. */
export function requestedParts(
  snapshot: EvaluationSnapshot,
  requests: readonly PartRequest[],
): { reasons: Reason<ObjectionReason>[]; parts: RequestedPart[] } {
  if (requests.length === 0)
    return { reasons: [{ field: "parts", reason: "evaluations.objection-part-none" }], parts: [] };
  const known = new Map(contestableParts(snapshot).map((part) => [part.key, part]));
  const reasons: Reason<ObjectionReason>[] = [];
  const parts: RequestedPart[] = [];
  const seen = new Set<string>();
  for (const { field, key, requestedLevel, grounds } of requests) {
    const part = known.get(key);
    if (!part) reasons.push({ field, reason: "evaluations.objection-part-unknown" });
    else if (seen.has(key)) reasons.push({ field, reason: "evaluations.objection-part-twice" });
    else if (!isHigher(requestedLevel, part.currentLevel))
      reasons.push({ field: `${field}.requestedLevel`, reason: "evaluations.objection-not-higher" });
    else if (grounds.trim() === "")
      reasons.push({ field: `${field}.grounds`, reason: "evaluations.objection-grounds" });
    else {
      const { key: _name, ...target } = part;
      parts.push({ ...target, requestedLevel, grounds });
    }
    seen.add(key);
  }
  return { reasons, parts };
}
