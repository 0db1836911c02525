import { z } from "zod";
import { LEVELS } from "@/lib/features/organization/rules/levels";
import { BEHAVIOUR_VALUES, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { QuarterNumber } from "../../agency";
import { readJson } from "../../read-json";
import type { PlanSpec } from "../plans/plan-specs";

const level = z.enum(LEVELS);

const storySchema = z.strictObject({
  plan: z.string(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  selfNote: z.string(),
  comment: z.string(),
  result: level,
  resultReason: z.string().nullable(),
  behaviour: level,
  behaviourReason: z.string().nullable(),
  /** The values that are not as expected. */
  behaviours: z.partialRecord(z.enum(BEHAVIOUR_VALUES), level),
  results: z.record(
    z.string(),
    z.strictObject({ level, actuals: z.array(z.string()), note: z.string(), comment: z.string() }),
  ),
});

const stories = readJson(z.array(storySchema), import.meta.url, "../../story.json");

/** A quarter that is told word for word, because screens and guides quote it. Null for all the others. */
export function storyOf({ key }: PlanSpec, quarter: QuarterNumber) {
  const found = stories.find((story) => story.plan === key && story.quarter === quarter);
  if (!found) return null;
  const behaviours = Object.fromEntries(
    BEHAVIOUR_VALUES.map((value) => [value, found.behaviours[value] ?? "meets"]),
  ) as Record<BehaviourValue, z.output<typeof level>>;
  const { result, resultReason, behaviour, behaviourReason } = found;
  return { ...found, scores: { behaviours, result, resultReason, behaviour, behaviourReason } };
}
