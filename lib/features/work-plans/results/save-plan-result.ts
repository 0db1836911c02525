import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { SavePlanResultInput } from "@/lib/features/work-plans/input";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { writeIndicators } from "@/lib/features/work-plans/parts/plan-indicators";
import { loadSupportChoices } from "@/lib/features/work-plans/parts/support-choices";
import { supportFrom, supportValue } from "@/lib/features/work-plans/rules/plan-draft";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";

export type SavedResult = { planId: string; resultId: string; version: number; savedAt: string };

const loadRow = async (db: Tx, agencyId: string, planId: string, id: string) =>
  found(
    await db.plannedResult.findFirst({
      where: { agencyId, id, workPlanId: planId },
      include: { indicators: { orderBy: [{ sortOrder: "asc" }, { id: "asc" }] } },
    }),
  );

/** What the row supports after this save; a link that stays is not asked again, for its leader may have changed. */
async function supportOf(
  db: Tx,
  input: SavePlanResultInput,
  row: Awaited<ReturnType<typeof loadRow>>,
  today: string,
) {
  if (input.support === undefined) return {};
  const isSame = input.support === supportValue(row);
  if (isSame && input.support !== "other") return {};
  const choices = /^(result|indicator):/.test(input.support)
    ? await loadSupportChoices(db, input.planId, today)
    : [];
  const support = supportFrom(input.support, input.supportsText, choices);
  if (!support) assertRules([{ field: "support", reason: "work-plans.support-not-found" }]);
  return support ?? {};
}

/** The last place of the group that the row moves to. */
async function placeIn(
  db: Tx,
  agencyId: string,
  planId: string,
  kind: "main" | "additional",
): Promise<number> {
  const { _max } = await db.plannedResult.aggregate({
    where: { agencyId, workPlanId: planId, kind },
    _max: { sortOrder: true },
  });
  return (_max.sortOrder ?? -1) + 1;
}

/**
 * Saves one row as it was typed, complete or not: what is missing stops sending, never saving.
 * Compare and set on the row's version. @throws AppError CONFLICT `work-plans.changed-meanwhile`
 */
export async function savePlanResult(ctx: Context, input: SavePlanResultInput): Promise<SavedResult> {
  return transact(ctx, "work-plan.save-result", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, resultId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.save-result", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const before = await loadRow(db, agencyId, planId, resultId);
    const movesTo = input.kind !== undefined && input.kind !== before.kind ? input.kind : null;
    const data = {
      text: input.text,
      ...(input.successMeasure === undefined ? {} : { successMeasure: input.successMeasure || null }),
      ...(await supportOf(db, input, before, today)),
      ...(movesTo ? { kind: movesTo, sortOrder: await placeIn(db, agencyId, planId, movesTo) } : {}),
    };
    if ((input.indicators?.length ?? 0) > LIMITS.indicators)
      assertRules([{ field: "indicators", reason: "input.too-many", params: { max: LIMITS.indicators } }]);
    const { count } = await db.plannedResult.updateMany({
      where: { agencyId, id: resultId, workPlanId: planId, version: input.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    if (input.indicators)
      await writeIndicators(
        db,
        { agencyId, workPlanId: planId, resultId },
        before.indicators,
        input.indicators,
        input.intent.startsWith("remove-indicator"),
      );
    await recordAudit(db, ctx, "work-plan.save-result", {
      subject: { type: "work-plan", id: planId },
      before,
      after: { ...input, ...data },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, resultId, version: input.version + 1, savedAt: now.toISOString() };
  });
}
