import "server-only";
import type { CellOrigin, CellState } from "@/lib/features/work-plans/matrix/rules/cell-state";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/** A role as its person, or the superior of an invited person, finds it. */
export type OwnRole = {
  id: string;
  resultId: string;
  employeeId: string;
  employeeName: string;
  text: string;
  kind: "main" | "additional";
  share: string | null;
  measureUnit: string | null;
  origin: CellOrigin;
  state: CellState;
  reason: string;
  year: number;
  resultText: string;
  leaderName: string;
  inPlan: boolean;
  comments: number;
  /** False: one of the reader's people is invited, and the reader allows it. */
  isOwn: boolean;
};

/** A leader's result for which one may apply: a result of whoever one works for, without a role of one's own. */
export type OpenResult = {
  id: string;
  number: number;
  text: string;
  year: number;
  leaderName: string;
  /** Unit in which a share is given; null where the result is not shared out in numbers. */
  measureUnit: string | null;
  isShared: boolean;
  /** Of the cell that was taken back or declined before; 0 where there never was one. */
  version: number;
};

export type MyRoles = { roles: OwnRole[]; toAllow: OwnRole[]; open: OpenResult[] };

/** One's own roles, invitations of one's people, and results to apply for, of this year and later. Two statements. */
export async function getMyRoles(ctx: Context): Promise<MyRoles> {
  const { employeeId } = ctx.actor;
  const year = Number(ctx.today.slice(0, 4));
  return read(ctx, async (db) => {
    const all = await db.$queryRaw<OwnRole[]>`
      SELECT c.id, c.result_id AS "resultId", c.employee_id AS "employeeId", e.name AS "employeeName", c.text, c.kind::text AS kind,
        trim_scale(c.share)::text AS share, c.measure_unit AS "measureUnit", c.origin::text AS origin, c.state::text AS state, c.reason,
        p.year, r.text AS "resultText", l.name AS "leaderName", c.employee_id = ${employeeId}::uuid AS "isOwn",
        EXISTS (SELECT FROM planned_result t JOIN work_plan q ON q.agency_id = t.agency_id AND q.id = t.work_plan_id
          WHERE t.agency_id = c.agency_id AND t.role_cell_id = c.id AND q.state <> 'withdrawn') AS "inPlan",
        (SELECT count(*)::int FROM role_cell_comment m WHERE m.agency_id = c.agency_id AND m.cell_id = c.id) AS comments
      FROM role_cell c
      JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
      JOIN work_plan p ON p.agency_id = r.agency_id AND p.id = r.work_plan_id AND p.year >= ${year} AND p.state <> 'withdrawn'
      JOIN employee l ON l.agency_id = p.agency_id AND l.id = p.employee_id
      JOIN employee e ON e.agency_id = c.agency_id AND e.id = c.employee_id
      WHERE (c.employee_id = ${employeeId}::uuid AND c.state NOT IN ('draft', 'withdrawn') AND NOT (c.origin = 'invitation' AND c.state = 'invited'))
        OR (c.state = 'invited' AND c.employee_id IN (SELECT y.employee_id FROM reporting_line y WHERE y.superior_id = ${employeeId}::uuid
          AND y.starts_on <= ${ctx.today}::date AND (y.ends_on IS NULL OR y.ends_on >= ${ctx.today}::date)))
      ORDER BY p.year, l.plain_name, r.kind, r.sort_order, c.id`;
    const open = await db.$queryRaw<OpenResult[]>`
      WITH leaders AS (
        SELECT y.superior_id AS id FROM reporting_line y WHERE y.employee_id = ${employeeId}::uuid
          AND y.starts_on <= ${ctx.today}::date AND (y.ends_on IS NULL OR y.ends_on >= ${ctx.today}::date)
        UNION SELECT a.employee_id FROM work_plan_appraiser a JOIN work_plan q ON q.agency_id = a.agency_id AND q.id = a.work_plan_id
        WHERE q.employee_id = ${employeeId}::uuid AND q.year >= ${year} AND q.amends_id IS NULL AND q.state <> 'withdrawn'
          AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
      )
      SELECT r.id, r.number::int AS number, r.text, p.year, l.name AS "leaderName", i.unit AS "measureUnit", i.unit IS NOT NULL AS "isShared",
        COALESCE((SELECT c.version FROM role_cell c WHERE c.agency_id = p.agency_id AND c.result_id = r.id
          AND c.employee_id = ${employeeId}::uuid AND c.state IN ('withdrawn', 'declined')), 0) AS version
      FROM leaders
      JOIN work_plan p ON p.employee_id = leaders.id AND p.year >= ${year} AND p.amends_id IS NULL
        AND (p.state IN ('submitted', 'returned', 'set') OR (p.state = 'draft' AND EXISTS (SELECT FROM role_cell c
          JOIN planned_result x ON x.agency_id = c.agency_id AND x.id = c.result_id
          WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id AND c.state IN ('assigned', 'accepted'))))
      JOIN employee l ON l.agency_id = p.agency_id AND l.id = p.employee_id
      JOIN LATERAL (SELECT x.agency_id, x.id, x.text, row_number() OVER (ORDER BY x.kind, x.sort_order, x.id) AS number
        FROM planned_result x WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id) r ON r.text <> ''
      LEFT JOIN LATERAL (SELECT COALESCE(n.measure_unit, '') AS unit FROM planned_indicator n
        WHERE n.agency_id = p.agency_id AND n.result_id = r.id AND n.measure_kind = 'cumulative' AND n.target IS NOT NULL
          AND n.comparator <> 'range' AND COALESCE(n.measure_unit, '') !~* '^ *(%|persen|percent|rasio|ratio) *$'
        ORDER BY n.sort_order, n.id LIMIT 1) i ON true
      WHERE NOT EXISTS (SELECT FROM role_cell c WHERE c.agency_id = p.agency_id AND c.result_id = r.id
        AND c.employee_id = ${employeeId}::uuid AND c.state NOT IN ('draft', 'withdrawn', 'declined'))
      ORDER BY p.year, l.plain_name, p.id, r.number
      LIMIT 60`;
    return {
      roles: all.filter(({ isOwn }) => isOwn),
      toAllow: all.filter(({ isOwn }) => !isOwn),
      open,
    };
  });
}
