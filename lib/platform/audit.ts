import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "./clock";
import type { Context } from "./context";
import { inTenant, type Tx } from "./db";

export type AuditEntry = {
  subject: { type: string; id: string };
  /** The person whom the act concerns. */
  concerns?: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
  /** The time of the transaction; every event of one unit of work carries the same. */
  at: Date;
};

/** Whoever acts: a signed-in person's context, one who is just signing in, or (without an id) the clock that runs a job. */
export type AuditAuthor = {
  actor: Pick<Context["actor"], "agencyId" | "name"> & { employeeId: string | null };
  requestId: string;
};

const json = (value: unknown) =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue);

/** Writes the audit row in the transaction of the change itself: no change without it, no row without the change. */
export async function recordAudit(
  db: Tx,
  ctx: AuditAuthor,
  action: string,
  entry: AuditEntry,
): Promise<void> {
  await db.auditEvent.create({
    data: {
      agencyId: ctx.actor.agencyId,
      id: newId(),
      at: entry.at,
      actorId: ctx.actor.employeeId,
      actorName: ctx.actor.name,
      action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      concernsId: entry.concerns,
      before: json(entry.before),
      after: json(entry.after),
      reason: entry.reason,
      requestId: ctx.requestId,
    },
  });
}

/**
 * Records that the actor looked at another person's record: once per reader, record and hour (design: people and roles).
 * A look at one's own record leaves no trace.
 */
export async function recordAccess(
  ctx: Context,
  record: { concerns: string; type: string; id: string; purpose?: string },
): Promise<void> {
  if (record.concerns === ctx.actor.employeeId) return;
  const hour = new Date(ctx.now);
  hour.setUTCMinutes(0, 0, 0);
  await inTenant(ctx.actor.agencyId, async (db) => {
    await db.$executeRaw`
      INSERT INTO access_record (agency_id, id, reader_id, reader_name, concerns_id, record_type, record_id, purpose, hour)
      VALUES (${ctx.actor.agencyId}::uuid, ${newId()}::uuid, ${ctx.actor.employeeId}::uuid, ${ctx.actor.name},
        ${record.concerns}::uuid, ${record.type}, ${record.id}::uuid, ${record.purpose ?? null}, ${hour})
      ON CONFLICT DO NOTHING`;
  });
}
