import "server-only";
import { can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { loadHandedOverPlan } from "../parts/handed-over-plan";

type PeriodName = { year: number; cadence: Cadence; number: number };

/** A person whom the reader appraised until a change in a period that is not signed yet. */
export type HandoverRow = {
  workPlanId: string;
  periodId: string;
  name: string;
  positionTitle: string;
  successor: string;
  period: PeriodName;
  /** The reader's last day. */
  endsOn: string;
  due: string;
  isWritten: boolean;
};

/** Those without a note first. One statement. */
export async function listHandovers(ctx: Context): Promise<HandoverRow[]> {
  const me = ctx.actor.employeeId;
  return read(
    ctx,
    (db) => db.$queryRaw<HandoverRow[]>`
      SELECT w.id AS "workPlanId", o.id AS "periodId", p.name, w.position_title AS "positionTitle", n.name AS successor,
        json_build_object('year', o.year, 'cadence', o.cadence, 'number', o.number) AS period, a.ends_on::text AS "endsOn", o.scoring_due::text AS due,
        h.id IS NOT NULL AS "isWritten"
      FROM (SELECT agency_id, work_plan_id, min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM work_plan_appraiser
        WHERE employee_id = ${me}::uuid AND capacity <> 'provisional' AND ends_on < ${ctx.today}::date GROUP BY agency_id, work_plan_id) a
      JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('set', 'closed') AND w.employee_id <> ${me}::uuid
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      JOIN employee p ON p.agency_id = w.agency_id AND p.id = w.employee_id
      JOIN work_plan_appraiser s ON s.agency_id = w.agency_id AND s.work_plan_id = w.id AND s.employee_id <> ${me}::uuid
        AND s.starts_on <= ${ctx.today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${ctx.today}::date)
      JOIN employee n ON n.agency_id = s.agency_id AND n.id = s.employee_id
      JOIN period o ON o.agency_id = w.agency_id AND o.kind = 'periodic' AND o.state NOT IN ('planned', 'closed')
        AND o.starts_on <= least(w.ends_on, a.ends_on) AND o.ends_on >= greatest(w.starts_on, a.starts_on) AND period_serves(o.only_unit_kinds, o.not_unit_kinds, u.kind)
      LEFT JOIN handover_note h ON h.agency_id = w.agency_id AND h.work_plan_id = w.id AND h.period_id = o.id AND h.author_id = ${me}::uuid
      WHERE NOT EXISTS (SELECT FROM evaluation e WHERE e.agency_id = w.agency_id AND e.work_plan_id = w.id AND e.period_id = o.id AND e.signed_at IS NOT NULL)
      ORDER BY h.id IS NOT NULL, o.scoring_due, p.plain_name, w.id LIMIT 200`,
  );
}

export type HandoverPage = HandoverRow & {
  text: string;
  version: number;
  results: { resultId: string; text: string; note: string }[];
};

/** The note about one person with the words of each result; null for whoever has nothing to hand over there. Three statements. */
export async function getHandover(
  ctx: Context,
  key: { workPlanId: string; periodId: string },
): Promise<HandoverPage | null> {
  const row = (await listHandovers(ctx)).find(
    ({ workPlanId, periodId }) => workPlanId === key.workPlanId && periodId === key.periodId,
  );
  if (!row) return null;
  return read(ctx, async (db) => {
    const { facts } = await loadHandedOverPlan(db, key, ctx.today);
    if (!can(ctx.actor, "handover.write", facts)) return null;
    const [note] = await db.$queryRaw<Pick<HandoverPage, "text" | "version" | "results">[]>`
      SELECT coalesce(h.text, '') AS text, coalesce(h.version, 0) AS version,
        (SELECT coalesce(json_agg(json_build_object('resultId', r.id, 'text', r.text,
            'note', coalesce((SELECT x.text FROM jsonb_to_recordset(h.results) AS x("resultId" uuid, text text) WHERE x."resultId" = r.id LIMIT 1), '')) ORDER BY r.kind, r.sort_order, r.id), '[]'::json)
          FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id) AS results
      FROM work_plan w
      LEFT JOIN handover_note h ON h.agency_id = w.agency_id AND h.work_plan_id = w.id AND h.period_id = ${key.periodId}::uuid AND h.author_id = ${ctx.actor.employeeId}::uuid
      WHERE w.id = ${key.workPlanId}::uuid`;
    return note ? { ...row, ...note } : null;
  });
}
