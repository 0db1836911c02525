import "server-only";
import { authorize } from "@/lib/access/authorize";
import { isOpened } from "../rules/seal";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { getSession } from "./session";

export type MaterialResult = {
  id: string;
  kind: "main" | "additional";
  text: string;
  evidence: number;
  indicators: { id: string; text: string; target: string; unit: string | null }[];
};
export type Materials = {
  sessionId: string;
  employeeId: string;
  subjectName: string;
  subjectAbout: string;
  purpose: string;
  year: number | null;
  results: MaterialResult[];
  /** What was said to the person during the year, newest first, without the givers. */
  feedback: { id: string; text: string; on: string }[];
};

/**
 * What the members may know of the person: the plan in force and the year's feedback. No rating, age, family, address, picture or attendance. Only for
 * a member who has declared. Five statements. @throws AppError NOT_FOUND
 */
export async function getMaterials(ctx: Context, sessionId: string): Promise<Materials> {
  const session = await getSession(ctx, sessionId);
  const { own, employeeId, subjectName, subjectAbout, purpose } = session;
  authorize(ctx.actor, "panel.read-materials", {
    today: ctx.today,
    panelMemberIds: own && own.state !== "invited" ? [ctx.actor.employeeId] : [],
  });
  if (!employeeId || (session.state !== "writing" && !isOpened(session))) throw notFound();
  return read(ctx, async (db) => {
    const [plan] = await db.$queryRaw<{ year: number; results: MaterialResult[] }[]>`
      SELECT w.year, (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'text', r.text,
          'evidence', (SELECT count(DISTINCT l.evidence_id) FROM evidence_link l WHERE l.agency_id = r.agency_id AND l.result_id = r.id),
          'indicators', (SELECT coalesce(json_agg(json_build_object('id', i.id, 'text', i.text, 'target', i.target_input, 'unit', i.measure_unit)
            ORDER BY i.sort_order, i.id), '[]'::json) FROM planned_indicator i WHERE i.agency_id = r.agency_id AND i.result_id = r.id)
          ) ORDER BY r.kind, r.sort_order, r.id), '[]'::json)
        FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id) AS results
      FROM work_plan w WHERE w.employee_id = ${employeeId}::uuid AND w.state IN ('set', 'closed') AND w.amends_id IS NULL
      ORDER BY w.starts_on DESC LIMIT 1`;
    const feedback = await db.$queryRaw<Materials["feedback"]>`
      SELECT f.id, f.text, f.created_at::date::text AS on FROM feedback f
      WHERE f.employee_id = ${employeeId}::uuid ORDER BY f.created_at DESC, f.id DESC LIMIT 20`;
    return {
      ...{ sessionId, employeeId, subjectName, subjectAbout, purpose, feedback },
      ...{ year: plan?.year ?? null, results: plan?.results ?? [] },
    };
  });
}
