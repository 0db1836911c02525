import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, notFound } from "@/lib/platform/errors";
import type { JudgeItemInput } from "./second-look-input";

type Row = {
  reviewerId: string;
  verdict: string | null;
  evaluationId: string;
  employeeId: string;
  appraiserId: string | null;
  result: string;
};

/**
 * Says whether a proof of the sample supports the result that it serves, once. No evaluation changes by it; a doubtful one is told to whoever signed.
 * @throws AppError NOT_FOUND, RULE_VIOLATION `evaluations.second-look-judged`, CONFLICT
 */
export async function judgeItem(ctx: Context, input: JudgeItemInput): Promise<{ itemId: string }> {
  return transact(ctx, "second-look-item.judge", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { itemId, version, verdict, note } = input;
    const [row] = await db.$queryRaw<Row[]>`
      SELECT i.reviewer_id AS "reviewerId", i.verdict::text AS verdict, v.id AS "evaluationId", v.employee_id AS "employeeId", v.appraiser_id AS "appraiserId", r.text AS result
      FROM second_look_item i
      JOIN evaluation v ON v.agency_id = i.agency_id AND v.id = i.evaluation_id
      JOIN planned_result r ON r.agency_id = i.agency_id AND r.id = i.result_id
      WHERE i.id = ${itemId}::uuid`;
    if (!row) throw notFound();
    authorize(ctx.actor, "second-look-item.judge", { today, reviewerId: row.reviewerId });
    if (row.verdict !== null) assertRules([{ reason: "evaluations.second-look-judged" }]);
    const { count } = await db.secondLookItem.updateMany({
      where: { agencyId, id: itemId, version, verdict: null },
      data: { verdict, note, judgedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    if (verdict !== "supports" && row.appraiserId)
      await notify(db, {
        ...{ agencyId, employeeIds: [row.appraiserId], href: `/evaluations/${row.evaluationId}`, at: now },
        kind: "evaluations.second-look-doubted",
        params: { result: row.result },
      });
    await recordAudit(db, ctx, "second-look-item.judge", {
      subject: { type: "second-look-item", id: itemId },
      concerns: row.employeeId,
      after: { verdict, note },
      at: now,
    });
    return { itemId };
  });
}
