import "server-only";
import { indicatorColumns } from "@/lib/features/work-plans/parts/plan-indicators";
import type { PastedRow } from "@/lib/features/work-plans/writing/paste-rules/read-paste";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** The columns of what a row supports: a choice of the plan with the same words, else the words alone. */
function supportColumns({ choice, words }: PastedRow["supports"]) {
  if (!choice) return { supportsText: words || null };
  return {
    supportKind: choice.kind,
    supportsText: choice.text,
    ...(choice.kind === "leader_result"
      ? { supportsResultId: choice.id }
      : { supportsIndicatorId: choice.id }),
  };
}

/**
 * Adds whole rows at the end of a plan that the caller holds for writing; a quantitative row without any indicator gets an
 * empty one, as a row that is added by hand. Two statements whatever their number. Returns the ids in their order.
 */
export async function writeRows(
  db: Tx,
  to: { agencyId: string; workPlanId: string; approach: "quantitative" | "qualitative"; after: number },
  rows: readonly PastedRow[],
): Promise<string[]> {
  const { agencyId, workPlanId } = to;
  const made = rows.map((row, index) => ({ row, id: newId(), sortOrder: to.after + 1 + index }));
  await db.plannedResult.createMany({
    data: made.map(({ row, id, sortOrder }) => ({
      agencyId,
      workPlanId,
      id,
      sortOrder,
      kind: row.kind,
      text: row.text,
      successMeasure: row.successMeasure || null,
      ...supportColumns(row.supports),
    })),
  });
  await db.plannedIndicator.createMany({
    data: made.flatMap(({ row, id: resultId }) => {
      const isBare = row.indicators.length === 0 && to.approach === "quantitative";
      const indicators = isBare ? [EMPTY] : row.indicators;
      return indicators.map((indicator, sortOrder) => ({
        agencyId,
        workPlanId,
        resultId,
        id: newId(),
        sortOrder,
        ...indicatorColumns(indicator),
      }));
    }),
  });
  return made.map(({ id }) => id);
}

const EMPTY: PastedRow["indicators"][number] = {
  text: "",
  aspect: null,
  perspective: null,
  measureKind: "cumulative",
  direction: "higher",
  target: "",
  measureUnit: "",
};
