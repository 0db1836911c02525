import "server-only";
import { mainPost, SLIPS_JOB, takenLogins } from "@/lib/features/employees/accounts/queries";
import { firstPassword } from "@/lib/features/employees/parts/first-password";
import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { discardFile, storeFile } from "@/lib/platform/storage";
import { renderSlips, type SlipWords } from "../parts/slip-pdf";
import { writeGroup, type Candidate, type Secret } from "@/lib/features/documents/parts/write-group";

// authorize: none, HR ordered the batch with its right; the worker carries it out

/** Pages of one file: a handful of files for a large unit, and a memory that does not grow with the agency. */
const GROUP = 100;
/** Who signs in, waits for a hash: the worker leaves the machine some air between two groups. */
const LEASE = "3 minutes";
/** Somebody changed an account while its slip was drawn: the group is drawn again. */
const TRIES = 5;

type Order = { agencyId: string; batchId: string };
type Batch = { kind: "create" | "reissue"; createdById: string; createdByName: string; agencyName: string };

/**
 * Makes the accounts and the slips of one batch, a group of one unit's people at a time: the file is stored first, then accounts, slip and
 * progress are written together. A worker that dies goes on where the last group was written; no password is on paper that is not in force.
 */
export async function makeSlips(order: Order, words: SlipWords): Promise<void> {
  const batch = await claim(order);
  if (!batch) return;
  try {
    while (await makeGroup(order, batch, words));
  } catch (error) {
    await inTenant(order.agencyId, (db) =>
      db.accountBatch.updateMany({
        where: { agencyId: order.agencyId, id: order.batchId },
        data: { state: "failed", leaseUntil: null },
      }),
    );
    throw error;
  }
}

/** Takes the batch, unless it is done or in another worker's hands. */
async function claim({ agencyId, batchId }: Order): Promise<Batch | null> {
  const [batch] = await inTenant(
    agencyId,
    (db) => db.$queryRaw<Batch[]>`
      UPDATE account_batch b SET state = 'running', lease_until = now() + ${LEASE}::interval, version = b.version + 1
      FROM agency a
      WHERE b.agency_id = ${agencyId}::uuid AND b.id = ${batchId}::uuid AND b.state <> 'done' AND b.delivery = 'slip' AND a.id = b.agency_id
        AND (b.lease_until IS NULL OR b.lease_until < now())
      RETURNING b.kind::text AS kind, b.created_by_id AS "createdById", b.created_by_name AS "createdByName", a.name AS "agencyName"`,
  );
  return batch ?? null;
}

/** One group of one unit. False when nobody waits any more: then the batch is done. */
async function makeGroup(order: Order, batch: Batch, words: SlipWords): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const { people, today } = await nextGroup(order);
    if (people.length === 0) return finish(order);
    const reasons = await reasonsAgainst(order, batch, people);
    const served = people.filter(({ employeeId }) => !reasons.has(employeeId));
    const secrets = await Promise.all(served.map(makeSecret));
    const frame = { agencyName: batch.agencyName, address: env().NEXTAUTH_URL, day: today, words };
    const storageKey =
      secrets.length > 0 ? await storeFile(order.agencyId, await renderSlips(secrets, frame)) : null;
    const isWritten = await writeGroup({ ...order, ...batch, secrets, skipped: reasons, storageKey }).catch(
      async (error: unknown) => {
        if (storageKey) await discardFile(storageKey);
        throw error;
      },
    );
    if (isWritten) return true;
    if (storageKey) await discardFile(storageKey);
    if (attempt === TRIES) throw new Error("a group of accounts kept changing while its slips were drawn");
  }
}

