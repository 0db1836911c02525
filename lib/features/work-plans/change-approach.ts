import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { ChangeApproachInput } from "@/lib/features/work-plans/input";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

type Row = {
  id: string;
  successMeasure: string | null;
  indicators: { text: string; targetInput: string; measureUnit: string | null }[];
};

/** "Persentase rujukan tepat waktu: ≤ 5 %", one line per indicator, after what stood there. */
function inWords(row: Row): string {
  const lines = row.indicators
    .filter(({ text, targetInput }) => text !== "" || targetInput !== "")
    .map(({ text, targetInput, measureUnit }) =>
      [text, [targetInput, measureUnit].filter(Boolean).join(" ")].filter(Boolean).join(": "),
    );
  return [row.successMeasure, ...lines].filter(Boolean).join("\n").slice(0, LIMITS.measure);
}

/** One indicator per line of words; at least one, to begin with. */
function asIndicators(row: Row): string[] {
  const lines = (row.successMeasure ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0
    ? [""]
    : lines.slice(0, LIMITS.indicators).map((line) => line.slice(0, LIMITS.indicator));
}

async function rewrite(
  db: Tx,
  to: { agencyId: string; workPlanId: string },
  rows: Row[],
  approach: "quantitative" | "qualitative",
) {
  for (const row of rows) {
    const where = { agencyId_id: { agencyId: to.agencyId, id: row.id } };
    const isWords = approach === "qualitative";
    const successMeasure = isWords ? inWords(row) || null : null;
    await db.plannedResult.update({ where, data: { successMeasure, version: { increment: 1 } } });
    if (isWords) await db.plannedIndicator.deleteMany({ where: { agencyId: to.agencyId, resultId: row.id } });
    else if (row.indicators.length === 0)
      await db.plannedIndicator.createMany({
        data: asIndicators(row).map((text, sortOrder) => ({
          ...to,
          id: newId(),
          resultId: row.id,
          sortOrder,
          text,
        })),
      });
  }
}

/**
 * Changes between the quantitative and the qualitative approach (dossier §2). Nothing typed is lost: indicators become lines
 * of the measure of success, and its lines become indicators; the audit keeps the rows as they were.
 */
export async function changeApproach(ctx: Context, input: ChangeApproachInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.change-approach", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, version, approach } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.change-approach", facts);
    await holdPlanForWriting(db, agencyId, planId, now, version);
    const before = await db.workPlan.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: planId } },
      select: {
        approach: true,
        amendsId: true,
        results: { include: { indicators: { orderBy: { sortOrder: "asc" } } } },
      },
    });
    if (before.approach === approach) return { planId };
    // Progress was recorded the way the plan in force measures.
    if (before.amendsId !== null) assertRules([{ reason: "work-plans.amendment-approach" }]);
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version },
      data: { approach, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    await rewrite(db, { agencyId, workPlanId: planId }, before.results, approach);
    await recordAudit(db, ctx, "work-plan.change-approach", {
      subject: { type: "work-plan", id: planId },
      before,
      after: { approach },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId };
  });
}
