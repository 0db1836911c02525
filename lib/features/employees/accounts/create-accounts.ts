import "server-only";
import { authorize } from "@/lib/access/authorize";
import { inUnit } from "@/lib/features/organization/parts/units-below";
import { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { queueJob } from "@/lib/platform/jobs";
import { mailIsOn } from "@/lib/platform/mail";
import type { CreateAccountsInput } from "./account-input";
import { LINKS_JOB, mainPost, SLIPS_JOB } from "./queries";

/**
 * Orders accounts for everybody who serves in a unit, or in the whole agency, and has none. The worker makes them with their slips.
 * Those without an address are left for slips where links are wanted.
 * @throws AppError RULE_VIOLATION `employees.account-nobody`, `employees.mail-off`; NOT_FOUND for a unit that is not there
 */
export async function createAccounts(ctx: Context, input: CreateAccountsInput): Promise<{ batchId: string }> {
  return transact(ctx, "person-account.create", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "person-account.create", { today });
    const { agencyId } = ctx.actor;
    const { unitId, delivery } = input;
    assertReachable(delivery);
    if (unitId) found(await db.unit.findUnique({ where: { agencyId_id: { agencyId, id: unitId } } }));
    const people = await db.$queryRaw<{ employeeId: string; unitId: string | null }[]>`
      SELECT e.id AS "employeeId", post.unit_id AS "unitId"
      FROM employee e ${mainPost(today)}
      WHERE e.agency_id = ${agencyId}::uuid AND e.status NOT IN ('retired', 'left')
        AND NOT EXISTS (SELECT FROM account a WHERE a.agency_id = e.agency_id AND a.employee_id = e.id)
        ${delivery === "mail" ? Prisma.sql`AND e.email <> ''` : Prisma.empty}
        ${inUnit(Prisma.sql`post.unit_id`, unitId ?? null)}
      ORDER BY e.id`;
    if (people.length === 0)
      throw new AppError("RULE_VIOLATION", [{ field: "unitId", reason: "employees.account-nobody" }]);
    const batchId = await orderBatch(db, ctx, { kind: "create", delivery, people, now });
    await recordAudit(db, ctx, "person-account.create", {
      subject: { type: "account_batch", id: batchId },
      after: { unitId, delivery, people: people.length },
      at: now,
    });
    return { batchId };
  });
}

/** So many rows in one statement. */
const ROWS = 1_000;

type Order = {
  kind: "create" | "reissue";
  delivery: "slip" | "mail";
  people: readonly { employeeId: string; unitId: string | null; loginName?: string | null }[];
  now: Date;
};

/** Writes down whom the worker shall serve, and wakes it. Answers the batch. */
export async function orderBatch(
  db: Tx,
  ctx: Context,
  { kind, delivery, people, now }: Order,
): Promise<string> {
  const { agencyId, employeeId, name } = ctx.actor;
  const batchId = newId();
  await db.accountBatch.create({
    data: {
      ...{ agencyId, id: batchId, kind, delivery, total: people.length },
      ...{ createdById: employeeId, createdByName: name, createdAt: now },
    },
  });
  const rows = people.map((person): Prisma.AccountBatchPersonCreateManyInput => ({
    agencyId,
    id: newId(),
    batchId,
    ...person,
  }));
  for (let from = 0; from < rows.length; from += ROWS)
    await db.accountBatchPerson.createMany({ data: rows.slice(from, from + ROWS) });
  const job = delivery === "mail" ? LINKS_JOB : SLIPS_JOB;
  await queueJob(db, job, { agencyId, batchId }, { key: `accounts:${batchId}` });
  return batchId;
}

/** A link needs a mail server and, for one person, an address. @throws AppError RULE_VIOLATION `employees.mail-off`, `employees.mail-missing` */
export function assertReachable(delivery: Order["delivery"], email?: string | null): void {
  if (delivery === "slip") return;
  const refuse = (reason: string) => new AppError("RULE_VIOLATION", [{ field: "delivery", reason }]);
  if (!mailIsOn()) throw refuse("employees.mail-off");
  if (email === null) throw refuse("employees.mail-missing");
}
