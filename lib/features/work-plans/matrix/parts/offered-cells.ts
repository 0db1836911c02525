import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Roles that a plan of `p` (work_plan) may still take over: agreed, of the plan's person and year, of a leader's plan that stands, and in
 * none of the person's plans of the year yet. A query with `c` (role_cell), `r` (the leader's result), `l` (the leader's plan).
 */
export const offeredCells = Prisma.sql`
  role_cell c
  JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
  JOIN work_plan l ON l.agency_id = r.agency_id AND l.id = r.work_plan_id AND l.state <> 'withdrawn' AND l.year = p.year
  WHERE c.agency_id = p.agency_id AND c.employee_id = p.employee_id AND c.state IN ('assigned', 'accepted')
    AND NOT EXISTS (SELECT FROM planned_result t JOIN work_plan q ON q.agency_id = t.agency_id AND q.id = t.work_plan_id
      WHERE t.agency_id = c.agency_id AND t.role_cell_id = c.id AND q.state <> 'withdrawn')`;

/** A role on offer, as the editor names it. */
export type CellOffer = { id: string; text: string; leader: string; resultText: string };

/** A column `offered` of a query over `p` (work_plan). */
export const offeredColumn = Prisma.sql`
  (SELECT json_agg(json_build_object('id', c.id, 'text', c.text, 'leader', e.name, 'resultText', r.text) ORDER BY c.kind, r.sort_order, c.id)
    FROM (SELECT c.* FROM ${offeredCells}) c
    JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
    JOIN work_plan l ON l.agency_id = r.agency_id AND l.id = r.work_plan_id
    JOIN employee e ON e.agency_id = l.agency_id AND e.id = l.employee_id) AS offered`;
