import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { ShareMatrixInput } from "@/lib/features/work-plans/matrix/input";
import { assertMatrixOpen, loadMatrix } from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/**
 * "Bagikan": the roles written so far are told to their people, each of whom gets one message. Nobody waits for it: a plan may be
 * written before and after (ux F12).
 * @throws AppError NOT_FOUND, RULE_VIOLATION work-plans.role-nothing-to-share
 */
export async function shareMatrix(
  ctx: Context,
  input: ShareMatrixInput,
): Promise<{ roles: number; people: number }> {
  return transact(ctx, "role-matrix.share", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const { matrix, facts } = await loadMatrix(db, input, today);
    authorize(ctx.actor, "role-matrix.share", facts);
    assertMatrixOpen(matrix);
    const shared = await db.$queryRaw<{ id: string; employeeId: string }[]>`
      UPDATE role_cell c SET state = 'assigned', state_at = ${now}, version = c.version + 1
      FROM planned_result r WHERE r.agency_id = c.agency_id AND r.id = c.result_id AND r.work_plan_id = ${input.planId}::uuid AND c.state = 'draft'
      RETURNING c.id, c.employee_id AS "employeeId"`;
    if (shared.length === 0) assertRules([{ reason: "work-plans.role-nothing-to-share" }]);
    const roles = new Map<string, number>();
    for (const { employeeId } of shared) roles.set(employeeId, (roles.get(employeeId) ?? 0) + 1);
    for (const number of new Set(roles.values()))
      await notify(db, {
        agencyId,
        employeeIds: [...roles].flatMap(([employeeId, n]) => (n === number ? [employeeId] : [])),
        kind: "work-plans.roles-shared",
        params: { leader: name, roles: number, year: matrix.year },
        href: "/cascade/matrix/mine",
        at: now,
      });
    await recordAudit(db, ctx, "role-matrix.share", {
      subject: { type: "work-plan", id: input.planId },
      after: { cells: shared.map(({ id }) => id) },
      concerns: matrix.leaderId,
      at: now,
    });
    return { roles: shared.length, people: roles.size };
  });
}
