import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { AppError, assertRules, conflict } from "@/lib/platform/errors";
import { checkEnd, type GrantMessages } from "../rules/grant";

export type LoadedGrant = NonNullable<Awaited<ReturnType<typeof loadGrant>>>;

export const loadGrant = (db: Tx, agencyId: string, id: string) =>
  db.roleGrant.findUnique({ where: { agencyId_id: { agencyId, id } } });

const daysOf = (grant: LoadedGrant) => ({
  startsOn: fromDate(grant.startsOn),
  endsOn: grant.endsOn && fromDate(grant.endsOn),
  revoked: grant.revokedAt !== null,
});

type Closing = { version: number; /** Null for at once. */ until: string | null; reason: string };
type Moment = { now: Date; today: string };

/**
 * Takes a right away at once, or gives it a last day. The right of the last person who can work as HR stays: nobody could give it again.
 * @throws AppError RULE_VIOLATION `employees.grant-over`, `employees.grant-past`, `employees.grant-not-later`, `employees.grant-last-hr`;
 *   CONFLICT `employees.grant-changed`
 */
export async function closeGrant(
  db: Tx,
  ctx: Context,
  grant: LoadedGrant,
  { version, until, reason }: Closing,
  { now, today }: Moment,
): Promise<void> {
  const { agencyId, employeeId: actorId, name } = ctx.actor;
  if (grant.version !== version) throw conflict("employees.grant-changed");
  assertRules(checkEnd(daysOf(grant), until, today));
  if (grant.role === "hr") await assertHrRemains(db, agencyId, { grantId: grant.id, until: until ?? today });
  const { count } = await db.roleGrant.updateMany({
    where: { agencyId, id: grant.id, version, revokedAt: null },
    data: {
      ...(until === null
        ? { revokedAt: now, revokedById: actorId, revokedByName: name }
        : { endsOn: toDate(until) }),
      endReason: reason,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict("employees.grant-changed");
  await recordAudit(db, ctx, "grant.end", {
    subject: { type: "grant", id: grant.id },
    concerns: grant.employeeId,
    before: { role: grant.role, unitId: grant.unitId, endsOn: grant.endsOn && fromDate(grant.endsOn) },
    after: until === null ? { revoked: true } : { endsOn: until },
    reason,
    at: now,
  });
  await tellPerson(db, {
    agencyId,
    employeeId: grant.employeeId,
    kind: "employees.grant-ended",
    params: { role: grant.role, by: name, until: until ?? today },
    href: "/account",
    at: now,
  });
}

type Leaving = { grantId?: string; employeeId?: string; until: string };

/**
 * Somebody else must be HR, with a way in, on the day after `until`. The rows are held: two who end each other wait for one another.
 * @throws AppError RULE_VIOLATION `employees.grant-last-hr`
 */
export async function assertHrRemains(
  db: Tx,
  agencyId: string,
  { grantId, employeeId, until }: Leaving,
): Promise<void> {
  const held = await db.$queryRaw<{ id: string; employeeId: string; stays: boolean }[]>`
    SELECT g.id, g.employee_id AS "employeeId",
      (g.starts_on <= ${until}::date + 1 AND (g.ends_on IS NULL OR g.ends_on > ${until}::date)
        AND EXISTS (SELECT FROM account a WHERE a.agency_id = g.agency_id AND a.employee_id = g.employee_id AND a.disabled_at IS NULL)) AS stays
    FROM role_grant g
    WHERE g.agency_id = ${agencyId}::uuid AND g.role = 'hr' AND g.unit_id IS NULL AND g.revoked_at IS NULL
    ORDER BY g.id FOR UPDATE`;
  const isLeaving = (row: { id: string; employeeId: string }) =>
    row.id === grantId || row.employeeId === employeeId;
  // Whoever is no HR leaves the office as it is.
  if (!held.some(isLeaving)) return;
  if (!held.some((row) => row.stays && !isLeaving(row)))
    throw new AppError("RULE_VIOLATION", [{ reason: "employees.grant-last-hr" }]);
}

type Message<Kind extends keyof GrantMessages> = {
  agencyId: string;
  employeeId: string;
  kind: Kind;
  params: GrantMessages[Kind];
  href: string;
  at: Date;
};

/**
 * Tells a person about a right of their own, in the transaction of the act. The area of notifications comes after this one, so the
 * message is laid down here and worded there.
 */
export async function tellPerson<Kind extends keyof GrantMessages>(
  db: Tx,
  { params, at, ...message }: Message<Kind>,
): Promise<void> {
  await db.notification.create({ data: { ...message, id: newId(), params: { ...params }, createdAt: at } });
}
