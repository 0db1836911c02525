import "server-only";
import type { IndicatorInput } from "@/lib/features/work-plans/input";
import { parseTarget, targetToColumns } from "@/lib/features/work-plans/rules/measure";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/** An indicator's columns as typed; a target that cannot be read yet keeps its words and no number. */
export function indicatorColumns(input: Omit<IndicatorInput, "id">) {
  const reading = parseTarget(input.target, { kind: input.measureKind, direction: input.direction });
  return {
    text: input.text,
    aspect: input.aspect,
    perspective: input.perspective,
    measureKind: input.measureKind,
    direction: input.direction,
    targetInput: input.target,
    measureUnit: input.measureUnit || null,
    ...targetToColumns(reading.ok ? reading.target : null),
  };
}

/**
 * Makes a row's indicators those of the list, in its order: known ids change, new ones are added. A missing one goes only
 * when the person took one out (`isRemoval`); else it was added after the form was shown, and stays behind the others.
 * @throws AppError RULE_VIOLATION `work-plans.row-not-found` for an id that is not of this row.
 */
export async function writeIndicators(
  db: Tx,
  row: { agencyId: string; workPlanId: string; resultId: string },
  existing: readonly { id: string }[],
  indicators: readonly IndicatorInput[],
  isRemoval: boolean,
): Promise<void> {
  const known = new Set(existing.map(({ id }) => id));
  const kept = new Set(indicators.flatMap(({ id }) => (id === undefined ? [] : [id])));
  for (const [index, { id }] of indicators.entries())
    if (id !== undefined && !known.has(id))
      assertRules([{ field: `indicators.${index}.text`, reason: "work-plans.row-not-found" }]);
  const missing = { agencyId: row.agencyId, resultId: row.resultId, id: { notIn: [...kept] } };
  if (isRemoval) await db.plannedIndicator.deleteMany({ where: missing });
  else await db.plannedIndicator.updateMany({ where: missing, data: { sortOrder: indicators.length } });
  for (const [sortOrder, { id, ...indicator }] of indicators.entries()) {
    const data = { ...indicatorColumns(indicator), sortOrder };
    if (id === undefined) await db.plannedIndicator.create({ data: { ...row, id: newId(), ...data } });
    else
      await db.plannedIndicator.update({
        where: { agencyId_id: { agencyId: row.agencyId, id } },
        data: { ...data, version: { increment: 1 } },
      });
  }
}
