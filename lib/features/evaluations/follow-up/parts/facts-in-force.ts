import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { FollowUpFact } from "./propose-follow-up";

/** A result that a proposal rests on, and its version that holds today: an objection or a correction may have made a later one. */
export type FollowUpFactInForce = FollowUpFact & { inForce: number };

/** One statement. */
export async function factsInForce(db: Tx, facts: readonly FollowUpFact[]): Promise<FollowUpFactInForce[]> {
  const rows = await db.evaluation.findMany({
    where: { id: { in: facts.map(({ evaluationId }) => evaluationId) } },
    select: { id: true, revision: true },
  });
  const inForce = new Map(rows.map(({ id, revision }) => [id, revision]));
  return facts.map((fact) => ({ ...fact, inForce: inForce.get(fact.evaluationId) ?? fact.revision }));
}