/** The next people of one unit, by name. Who holds a right stands in the file without a unit, which no unit officer may fetch. */
async function nextGroup({ agencyId, batchId }: Order): Promise<{ people: Candidate[]; today: string }> {
  return inTenant(agencyId, async (db) => {
    const { today } = await clockOf(db, agencyId);
    const people = await db.$queryRaw<Candidate[]>`
      WITH waiting AS (
        SELECT w.*, CASE WHEN EXISTS (
            SELECT FROM role_grant g WHERE g.agency_id = w.agency_id AND g.employee_id = w.employee_id
              AND g.revoked_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)
          ) THEN NULL ELSE w.unit_id END AS file_unit_id
        FROM account_batch_person w
        WHERE w.agency_id = ${agencyId}::uuid AND w.batch_id = ${batchId}::uuid AND w.state = 'waiting'
      ), one AS (SELECT file_unit_id FROM waiting ORDER BY file_unit_id NULLS LAST LIMIT 1)
      SELECT w.id AS "rowId", w.employee_id AS "employeeId", w.file_unit_id AS "unitId", u.name AS "unitName", e.name, e.nip,
        post.title AS post, coalesce(e.nip, w.login_name) AS "loginName", e.status IN ('retired', 'left') AS "hasLeft",
        a.id AS "accountId", a.version, a.disabled_at IS NOT NULL AS "isClosed"
      FROM waiting w
      JOIN one ON one.file_unit_id IS NOT DISTINCT FROM w.file_unit_id
      JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
      LEFT JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id
      LEFT JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      ${mainPost(today)}
      ORDER BY e.plain_name, e.id LIMIT ${GROUP}`;
    return { people, today };
  });
}

/** Why somebody is left out now, whatever was true when the batch was ordered: person → reason code. */
async function reasonsAgainst(
  { agencyId }: Order,
  { kind }: Batch,
  people: readonly Candidate[],
): Promise<Map<string, string>> {
  const taken = await takenLogins(people.flatMap(({ loginName }) => loginName ?? []));
  const reasonOf = (person: Candidate): string | null => {
    if (person.hasLeft) return "employees.person-left";
    if (kind === "reissue") {
      if (person.accountId === null) return "employees.account-missing";
      return person.isClosed ? "employees.account-closed" : null;
    }
    if (person.accountId !== null) return "employees.account-there";
    if (person.loginName === null) return "employees.login-missing";
    const owner = taken.get(person.loginName);
    const isOwn = owner?.agencyId === agencyId && owner.employeeId === person.employeeId;
    return owner !== undefined && !isOwn ? "employees.login-taken" : null;
  };
  return new Map(
    people.flatMap((person) => [[person.employeeId, reasonOf(person)] as const]).filter(hasReason),
  );
}

const hasReason = (entry: readonly [string, string | null]): entry is readonly [string, string] =>
  entry[1] !== null;

/** The name under which the person signs in now, and a fresh password with its hash. */
async function makeSecret(person: Candidate): Promise<Secret> {
  const password = firstPassword();
  const known =
    person.loginName ??
    (await globalDb().login.findFirst({ where: { employeeId: person.employeeId }, orderBy: { name: "asc" } }))
      ?.name ??
    "";
  return { ...person, loginName: known, password, passwordHash: await hashPassword(password) };
}

async function finish({ agencyId, batchId }: Order): Promise<false> {
  await inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    await db.accountBatch.updateMany({
      where: { agencyId, id: batchId },
      data: { state: "done", finishedAt: now, leaseUntil: null, version: { increment: 1 } },
    });
  });
  return false;
}

/** Batches that wait though nobody works on them: the queue lost them, or their worker died. */
async function waitingBatches(): Promise<Order[]> {
  const orders: Order[] = [];
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const rows = await inTenant(
      agencyId,
      (db) => db.$queryRaw<{ batchId: string }[]>`
        SELECT id AS "batchId" FROM account_batch
        WHERE agency_id = ${agencyId}::uuid AND state <> 'done' AND delivery = 'slip' AND (lease_until IS NULL OR lease_until < now())
        ORDER BY created_at`,
    );
    orders.push(...rows.map(({ batchId }) => ({ agencyId, batchId })));
  }
  return orders;
}

/** `words` are those of the paper. */
export const makeSlipsJobs = (words: SlipWords): Job[] => [
  { name: SLIPS_JOB, work: (payload) => makeSlips(payload as Order, words) },
  {
    name: "documents.resume-slips",
    cron: "*/5 * * * *",
    work: async () => {
      for (const order of await waitingBatches()) {
        log.info({ batchId: order.batchId }, "slips are taken up again");
        await makeSlips(order, words);
      }
    },
  },
];
