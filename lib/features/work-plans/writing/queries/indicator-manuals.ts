import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { isPlanEditable } from "@/lib/features/work-plans/rules/plan-state";
import type { IndicatorManual } from "@/lib/features/work-plans/writing/rules/manual";
import { isId } from "@/lib/platform/clock";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";

export type ManualPage = {
  year: number;
  /** Place of the result in the whole plan, from 1. */
  number: number;
  result: string;
  mayWrite: boolean;
  indicators: (IndicatorManual & { version: number })[];
};

/**
 * The manuals of one result's indicators, for its writer and for everybody who may read the plan. Three statements.
 * @throws AppError NOT_FOUND
 */
export async function getIndicatorManuals(
  ctx: Context,
  planId: string,
  resultId: string,
): Promise<ManualPage> {
  if (!isId(planId) || !isId(resultId)) throw notFound();
  const { employeeId, ...page } = await read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "work-plan.read", facts);
    const { agencyId } = ctx.actor;
    const plan = found(
      await db.workPlan.findUnique({
        where: { agencyId_id: { agencyId, id: planId } },
        select: {
          year: true,
          state: true,
          results: {
            select: { id: true, text: true },
            orderBy: [{ kind: "asc" }, { sortOrder: "asc" }, { id: "asc" }],
          },
          indicators: { where: { resultId }, orderBy: [{ sortOrder: "asc" }, { id: "asc" }] },
        },
      }),
    );
    const at = plan.results.findIndex(({ id }) => id === resultId);
    const result = found(plan.results[at] ?? null);
    return {
      employeeId: facts.employeeId,
      year: plan.year,
      number: at + 1,
      result: result.text,
      mayWrite: isPlanEditable(plan.state) && can(ctx.actor, "work-plan.save-manual", facts),
      indicators: plan.indicators.map(
        ({ id, text, version, definition, formula, dataSource, frequency, measuredBy }) => ({
          ...{ id, text, version, definition, formula, dataSource, frequency, measuredBy },
        }),
      ),
    };
  });
  await recordAccess(ctx, { concerns: employeeId, type: "work-plan", id: planId });
  return page;
}
