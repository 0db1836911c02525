import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { checkOwnCase, ownCaseOf, type OwnAct, type OwnCase } from "../rules/own-case";

/** Which case it is; about somebody else nothing is asked. One statement at most. */
export async function loadOwnCase(
  db: Tx,
  { actor, today }: { actor: Pick<Context["actor"], "agencyId" | "employeeId">; today: string },
  concernsId: string,
): Promise<OwnCase> {
  const { agencyId, employeeId: actorId } = actor;
  if (actorId !== concernsId) return "no";
  const [row] = await db.$queryRaw<{ others: number }[]>`
    SELECT count(DISTINCT g.employee_id)::int AS others FROM role_grant g
    JOIN account a ON a.agency_id = g.agency_id AND a.employee_id = g.employee_id AND a.disabled_at IS NULL
    WHERE g.agency_id = ${agencyId}::uuid AND g.role = 'hr' AND g.unit_id IS NULL AND g.employee_id <> ${actorId}::uuid
      AND g.revoked_at IS NULL AND g.starts_on <= ${today}::date AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)`;
  return ownCaseOf({ actorId, concernsId, others: row?.others ?? 0 });
}

type Decision = {
  concernsId: string;
  act: OwnAct;
  /** As typed; nothing where none was asked. */
  reason: string | undefined;
};

/**
 * HR does not decide about itself while somebody else can. Where nobody can, it is done with a written reason, of which auditor and leadership
 * are told in the same transaction.
 * @throws AppError RULE_VIOLATION `employees.own-case-other`, `employees.own-case-reason`
 */
export async function settleOwnCase(
  db: Tx,
  ctx: Context,
  { concernsId, act, reason = "" }: Decision,
  { now, today }: { now: Date; today: string },
): Promise<void> {
  const ownCase = await loadOwnCase(db, { actor: ctx.actor, today }, concernsId);
  assertRules(checkOwnCase(ownCase, reason));
  if (ownCase === "no") return;
  const { agencyId, employeeId, name } = ctx.actor;
  const told = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT employee_id AS id FROM role_grant
    WHERE agency_id = ${agencyId}::uuid AND role IN ('auditor', 'leadership') AND unit_id IS NULL AND employee_id <> ${employeeId}::uuid
      AND revoked_at IS NULL AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`;
  // The area of notifications comes after this one: the message is laid down here and worded there.
  await db.notification.createMany({
    data: told.map(({ id }) => ({
      ...{ agencyId, id: newId(), employeeId: id, kind: "employees.own-case", createdAt: now },
      ...{ params: { by: name, act, reason: reason.trim() }, href: "/notifications" },
    })),
  });
  await recordAudit(db, ctx, "employee.own-case", {
    subject: { type: "employee", id: employeeId },
    concerns: employeeId,
    after: { act, told: told.map(({ id }) => id) },
    reason: reason.trim(),
    at: now,
  });
}
