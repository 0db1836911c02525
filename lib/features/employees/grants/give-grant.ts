import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, assertRules, found } from "@/lib/platform/errors";
import { tellPerson } from "@/lib/features/employees/parts/grant-steps";
import { checkGrant, type GrantDraft } from "../rules/grant";
import type { GiveGrantInput } from "./grant-input";

/**
 * Gives a person a role for a while, for one unit and what lies below it or for the whole agency. The person is told.
 * @throws AppError RULE_VIOLATION with the reasons of rules/grant.ts, `employees.grant-no-account`, `employees.grant-overlap`;
 *   NOT_FOUND for a person or unit that is not there
 */
export async function giveGrant(ctx: Context, input: GiveGrantInput): Promise<{ grantId: string }> {
  return transact(ctx, "grant.give", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "grant.give", { today });
    const { agencyId, employeeId: actorId, name } = ctx.actor;
    const person = found(await findPerson(db, agencyId, input.employeeId));
    if (input.unitId) await assertUnit(db, agencyId, input.unitId, today);
    assertRules(checkGrant(input, { actorId, today }));
    // A right without a way in would be forgotten until somebody opens the way.
    if (!person.account || person.account.disabledAt)
      throw new AppError("RULE_VIOLATION", [{ field: "employeeId", reason: "employees.grant-no-account" }]);
    await assertNoOverlap(db, agencyId, input);
    const { reason, startsOn, endsOn, ...rest } = input;
    const grantId = newId();
    await db.roleGrant.create({
      data: {
        ...{ agencyId, id: grantId, ...rest, reason },
        startsOn: toDate(startsOn),
        endsOn: endsOn && toDate(endsOn),
        givenById: actorId,
        givenByName: name,
        createdAt: now,
      },
    });
    await recordAudit(db, ctx, "grant.give", {
      subject: { type: "grant", id: grantId },
      concerns: input.employeeId,
      after: { ...rest, startsOn, endsOn },
      reason,
      at: now,
    });
    await tellPerson(db, {
      agencyId,
      employeeId: input.employeeId,
      kind: "employees.grant-given",
      params: { role: input.role, by: name, from: startsOn },
      href: "/account",
      at: now,
    });
    return { grantId };
  });
}

const findPerson = (db: Tx, agencyId: string, id: string) =>
  db.employee.findUnique({
    where: { agencyId_id: { agencyId, id } },
    select: { account: { select: { disabledAt: true } } },
  });

async function assertUnit(db: Tx, agencyId: string, id: string, today: string): Promise<void> {
  const unit = found(await db.unit.findUnique({ where: { agencyId_id: { agencyId, id } } }));
  if (unit.validUntil && fromDate(unit.validUntil) < today) found(null);
}

/** The exclusion constraint holds against two at once; this says it in words to the one who is merely late. */
async function assertNoOverlap(db: Tx, agencyId: string, draft: GrantDraft): Promise<void> {
  const { employeeId, role, unitId, startsOn, endsOn } = draft;
  const same = await db.roleGrant.findFirst({
    where: {
      ...{ agencyId, employeeId, role, unitId, revokedAt: null },
      ...(endsOn ? { startsOn: { lte: toDate(endsOn) } } : {}),
      OR: [{ endsOn: null }, { endsOn: { gte: toDate(startsOn) } }],
    },
    select: { id: true },
  });
  if (same) throw new AppError("RULE_VIOLATION", [{ field: "role", reason: "employees.grant-overlap" }]);
}
