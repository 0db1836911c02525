import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { FollowUpKind, FollowUpOrigin } from "../rules/follow-up-kinds";

/** A signed version of a result that a proposal rests on. It names the paper, never the rating. */
export type FollowUpFact = { evaluationId: string; revision: number; sha256: string };

export type FollowUpProposal = {
  kind: FollowUpKind;
  employeeId: string;
  origin: { type: FollowUpOrigin; id: string };
  grounds: string;
  /** Left out where the origin is an evaluation: then it rests on the version in force. */
  facts?: readonly FollowUpFact[];
  at: Date;
};

async function factsOf(db: Tx, { origin, facts }: FollowUpProposal): Promise<readonly FollowUpFact[]> {
  if (facts || (origin.type !== "evaluation" && origin.type !== "annual")) return facts ?? [];
  return db.$queryRaw<FollowUpFact[]>`
    SELECT e.id AS "evaluationId", n.revision, n.sha256 FROM evaluation e
    JOIN evaluation_snapshot n ON n.agency_id = e.agency_id AND n.evaluation_id = e.id AND n.revision = e.revision
    WHERE e.id = ${origin.id}::uuid`;
}

/**
 * Puts a proposal before the person and whoever decides: row, timeline, audit, message, in the transaction of the act itself. Authorizes
 * nothing, decides nothing. The same proposal out of the same record exists once: the one that stands is returned.
 */
export async function proposeFollowUp(
  db: Tx,
  ctx: AuditAuthor,
  proposal: FollowUpProposal,
): Promise<{ followUpId: string; isNew: boolean }> {
  const { agencyId, employeeId: proposedById, name: proposedByName } = ctx.actor;
  const { kind, employeeId, origin, grounds, at } = proposal;
  const facts = await factsOf(db, proposal);
  const id = newId();
  const { count } = await db.followUp.createMany({
    data: [
      {
        ...{ agencyId, id, kind, employeeId, originType: origin.type, originId: origin.id, grounds },
        ...{ facts: facts.map((fact) => ({ ...fact })), proposedById, proposedByName, proposedAt: at },
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) {
    const standing = await db.followUp.findFirstOrThrow({
      where: { agencyId, originType: origin.type, originId: origin.id, employeeId, kind },
      select: { id: true },
    });
    return { followUpId: standing.id, isNew: false };
  }
  await db.followUpEvent.create({
    data: {
      ...{ agencyId, id: newId(), followUpId: id, kind: "proposed", at },
      ...{ actorId: proposedById, actorName: proposedByName },
    },
  });
  await recordAudit(db, ctx, "follow-up.propose", {
    subject: { type: "follow-up", id },
    concerns: employeeId,
    after: { kind, origin, facts },
    reason: grounds,
    at,
  });
  await notify(db, {
    ...{ agencyId, employeeIds: [employeeId], at },
    ...{
      kind: "evaluations.follow-up-proposed",
      params: { by: proposedByName },
      href: `/development/follow-ups/${id}`,
    },
  });
  return { followUpId: id, isNew: true };
}
