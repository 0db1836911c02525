import "server-only";
import type { EvaluationEventKind } from "@/lib/generated/prisma/enums";
import type { AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** Adds a line to the evaluation's timeline, in the transaction of the change itself. */
export async function recordEvent(
  db: Tx,
  ctx: AuditAuthor,
  event: { evaluationId: string; kind: EvaluationEventKind; at: Date; note?: string },
): Promise<void> {
  await db.evaluationEvent.create({
    data: {
      agencyId: ctx.actor.agencyId,
      id: newId(),
      actorId: ctx.actor.employeeId,
      actorName: ctx.actor.name,
      ...event,
    },
  });
}
