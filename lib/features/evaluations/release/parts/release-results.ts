import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

export type Released = { id: string; employeeId: string };

/**
 * Tells each person that there is a result to read, in the transaction of the release itself. One statement. Of two results of one person
 * each is told in a call of its own.
 */
export function announceRelease(
  db: Tx,
  { actor }: AuditAuthor,
  released: readonly Released[],
  at: Date,
): Promise<void> {
  const evaluations = new Map(released.map(({ id, employeeId }) => [employeeId, id]));
  return notify(db, {
    ...{ agencyId: actor.agencyId, employeeIds: [...evaluations.keys()], at },
    ...{ kind: "evaluations.released", params: { by: actor.name } },
    href: (employeeId) => `/evaluations/${evaluations.get(employeeId)}`,
  });
}

/** The first result of each person, then the second of those who have two in a period, and so on. */
function roundsOf(released: readonly Released[]): Released[][] {
  const rounds: Released[][] = [];
  const seen = new Map<string, number>();
  for (const one of released) {
    const round = seen.get(one.employeeId) ?? 0;
    seen.set(one.employeeId, round + 1);
    (rounds[round] ??= []).push(one);
  }
  return rounds;
}

/**
 * Hands over those of the named results that are still signed: state, timeline, audit and message of each in the caller's transaction, so
 * that none of them happens twice or halfway. Rows are taken in the order of their ids. Authorizes nothing.
 */
export async function releaseResults(
  db: Tx,
  author: AuditAuthor,
  ids: readonly string[],
  at: Date,
): Promise<Released[]> {
  const released = await db.$queryRaw<Released[]>`
    WITH signed AS (
      SELECT e.agency_id, e.id FROM evaluation e
      WHERE e.agency_id = ${author.actor.agencyId}::uuid AND e.id = ANY(${[...ids]}::uuid[]) AND e.state = 'signed' ORDER BY e.id FOR UPDATE
    )
    UPDATE evaluation e SET state = 'released', released_at = ${at}, version = e.version + 1
    FROM signed s WHERE e.agency_id = s.agency_id AND e.id = s.id
    RETURNING e.id, e.employee_id AS "employeeId"`;
  const { agencyId, employeeId: actorId, name: actorName } = author.actor;
  await db.evaluationEvent.createMany({
    data: released.map(({ id }) => ({
      ...{ agencyId, id: newId(), evaluationId: id, kind: "released" as const, at, actorId, actorName },
    })),
  });
  for (const one of released)
    await recordAudit(db, author, "evaluation.release", {
      subject: { type: "evaluation", id: one.id },
      concerns: one.employeeId,
      before: { state: "signed" },
      after: { state: "released" },
      at,
    });
  for (const round of roundsOf(released)) await announceRelease(db, author, round, at);
  return released;
}
