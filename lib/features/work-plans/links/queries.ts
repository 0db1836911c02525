import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { MOST_LINKS } from "./input";

type Answer = "accepted" | "declined" | null;
export type LinkView = {
  id: string;
  version: number;
  planId: string;
  memberName: string;
  leaderName: string;
  text: string;
  leaderText: string;
  basis: "role_cell" | "strategy_indicator" | "similar_words";
  shared: string;
  memberAnswer: Answer;
  leaderAnswer: Answer;
  /** Moment as ISO text; null while it is not linked. */
  linkedAt: string | null;
};
export type PlanLinks = { planId: string; year: number; isOwn: boolean; links: LinkView[] };
export type TeamLinks = { links: LinkView[]; more: number };

const columns = Prisma.sql`k.id, k.version, m.id AS "planId", e.call_name AS "memberName", s.call_name AS "leaderName", r.text, o.text AS "leaderText",
  k.basis::text AS basis, k.shared, k.member_answer::text AS "memberAnswer", k.leader_answer::text AS "leaderAnswer", k.linked_at AS "linkedAt"`;
const tables = Prisma.sql`link_proposal k
  JOIN planned_result r ON r.agency_id = k.agency_id AND r.id = k.result_id
  JOIN work_plan m ON m.agency_id = r.agency_id AND m.id = r.work_plan_id
  JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id
  JOIN planned_result o ON o.agency_id = k.agency_id AND o.id = k.leader_result_id
  JOIN work_plan l ON l.agency_id = o.agency_id AND l.id = o.work_plan_id
  JOIN employee s ON s.agency_id = l.agency_id AND s.id = l.employee_id`;
/** Neither declined nor overtaken by a link that the person chose, and of plans that can still be linked. */
const alive = Prisma.sql`k.member_answer IS DISTINCT FROM 'declined' AND k.leader_answer IS DISTINCT FROM 'declined'
  AND (k.linked_at IS NOT NULL OR (r.support_kind IN ('unlinked', 'unit_indicator')
    AND m.state IN ('draft', 'submitted', 'returned', 'set') AND l.state IN ('submitted', 'set', 'closed')))`;

type Row = Omit<LinkView, "linkedAt"> & { linkedAt: Date | null };
const view = ({ linkedAt, ...row }: Row): LinkView => ({ ...row, linkedAt: linkedAt?.toISOString() ?? null });

/** The proposals and links of one plan, for its person and its appraiser. @throws AppError NOT_FOUND, FORBIDDEN */
export async function getPlanLinks(ctx: Context, planId: string): Promise<PlanLinks> {
  return read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "plan-link.read", facts);
    const [plan] = await db.$queryRaw<
      { year: number }[]
    >`SELECT year FROM work_plan WHERE id = ${planId}::uuid`;
    const rows = await db.$queryRaw<Row[]>`
      SELECT ${columns} FROM ${tables} WHERE m.id = ${planId}::uuid AND ${alive} ORDER BY r.kind, r.sort_order, r.id, k.id LIMIT 200`;
    const isOwn = facts.employeeId === ctx.actor.employeeId;
    return { planId, year: plan?.year ?? 0, isOwn, links: rows.map(view) };
  });
}

/** What waits for the leader's answer, of whoever the leader appraises today; a page of it. One statement. */
export async function listTeamLinks(ctx: Context): Promise<TeamLinks> {
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<(Row & { total: number })[]>`
      SELECT ${columns}, count(*) OVER ()::int AS total FROM ${tables}
      WHERE l.employee_id = ${ctx.actor.employeeId}::uuid AND m.employee_id <> l.employee_id AND k.leader_answer IS NULL AND k.linked_at IS NULL AND ${alive}
        AND EXISTS (SELECT FROM work_plan_appraiser a WHERE a.agency_id = m.agency_id AND a.work_plan_id = m.id AND a.employee_id = l.employee_id
          AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date))
      ORDER BY e.name, m.id, r.kind, r.sort_order, r.id, k.id LIMIT ${MOST_LINKS}`;
    const links = rows.map(({ total: _total, ...row }) => view(row));
    return { links, more: (rows[0]?.total ?? 0) - rows.length };
  });
}
