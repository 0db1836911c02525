import "server-only";
import { authorize } from "@/lib/access/authorize";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import type { AdoptCellsInput } from "@/lib/features/work-plans/matrix/input";
import { offeredCells } from "@/lib/features/work-plans/matrix/parts/offered-cells";
import { indicatorFromCell, type CascadedIndicator } from "@/lib/features/work-plans/matrix/rules/cell-draft";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { writeIndicators } from "@/lib/features/work-plans/parts/plan-indicators";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

type Offered = {
  id: string;
  text: string;
  kind: "main" | "additional";
  share: string | null;
  measureUnit: string | null;
  resultId: string;
  resultText: string;
  cascaded: CascadedIndicator | null;
};

const loadOffered = (db: Tx, planId: string): Promise<Offered[]> => db.$queryRaw<Offered[]>`
  SELECT c.id, c.text, c.kind::text AS kind, trim_scale(c.share)::text AS share, c.measure_unit AS "measureUnit", r.id AS "resultId", r.text AS "resultText",
    (SELECT json_build_object('text', i.text, 'aspect', i.aspect, 'direction', i.direction) FROM planned_indicator i
      WHERE i.agency_id = c.agency_id AND i.id = c.indicator_id) AS cascaded
  FROM work_plan p, LATERAL (SELECT c.*, r.sort_order FROM ${offeredCells}) c
  JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
  WHERE p.id = ${planId}::uuid ORDER BY c.kind, r.sort_order, c.id`;

/**
 * Takes roles of the matrix into a plan that is being written, one or all that are offered: each becomes a draft result that
 * supports the leader's, with its words and its part of the target. From then on the row is its person's own.
 * @throws AppError NOT_FOUND, RULE_VIOLATION work-plans.role-nothing-to-adopt, -wrong-state, -too-many-results
 */
export async function adoptCells(
  ctx: Context,
  input: AdoptCellsInput,
): Promise<{ planId: string; results: number }> {
  return transact(ctx, "work-plan.adopt-cells", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.adopt-cells", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const offered = await loadOffered(db, planId);
    const taken = input.cell === "all" ? offered : offered.filter(({ id }) => id === input.cell);
    if (taken.length === 0) assertRules([{ reason: "work-plans.role-nothing-to-adopt" }]);
    const plan = await db.workPlan.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: planId } },
      select: { approach: true, results: { select: { sortOrder: true } } },
    });
    if (plan.results.length + taken.length > LIMITS.results)
      assertRules([{ reason: "work-plans.too-many-results", params: { max: LIMITS.results } }]);
    const last = Math.max(-1, ...plan.results.map(({ sortOrder }) => sortOrder));
    const rows = taken.map((cell, index) => ({ ...cell, rowId: newId(), sortOrder: last + 1 + index }));
    await db.plannedResult.createMany({
      data: rows.map((cell) => ({
        agencyId,
        id: cell.rowId,
        workPlanId: planId,
        kind: cell.kind,
        sortOrder: cell.sortOrder,
        text: cell.text,
        supportKind: "leader_result" as const,
        supportsResultId: cell.resultId,
        supportsText: cell.resultText,
        roleCellId: cell.id,
      })),
    });
    if (plan.approach === "quantitative")
      for (const cell of rows) {
        const row = { agencyId, workPlanId: planId, resultId: cell.rowId };
        await writeIndicators(db, row, [], [indicatorFromCell(cell, cell.cascaded)], false);
      }
    await recordAudit(db, ctx, "work-plan.adopt-cells", {
      subject: { type: "work-plan", id: planId },
      after: { rows: rows.map(({ id, rowId, text }) => ({ cellId: id, resultId: rowId, text })) },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, results: rows.length };
  });
}
