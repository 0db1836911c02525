import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { recordEvent } from "../parts/record-event";
import type { StartAnnualInput } from "./annual-input";
import { loadAnnualStart } from "./parts/load-annual-start";
import { checkAnnualStart } from "./rules/check-annual";

/**
 * The appraiser of the last post begins the evaluation of a person's year: a decision of its own, beside those of the periods
 * (dossier §5, §7.5). The year's notes are written, so none is awaited. Begun already, its id is the answer.
 */
export async function startAnnual(ctx: Context, input: StartAnnualInput): Promise<{ evaluationId: string }> {
  return transact(ctx, "annual.start", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { workPlanId, periodId } = input;
    const facts = await loadPlanFacts(db, workPlanId, today);
    authorize(ctx.actor, "annual.start", facts);
    const start = await loadAnnualStart(db, input);
    if (start.evaluationId) return { evaluationId: start.evaluationId };
    assertRules(checkAnnualStart({ ...start, today }));

    const id = newId();
    const { employeeId } = facts;
    const { count } = await db.evaluation.createMany({
      data: { agencyId, id, workPlanId, employeeId, periodId, state: "noted", createdAt: now },
      skipDuplicates: true,
    });
    if (count === 0) {
      const where = { agencyId_workPlanId_periodId: { agencyId, workPlanId, periodId } };
      const other = await db.evaluation.findUniqueOrThrow({ where, select: { id: true } });
      return { evaluationId: other.id };
    }
    await recordEvent(db, ctx, { evaluationId: id, kind: "opened", at: now });
    await recordAudit(db, ctx, "annual.start", {
      subject: { type: "evaluation", id },
      concerns: employeeId,
      after: { workPlanId, periodId, state: "noted" },
      at: now,
    });
    return { evaluationId: id };
  });
}
