import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { newId } from "./clock";
import { globalDb, inTenant, type Tx } from "./db";
import type { Job } from "./jobs";

/** The hash of the link before the first. */
export const CHAIN_START = "0".repeat(64);

type StoredEvent = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  concernsId: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string;
};

/** The hash of one link: SHA-256 (hex) over the previous hash and the event's canonical JSON (RFC 8785). */
export function linkHash(previous: string, event: StoredEvent): string {
  const text = canonicalize({ ...event, at: event.at.toISOString() });
  return createHash("sha256").update(`${previous}\n${text}`).digest("hex");
}

/**
 * Chains the events of one agency that are not linked yet, outside the path of the writes. Events that were committed late
 * are linked late: the chain keeps the order of linking. Answers how many were linked.
 */
export async function chainAudit(agencyId: string): Promise<number> {
  return inTenant(agencyId, async (db: Tx) => {
    // Two workers must not both extend the chain.
    const [lock] = await db.$queryRaw<
      { free: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(hashtext('audit-chain'), hashtext(${agencyId})) AS free`;
    if (!lock?.free) return 0;
    const last = await db.auditLink.findFirst({ orderBy: { sequence: "desc" } });
    const events = await db.$queryRaw<StoredEvent[]>`
      SELECT e.id, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.action, e.subject_type AS "subjectType",
        e.subject_id AS "subjectId", e.concerns_id AS "concernsId", e.before, e.after, e.reason, e.request_id AS "requestId"
      FROM audit_event e
      WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.agency_id = e.agency_id AND l.event_id = e.id)
      ORDER BY e.at, e.id LIMIT 1000`;
    let sequence = last?.sequence ?? 0n;
    let hash = last?.hash ?? CHAIN_START;
    const links = events.map((event) => {
      sequence += 1n;
      hash = linkHash(hash, event);
      return { agencyId, id: newId(), sequence, eventId: event.id, hash };
    });
    if (links.length > 0) await db.auditLink.createMany({ data: links });
    return links.length;
  });
}

export const chainAuditJob: Job = {
  name: "audit.chain",
  cron: "* * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) {
      while ((await chainAudit(id)) === 1000);
    }
  },
};

/** Counters of attempts live until they expire. How long an agency's traces live stands in its rules (organization.clean-up-traces). */
export const cleanUpJob: Job = {
  name: "platform.clean-up",
  cron: "17 2 * * *",
  work: async () => {
    await globalDb()
      .$executeRaw`DELETE FROM rate_limit WHERE expire < (extract(epoch FROM now()) * 1000)::bigint`;
  },
};
