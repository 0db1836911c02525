import "server-only";
import { endPasswordLinks } from "@/lib/features/employees/parts/new-password";
import { revokeSessions } from "@/lib/features/employees/parts/revoke-sessions";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import { clockOf, inTenant, type Tx } from "@/lib/platform/db";
import { fromDatabase } from "@/lib/platform/errors";

/** Days for which the paper can be fetched again; after them the file is deleted. */
export const SLIP_DAYS = 7;

/** Somebody of a batch as the database had them a moment ago. */
export type Candidate = {
  rowId: string;
  employeeId: string;
  /** Whose officer may fetch the slip; null when only HR may. */
  unitId: string | null;
  unitName: string | null;
  name: string;
  nip: string | null;
  post: string | null;
  loginName: string | null;
  hasLeft: boolean;
  accountId: string | null;
  version: number | null;
  isClosed: boolean;
};

export type Secret = Candidate & { loginName: string; password: string; passwordHash: string };

type Group = {
  agencyId: string;
  batchId: string;
  kind: "create" | "reissue";
  createdById: string;
  createdByName: string;
  secrets: readonly Secret[];
  /** Person → reason code. */
  skipped: ReadonlyMap<string, string>;
  storageKey: string | null;
};

/** An account is no longer what its slip says: the transaction has to go. */
class Overtaken extends Error {}

/**
 * Writes accounts, logins, slip and progress of one group together. Audited per person in the name of whoever ordered.
 * @returns false, with nothing written, where an account or a name changed while the slips were drawn
 */
export async function writeGroup(group: Group): Promise<boolean> {
  try {
    await inTenant(group.agencyId, (db) => write(db, group));
    return true;
  } catch (error) {
    if (error instanceof Overtaken || fromDatabase(error)?.code === "CONFLICT") return false;
    throw error;
  }
}

async function write(db: Tx, group: Group): Promise<void> {
  const { agencyId, batchId, kind, secrets, skipped, storageKey } = group;
  const { now } = await clockOf(db, agencyId);
  const author: AuditAuthor = {
    actor: { agencyId, employeeId: group.createdById, name: group.createdByName },
    requestId: batchId,
  };
  for (const secret of secrets) {
    await (kind === "create" ? createOne(db, agencyId, secret, now) : reissueOne(db, agencyId, secret, now));
    await recordAudit(db, author, `person-account.${kind}`, {
      subject: { type: "account", id: secret.accountId ?? secret.employeeId },
      concerns: secret.employeeId,
      after: { mustChangePassword: true, batchId },
      at: now,
    });
  }
  if (storageKey) await addSlip(db, group, storageKey, now);
  await db.accountBatchPerson.updateMany({
    where: { agencyId, batchId, employeeId: { in: secrets.map(({ employeeId }) => employeeId) } },
    data: { state: "done" },
  });
  for (const [employeeId, reason] of skipped)
    await db.accountBatchPerson.updateMany({
      where: { agencyId, batchId, employeeId },
      data: { state: "skipped", reason },
    });
  await db.$executeRaw`
    UPDATE account_batch SET done = done + ${secrets.length}::int, skipped = skipped + ${skipped.size}::int,
      lease_until = now() + interval '3 minutes', version = version + 1
    WHERE agency_id = ${agencyId}::uuid AND id = ${batchId}::uuid`;
}

async function createOne(db: Tx, agencyId: string, secret: Secret, now: Date): Promise<void> {
  const { employeeId, passwordHash, loginName: name } = secret;
  await db.account.create({
    data: {
      ...{ agencyId, id: newId(), employeeId, passwordHash },
      ...{ mustChangePassword: true, firstPasswordAt: now },
    },
  });
  await db.login.upsert({ where: { name }, create: { name, agencyId, employeeId }, update: {} });
  const login = await db.login.findUnique({ where: { name } });
  if (login?.employeeId !== employeeId) throw new Overtaken();
}

async function reissueOne(db: Tx, agencyId: string, secret: Secret, now: Date): Promise<void> {
  const { employeeId, passwordHash, version, accountId } = secret;
  const { count } = await db.account.updateMany({
    where: { agencyId, id: accountId ?? "", version: version ?? 0, disabledAt: null },
    data: { passwordHash, mustChangePassword: true, firstPasswordAt: now, version: { increment: 1 } },
  });
  if (count === 0) throw new Overtaken();
  await endPasswordLinks(db, agencyId, employeeId);
  await revokeSessions(db, { agencyId, employeeId });
}

async function addSlip(db: Tx, group: Group, storageKey: string, now: Date): Promise<void> {
  const { agencyId, batchId, secrets } = group;
  const { unitId = null, unitName: name = null } = secrets[0] ?? {};
  const unitName = unitId === null ? null : name;
  const part = 1 + (await db.passwordSlip.count({ where: { agencyId, batchId, unitId } }));
  const expiresAt = new Date(now.getTime() + SLIP_DAYS * 86_400_000);
  await db.passwordSlip.create({
    data: {
      ...{ agencyId, id: newId(), batchId, unitId, unitName, part, pages: secrets.length, storageKey },
      ...{ createdAt: now, expiresAt },
    },
  });
}
