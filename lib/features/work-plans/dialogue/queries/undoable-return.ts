import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { UNDO_SHOWN_SECONDS } from "../rules/row-marks";

export type UndoableReturn = {
  planId: string;
  version: number;
  callName: string;
  notes: number;
  seconds: number;
};

/** The return that the reader made seconds ago and its person has not opened yet. One statement. */
export async function getUndoableReturn(ctx: Context): Promise<UndoableReturn | null> {
  const { employeeId } = ctx.actor;
  const since = new Date(new Date(ctx.now).getTime() - UNDO_SHOWN_SECONDS * 1000);
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<UndoableReturn[]>`
      SELECT p.id AS "planId", p.version, e.call_name AS "callName",
        (SELECT count(*)::int FROM review_note n WHERE n.agency_id = p.agency_id AND n.work_plan_id = p.id AND n.author_id = ${employeeId}::uuid AND n.created_at = x.at) AS notes,
        greatest(1, ${UNDO_SHOWN_SECONDS}::int - extract(epoch FROM ${ctx.now}::timestamptz - x.at)::int) AS seconds
      FROM work_plan_appraiser a
      JOIN work_plan p ON p.agency_id = a.agency_id AND (p.id = a.work_plan_id OR p.amends_id = a.work_plan_id) AND p.state = 'returned' AND p.returned_at >= ${since}
      JOIN plan_round x ON x.agency_id = p.agency_id AND x.work_plan_id = p.id AND x.kind = 'returned' AND x.undone_at IS NULL
        AND x.author_id = ${employeeId}::uuid AND x.at >= ${since}
      JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
      WHERE a.employee_id = ${employeeId}::uuid
        AND NOT EXISTS (SELECT FROM plan_reading s WHERE s.agency_id = p.agency_id AND s.work_plan_id = p.id AND s.employee_id = p.employee_id AND s.seen_at >= x.at)
      ORDER BY x.at DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}
