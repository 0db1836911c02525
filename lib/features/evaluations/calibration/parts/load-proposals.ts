import "server-only";
import type { Level } from "@/lib/features/organization/rules/levels";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { Decision } from "../rules/room";

export type Opinion = { authorId: string; author: string; agrees: boolean; text: string };

export type ProposalRow = {
  id: string;
  version: number;
  sessionId: string;
  evaluationId: string;
  proposerId: string;
  proposer: string;
  proposedAt: string;
  from: { result: Level; behaviour: Level };
  to: { result: Level; behaviour: Level };
  reason: string;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  opinions: Opinion[];
};

const rows = (db: Tx, where: Prisma.Sql) => db.$queryRaw<ProposalRow[]>`
  SELECT p.id, p.version, p.session_id AS "sessionId", p.evaluation_id AS "evaluationId", p.proposer_id AS "proposerId", p.proposer_name AS proposer,
    to_json(p.proposed_at) #>> '{}' AS "proposedAt",
    json_build_object('result', p.from_result, 'behaviour', p.from_behaviour) AS "from",
    json_build_object('result', p.result_rating, 'behaviour', p.behaviour_rating) AS "to",
    p.reason, p.decision::text AS decision, p.decided_by_name AS "decidedBy", to_json(p.decided_at) #>> '{}' AS "decidedAt", p.decision_reason AS "decisionReason",
    (SELECT coalesce(json_agg(json_build_object('authorId', o.author_id, 'author', o.author_name, 'agrees', o.agrees, 'text', o.text) ORDER BY o.at, o.id), '[]'::json)
      FROM calibration_opinion o WHERE o.agency_id = p.agency_id AND o.proposal_id = p.id) AS opinions
  FROM calibration_proposal p WHERE ${where} ORDER BY p.proposed_at, p.id`;

/** All proposals of a room, oldest first. One statement. */
export const loadProposals = (db: Tx, sessionId: string): Promise<ProposalRow[]> =>
  rows(db, Prisma.sql`p.session_id = ${sessionId}::uuid`);

/** One statement. @throws AppError NOT_FOUND */
export async function loadProposal(db: Tx, proposalId: string): Promise<ProposalRow> {
  const [row] = await rows(db, Prisma.sql`p.id = ${proposalId}::uuid`);
  if (!row) throw notFound();
  return row;
}
