import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import type { Level } from "@/lib/features/organization/rules/levels";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { chosenPeriod, loadPeriods } from "@/lib/features/evaluations/distribution/parts/seen-spread";
import type { PeriodChoice } from "@/lib/features/evaluations/distribution/rules/views";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { mirrorOf, type LevelTally, type MirrorPerson, type RaterMirror } from "../rules/rater-mirror";

export type MirrorView = {
  periods: PeriodChoice[];
  period: PeriodChoice;
  /** Own people scored so far. */
  scored: number;
  mirror: RaterMirror | null;
  policy: { agencySideFromAppraisers: number; copiedSimilarity: string };
};

type Row = {
  people: MirrorPerson[] | null;
  evidence: string[] | null;
  stamps: { evaluationId: string; at: number }[] | null;
  appraisers: number;
  levels: Partial<LevelTally> | null;
  span: { startsOn: string; endsOn: string };
  settings: unknown;
};

/**
 * The actor's own way of rating in a period; nobody can ask for another's. The agency's side is one sum over everybody, without a name
 * or a unit. Two statements. Null before any period. @throws AppError NOT_FOUND for whoever appraises nobody
 */
export async function getRaterMirror(ctx: Context, wanted: string | undefined): Promise<MirrorView | null> {
  const { employeeId, timeZone, isAppraiser } = ctx.actor;
  if (!isAppraiser) throw notFound();
  return read(ctx, async (db) => {
    const periods = await loadPeriods(db, ctx.today);
    const period = chosenPeriod(periods, wanted, ctx.today);
    if (!period) return null;
    const [row] = await db.$queryRaw<Row[]>`
      WITH scored AS (
        SELECT v.agency_id, v.id, v.work_plan_id, v.comment, coalesce(v.appraiser_id, a.employee_id) AS rater
        FROM evaluation v JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id
        LEFT JOIN LATERAL (
          SELECT x.employee_id FROM work_plan_appraiser x WHERE x.agency_id = v.agency_id AND x.work_plan_id = v.work_plan_id
            AND x.starts_on <= ${ctx.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${ctx.today}::date) ORDER BY x.starts_on DESC LIMIT 1) a ON true
        WHERE v.period_id = ${period.id}::uuid AND v.state NOT IN ('open', 'noted')
          -- Scored, and no longer due since a later event ended the plan before the period.
          AND ${stillDue()}
      ), mine AS (
        SELECT * FROM scored WHERE rater = ${employeeId}::uuid
      ), picked AS (
        SELECT s.id, s.rater, r.level FROM scored s JOIN evaluation_result r ON r.agency_id = s.agency_id AND r.evaluation_id = s.id
        UNION ALL
        SELECT s.id, s.rater, b.level FROM scored s JOIN evaluation_behaviour b ON b.agency_id = s.agency_id AND b.evaluation_id = s.id
      )
      SELECT
        (SELECT json_agg(json_build_object('comment', m.comment,
            'results', (SELECT coalesce(json_agg(r.level), '[]'::json) FROM evaluation_result r WHERE r.agency_id = m.agency_id AND r.evaluation_id = m.id),
            'behaviours', (SELECT coalesce(json_agg(b.level), '[]'::json) FROM evaluation_behaviour b WHERE b.agency_id = m.agency_id AND b.evaluation_id = m.id)))
          FROM mine m) AS people,
        (SELECT json_agg((e.created_at AT TIME ZONE ${timeZone})::date) FROM mine m
          JOIN evidence_link l ON l.agency_id = m.agency_id AND l.work_plan_id = m.work_plan_id AND l.period_id = ${period.id}::uuid
          JOIN evidence e ON e.agency_id = l.agency_id AND e.id = l.evidence_id AND e.removed_at IS NULL) AS evidence,
        (SELECT json_agg(json_build_object('evaluationId', t.evaluation_id, 'at', (extract(epoch FROM t.at) * 1000)::bigint)) FROM mine m
          JOIN scoring_stamp t ON t.agency_id = m.agency_id AND t.evaluation_id = m.id AND t.appraiser_id = ${employeeId}::uuid) AS stamps,
        (SELECT count(DISTINCT rater)::int FROM scored) AS appraisers,
        (SELECT json_object_agg(level, n) FROM (SELECT level::text AS level, count(*)::int AS n FROM picked GROUP BY level) c) AS levels,
        (SELECT json_build_object('startsOn', q.starts_on, 'endsOn', q.ends_on) FROM period q WHERE q.id = ${period.id}::uuid) AS span,
        (SELECT y.settings FROM period q JOIN agency_policy y ON y.agency_id = q.agency_id AND y.id = q.policy_id WHERE q.id = ${period.id}::uuid) AS settings`;
    if (!row) throw notFound();
    const policy = agencyPolicy.parse(row.settings).raterMirror;
    const people = row.people ?? [];
    const empty: Record<Level, number> = { below: 0, meets: 0, above: 0 };
    return {
      periods,
      period,
      scored: people.length,
      mirror: mirrorOf({
        people,
        evidence: row.evidence ?? [],
        stamps: row.stamps ?? [],
        agency: { appraisers: row.appraisers, levels: { ...empty, ...row.levels } },
        period: row.span,
        policy,
      }),
      policy,
    };
  });
}
