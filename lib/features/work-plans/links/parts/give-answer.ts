import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict, notFound } from "@/lib/platform/errors";
import { carryOutLinks, type Linked } from "./carry-out-links";

export type Side = "member" | "leader";
export type LinkRecord = {
  id: string;
  version: number;
  planId: string;
  text: string;
  supportKind: string;
  /** Both plans can still be linked: the person's is not closed, the leader's lies sent or set. */
  isCurrent: boolean;
  memberId: string;
  leaderId: string;
  memberAnswer: "accepted" | "declined" | null;
  leaderAnswer: "accepted" | "declined" | null;
};
type Given = { agencyId: string; name: string; side: Side; answer: "accepted" | "declined"; at: Date };

/** A proposal with the people of both sides, and its plan held until the end. @throws AppError NOT_FOUND */
export async function holdLink(db: Tx, proposalId: string): Promise<LinkRecord> {
  const load = () => db.$queryRaw<LinkRecord[]>`
    SELECT k.id, k.version, m.id AS "planId", r.text, r.support_kind::text AS "supportKind",
      m.state IN ('draft', 'submitted', 'returned', 'set') AND l.state IN ('submitted', 'set', 'closed') AS "isCurrent", m.employee_id AS "memberId", l.employee_id AS "leaderId",
      k.member_answer::text AS "memberAnswer", k.leader_answer::text AS "leaderAnswer"
    FROM link_proposal k
    JOIN planned_result r ON r.agency_id = k.agency_id AND r.id = k.result_id
    JOIN work_plan m ON m.agency_id = r.agency_id AND m.id = r.work_plan_id
    JOIN planned_result o ON o.agency_id = k.agency_id AND o.id = k.leader_result_id
    JOIN work_plan l ON l.agency_id = o.agency_id AND l.id = o.work_plan_id
    WHERE k.id = ${proposalId}::uuid`;
  const [before] = await load();
  if (!before) throw notFound();
  await db.$queryRaw`SELECT 1 FROM work_plan WHERE id = ${before.planId}::uuid FOR UPDATE`;
  const [held] = await load();
  if (!held) throw notFound();
  return held;
}

/**
 * Stores one side's answer and, when both have accepted, makes the link. The other side is told of the link, and of an answer that
 * ends the proposal. @throws AppError RULE_VIOLATION work-plans.link-settled, CONFLICT
 */
export async function giveAnswer(
  db: Tx,
  link: LinkRecord,
  version: number,
  { agencyId, name, side, answer, at }: Given,
): Promise<Linked[]> {
  const [own, other] =
    side === "member" ? [link.memberAnswer, link.leaderAnswer] : [link.leaderAnswer, link.memberAnswer];
  const isFree = link.supportKind === "unlinked" || link.supportKind === "unit_indicator";
  if (own !== null || other === "declined" || !isFree || !link.isCurrent)
    assertRules([{ reason: "work-plans.link-settled" }]);
  const data =
    side === "member"
      ? { memberAnswer: answer, memberAnsweredAt: at }
      : { leaderAnswer: answer, leaderAnsweredAt: at };
  const { count } = await db.linkProposal.updateMany({
    where: { agencyId, id: link.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("work-plans.changed-meanwhile");
  const linked =
    answer === "accepted" && other === "accepted"
      ? await carryOutLinks(db, { agencyId, planId: link.planId, at })
      : [];
  const told = { agencyId, employeeIds: [side === "member" ? link.leaderId : link.memberId], at };
  const href = side === "member" ? "/team/links" : `/work-plans/${link.planId}/links`;
  const params = { by: name, result: link.text };
  if (answer === "declined") await notify(db, { ...told, kind: "work-plans.link-declined", params, href });
  if (linked.length > 0) await notify(db, { ...told, kind: "work-plans.linked", params, href });
  return linked;
}
