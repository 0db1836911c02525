import "server-only";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant, type Tx } from "@/lib/platform/db";
import { fromDatabase } from "@/lib/platform/errors";
import type { Job } from "@/lib/platform/jobs";
import { revokeSessions } from "@/lib/features/employees/parts/revoke-sessions";
import { issuePasswordLink } from "../password-link/issue-password-link";
import { LINKS_JOB, takenLogins } from "./queries";

// authorize: none, HR ordered the batch with its right; the worker carries it out

/** No password belongs to it: the door opens with the link alone. */
const NO_PASSWORD = "none";

type Order = { agencyId: string; batchId: string };
type Batch = { kind: "create" | "reissue"; createdById: string; createdByName: string };
type Person = {
  employeeId: string;
  callName: string;
  email: string | null;
  loginName: string | null;
  hasLeft: boolean;
  accountId: string | null;
  version: number | null;
  isClosed: boolean;
};

/**
 * Makes the accounts of one batch whose people get a link by e-mail, one person at a time: account, link and message are written together, so
 * a worker that dies goes on with the next person.
 */
export async function mailLinks(order: Order): Promise<void> {
  const { agencyId, batchId } = order;
  const batch = await inTenant(agencyId, (db) => claim(db, order));
  if (!batch) return;
  for (;;) {
    const person = await inTenant(agencyId, (db) => nextPerson(db, order));
    if (!person) break;
    await serve(order, batch, person);
  }
  await inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    await db.accountBatch.updateMany({
      where: { agencyId, id: batchId },
      data: { state: "done", finishedAt: now, leaseUntil: null, version: { increment: 1 } },
    });
  });
}

/** Takes the batch, unless it is done or in another worker's hands. */
async function claim(db: Tx, { agencyId, batchId }: Order): Promise<Batch | undefined> {
  const rows = await db.$queryRaw<Batch[]>`
    UPDATE account_batch SET state = 'running', lease_until = now() + interval '1 minute', version = version + 1
    WHERE agency_id = ${agencyId}::uuid AND id = ${batchId}::uuid AND state <> 'done' AND delivery = 'mail'
      AND (lease_until IS NULL OR lease_until < now())
    RETURNING kind::text AS kind, created_by_id AS "createdById", created_by_name AS "createdByName"`;
  return rows[0];
}

async function nextPerson(db: Tx, { agencyId, batchId }: Order): Promise<Person | undefined> {
  const rows = await db.$queryRaw<Person[]>`
    SELECT e.id AS "employeeId", e.call_name AS "callName", nullif(e.email, '') AS email, coalesce(e.nip, w.login_name) AS "loginName",
      e.status IN ('retired', 'left') AS "hasLeft", a.id AS "accountId", a.version, a.disabled_at IS NOT NULL AS "isClosed"
    FROM account_batch_person w
    JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
    LEFT JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id
    WHERE w.agency_id = ${agencyId}::uuid AND w.batch_id = ${batchId}::uuid AND w.state = 'waiting'
    ORDER BY w.unit_id NULLS LAST, w.id LIMIT 1`;
  return rows[0];
}

async function reasonAgainst(
  { agencyId }: Order,
  kind: Batch["kind"],
  person: Person,
): Promise<string | null> {
  if (person.hasLeft) return "employees.person-left";
  if (person.email === null) return "employees.mail-missing";
  if (kind === "reissue") {
    if (person.accountId === null) return "employees.account-missing";
    return person.isClosed ? "employees.account-closed" : null;
  }
  if (person.accountId !== null) return "employees.account-there";
  if (person.loginName === null) return "employees.login-missing";
  const owner = (await takenLogins([person.loginName])).get(person.loginName);
  const isOwn = owner?.agencyId === agencyId && owner.employeeId === person.employeeId;
  return owner !== undefined && !isOwn ? "employees.login-taken" : null;
}

async function serve(order: Order, batch: Batch, person: Person): Promise<void> {
  const reason = await reasonAgainst(order, batch.kind, person);
  try {
    await inTenant(order.agencyId, (db) =>
      reason === null ? open(db, order, batch, person) : skip(db, order, person, reason),
    );
  } catch (error) {
    if (fromDatabase(error)?.code !== "CONFLICT") throw error;
    // Somebody was faster: whoever has the account or the name now keeps it.
    await inTenant(order.agencyId, (db) => skip(db, order, person, "employees.account-changed"));
  }
}

async function open(db: Tx, order: Order, batch: Batch, person: Person): Promise<void> {
  const { agencyId, batchId } = order;
  const { employeeId, email, callName, loginName: name, accountId, version } = person;
  const { now } = await clockOf(db, agencyId);
  const secret = { passwordHash: NO_PASSWORD, mustChangePassword: true, firstPasswordAt: now };
  if (batch.kind === "create") {
    await db.account.create({ data: { agencyId, id: newId(), employeeId, ...secret } });
    await db.login.upsert({
      where: { name: name ?? "" },
      create: { name: name ?? "", agencyId, employeeId },
      update: {},
    });
  } else {
    const { count } = await db.account.updateMany({
      where: { agencyId, id: accountId ?? "", version: version ?? 0, disabledAt: null },
      data: { ...secret, version: { increment: 1 } },
    });
    if (count === 0) return skip(db, order, person, "employees.account-changed");
    await revokeSessions(db, { agencyId, employeeId });
  }
  const author: AuditAuthor = {
    actor: { agencyId, employeeId: batch.createdById, name: batch.createdByName },
    requestId: batchId,
  };
  await issuePasswordLink(db, author, {
    person: { employeeId, callName, email: email ?? "" },
    kind: "employees.first-password-link",
    locale: "id",
    now,
  });
  await recordAudit(db, author, `person-account.${batch.kind}`, {
    subject: { type: "account", id: accountId ?? employeeId },
    concerns: employeeId,
    after: { mustChangePassword: true, batchId, delivery: "mail" },
    at: now,
  });
  await count(db, order, person, { state: "done", reason: null });
}

const skip = (db: Tx, order: Order, person: Person, reason: string): Promise<void> =>
  count(db, order, person, { state: "skipped", reason });

type Result = { state: "done" | "skipped"; reason: string | null };

async function count(
  db: Tx,
  { agencyId, batchId }: Order,
  { employeeId }: Person,
  result: Result,
): Promise<void> {
  await db.accountBatchPerson.updateMany({ where: { agencyId, batchId, employeeId }, data: result });
  await db.$executeRaw`
    UPDATE account_batch SET lease_until = now() + interval '1 minute', version = version + 1,
      done = done + ${result.state === "done" ? 1 : 0}::int, skipped = skipped + ${result.state === "skipped" ? 1 : 0}::int
    WHERE agency_id = ${agencyId}::uuid AND id = ${batchId}::uuid`;
}

/** Batches that wait though nobody works on them: the queue lost them, or their worker died. */
async function resumeAll(): Promise<void> {
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const waiting = await inTenant(
      agencyId,
      (db) => db.$queryRaw<{ batchId: string }[]>`
        SELECT id AS "batchId" FROM account_batch
        WHERE agency_id = ${agencyId}::uuid AND state <> 'done' AND delivery = 'mail' AND (lease_until IS NULL OR lease_until < now())
        ORDER BY created_at`,
    );
    for (const { batchId } of waiting) await mailLinks({ agencyId, batchId });
  }
}

export const mailLinksJobs: readonly Job[] = [
  { name: LINKS_JOB, work: (payload) => mailLinks(payload as Order) },
  { name: "employees.resume-links", cron: "*/5 * * * *", work: resumeAll },
];
