import "server-only";
import { can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { loadHandedOverPlan } from "../parts/handed-over-plan";
import { toHandOver } from "../parts/to-hand-over";

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
  return read(
    ctx,
    (db) => db.$queryRaw<HandoverRow[]>`
      SELECT t.work_plan_id AS "workPlanId", t.period_id AS "periodId", p.name, t.position_title AS "positionTitle", n.name AS successor,
        json_build_object('year', t.year, 'cadence', t.cadence, 'number', t.number) AS period, t.ends_on::text AS "endsOn", t.due::text AS due,
        t.note_id IS NOT NULL AS "isWritten"
      FROM (${toHandOver(ctx.actor.employeeId, ctx.today)}) t
      JOIN employee p ON p.agency_id = t.agency_id AND p.id = t.employee_id
      JOIN employee n ON n.agency_id = t.agency_id AND n.id = t.successor_id
      ORDER BY t.note_id IS NOT NULL, t.due, p.plain_name, t.work_plan_id LIMIT 200`,
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
          FROM planned_result r JOIN period o ON o.agency_id = r.agency_id AND o.id = ${key.periodId}::uuid AND (r.added_on IS NULL OR r.added_on <= o.ends_on)
          WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id) AS results
      FROM work_plan w
      LEFT JOIN handover_note h ON h.agency_id = w.agency_id AND h.work_plan_id = w.id AND h.period_id = ${key.periodId}::uuid AND h.author_id = ${ctx.actor.employeeId}::uuid
      WHERE w.id = ${key.workPlanId}::uuid`;
    return note ? { ...row, ...note } : null;
  });
}
