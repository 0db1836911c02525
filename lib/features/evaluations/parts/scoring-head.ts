import "server-only";
import type { Capacity, Span } from "@/lib/access/relations";
import type { Level, OverallRating, UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import type { PlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { PeriodState } from "@/lib/features/progress/rules/progress-window";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { EvaluationState } from "../rules/evaluation-state";

/** A person as printed on a form. */
export type PersonRow = {
  employeeId: string;
  name: string;
  callName: string;
  nip: string | null;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  rankCode: string | null;
  rankName: string | null;
  positionTitle: string;
  unitName: string;
};

export type FeedbackRow = {
  giver: string;
  givenOn: string;
  resultId: string | null;
  behaviour: BehaviourValue | null;
  text: string;
  /** Picked by a leader of another unit or of a team; null where a word is only a word. */
  level: Level | null;
};

/** A former appraiser of the period, and what he or she left to the one who comes after; null where nothing was written. */
export type Handover = {
  giver: string;
  startsOn: string;
  endsOn: string;
  text: string | null;
  results: { resultId: string; text: string }[];
};

/** Everything about an evaluation but its rows. Days as YYYY-MM-DD, moments as ISO text in UTC. */
export type ScoringHead = {
  id: string;
  version: number;
  state: EvaluationState;
  revision: number;
  selfNote: string;
  notedAt: string | null;
  scoredAt: string | null;
  signedAt: string | null;
  releasedAt: string | null;
  appraiserId: string | null;
  suggestedResultRating: Level | null;
  resultRating: Level | null;
  resultReason: string | null;
  suggestedBehaviourRating: Level | null;
  behaviourRating: Level | null;
  behaviourReason: string | null;
  overallRating: OverallRating | null;
  comment: string;
  /** Catatan/rekomendasi of the official document; may stay empty. */
  recommendation: string;
  plan: {
    id: string;
    year: number;
    startsOn: string;
    endsOn: string;
    approach: "quantitative" | "qualitative";
    form: "jpt" | "ja_jf";
    revision: number;
    setHash: string | null;
    unitId: string;
    unitName: string;
    positionTitle: string;
  };
  period: {
    id: string;
    year: number;
    cadence: Cadence;
    number: number;
    kind: "periodic" | "annual";
    startsOn: string;
    endsOn: string;
    /** An annual evaluation awaits no note of its own: the day on which the plan ended. */
    selfNoteDue: string;
    scoringDue: string;
    state: PeriodState;
  };
  policy: { number: number; settings: AgencyPolicy };
  agency: { agencyId: string; name: string; timeZone: string };
  /** Holds the post of the plan, whatever post he or she holds today. */
  employee: PersonRow;
  /** Whoever appraises today. */
  appraiser: (PersonRow & { startsOn: string; capacity: Capacity }) | null;
  appraiserSuperior: PersonRow | null;
  /** Heads a unit that holds a performance agreement of its own, in this period. */
  headsOwnUnit: boolean;
  /** The nearest achievement upwards from the plan's unit. */
  achievement: { level: UnitAchievementLevel; unitId: string; unitName: string; grounds: string } | null;
  behaviours: { value: BehaviourValue; expectation: string; level: Level | null; note: string }[];
  feedback: FeedbackRow[];
  handovers: Handover[];
  facts: PlanFacts & { signerId: string | null };
};

type Row = Omit<ScoringHead, "policy" | "facts"> & {
  policy: { number: number; settings: unknown };
  spans: Span[] | null;
  superiorIds: string[] | null;
};

/** One statement. @throws AppError NOT_FOUND */
export async function loadScoringHead(db: Tx, evaluationId: string, today: string): Promise<ScoringHead> {
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE e AS (
      SELECT v.*, w.unit_id, w.starts_on AS plan_from, w.ends_on AS plan_until
      FROM evaluation v JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
      WHERE v.id = ${evaluationId}::uuid
    ), up AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, 0 AS distance FROM unit u JOIN e ON u.agency_id = e.agency_id AND u.id = e.unit_id
      UNION ALL
      SELECT u.agency_id, u.id, u.parent_id, u.name, up.distance + 1 FROM unit u JOIN up ON u.agency_id = up.agency_id AND u.id = up.parent_id
    ), spans AS (
      SELECT a.* FROM work_plan_appraiser a JOIN e ON a.agency_id = e.agency_id AND a.work_plan_id = e.work_plan_id
    ), now_appraising AS (
      SELECT * FROM spans s WHERE s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${today}::date)
    ), superior AS (
      SELECT l.superior_id, l.state FROM reporting_line l JOIN now_appraising s ON l.agency_id = s.agency_id AND l.employee_id = s.employee_id
      WHERE l.starts_on <= ${today}::date AND (l.ends_on IS NULL OR l.ends_on >= ${today}::date)
    ), people AS (
      SELECT p.id, json_build_object('employeeId', p.id, 'name', p.name, 'callName', p.call_name, 'nip', p.nip, 'kind', p.kind,
          'rankCode', p.rank_code, 'rankName', p.rank_name, 'positionTitle', coalesce(o.title, ''), 'unitName', coalesce(u.name, '')) AS person
      FROM employee p
      LEFT JOIN LATERAL (
        SELECT q.title, q.unit_id FROM assignment a JOIN position q ON q.agency_id = a.agency_id AND q.id = a.position_id
        WHERE a.agency_id = p.agency_id AND a.employee_id = p.id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
        -- Whoever appraises as Plt. or Plh. is named by the post acted for, of several by the one above the plan's; anybody else by the own.
        ORDER BY CASE WHEN a.kind IN ('plt', 'plh') AND EXISTS (SELECT FROM now_appraising s WHERE s.employee_id = p.id AND s.capacity::text = a.kind::text) THEN EXISTS (
            SELECT FROM e JOIN assignment m ON m.agency_id = e.agency_id AND m.employee_id = e.employee_id AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
            JOIN position x ON x.agency_id = m.agency_id AND x.id = m.position_id WHERE x.superior_position_id = a.position_id) END DESC NULLS LAST,
          a.kind, a.starts_on DESC LIMIT 1) o ON true
      LEFT JOIN unit u ON u.agency_id = p.agency_id AND u.id = o.unit_id
      WHERE p.id IN (SELECT employee_id FROM e UNION SELECT employee_id FROM now_appraising UNION SELECT superior_id FROM superior)
    )
    SELECT e.id, e.version, e.state::text AS state, e.revision, e.self_note AS "selfNote",
      to_json(e.noted_at) #>> '{}' AS "notedAt", to_json(e.scored_at) #>> '{}' AS "scoredAt", to_json(e.signed_at) #>> '{}' AS "signedAt", to_json(e.released_at) #>> '{}' AS "releasedAt",
      e.appraiser_id AS "appraiserId",
      e.suggested_result_rating::text AS "suggestedResultRating", e.result_rating::text AS "resultRating", e.result_reason AS "resultReason",
      e.suggested_behaviour_rating::text AS "suggestedBehaviourRating", e.behaviour_rating::text AS "behaviourRating", e.behaviour_reason AS "behaviourReason",
      e.overall_rating::text AS "overallRating", e.comment, e.recommendation,
      json_build_object('id', w.id, 'year', w.year, 'startsOn', w.starts_on, 'endsOn', w.ends_on, 'approach', w.approach, 'form', w.form,
        'revision', w.revision, 'setHash', w.set_hash, 'unitId', w.unit_id, 'unitName', u.name, 'positionTitle', w.position_title) AS plan,
      json_build_object('id', r.id, 'year', r.year, 'cadence', r.cadence, 'number', r.number, 'kind', r.kind, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
        'selfNoteDue', CASE r.kind WHEN 'annual' THEN least(r.self_note_due, w.ends_on) ELSE coalesce(d.self_note_due, r.self_note_due) END,
        'scoringDue', coalesce(d.scoring_due, r.scoring_due), 'state', r.state) AS period,
      json_build_object('number', y.number, 'settings', y.settings) AS policy,
      json_build_object('agencyId', g.id, 'name', g.name, 'timeZone', g.time_zone) AS agency,
      (SELECT person::jsonb || jsonb_build_object('positionTitle', w.position_title, 'unitName', u.name) FROM people WHERE people.id = e.employee_id) AS employee,
      (SELECT person::jsonb || jsonb_build_object('startsOn', s.starts_on, 'capacity', s.capacity) FROM people JOIN now_appraising s ON s.employee_id = people.id LIMIT 1) AS appraiser,
      (SELECT person FROM people JOIN superior s ON s.superior_id = people.id LIMIT 1) AS "appraiserSuperior",
      u.has_own_agreement AND EXISTS (
        SELECT FROM position q JOIN assignment a ON a.agency_id = q.agency_id AND a.position_id = q.id
          AND a.starts_on <= least(r.ends_on, w.ends_on) AND (a.ends_on IS NULL OR a.ends_on >= greatest(r.starts_on, w.starts_on))
        WHERE q.agency_id = e.agency_id AND q.unit_id = w.unit_id AND q.is_unit_head AND a.employee_id = e.employee_id) AS "headsOwnUnit",
      (SELECT json_build_object('level', x.level, 'unitId', up.id, 'unitName', up.name, 'grounds', x.grounds)
        FROM up JOIN unit_achievement x ON x.agency_id = up.agency_id AND x.unit_id = up.id AND x.period_id = e.period_id
        ORDER BY up.distance LIMIT 1) AS achievement,
      (SELECT json_agg(json_build_object('value', b.value, 'expectation', coalesce(h.expectation, ''), 'level', c.level, 'note', coalesce(c.note, '')) ORDER BY b.value)
        FROM unnest(enum_range(NULL::behaviour_value)) AS b(value)
        LEFT JOIN planned_behaviour h ON h.agency_id = e.agency_id AND h.work_plan_id = e.work_plan_id AND h.value = b.value
        LEFT JOIN evaluation_behaviour c ON c.agency_id = e.agency_id AND c.evaluation_id = e.id AND c.value = b.value) AS behaviours,
      (SELECT coalesce(json_agg(json_build_object('giver', k.name, 'givenOn', (f.at AT TIME ZONE g.time_zone)::date,
          'resultId', f.result_id, 'behaviour', f.behaviour, 'text', f.text, 'level', f.level) ORDER BY f.at, f.id), '[]'::json)
        FROM (
          SELECT d.agency_id, d.id, d.giver_id, d.created_at AS at, d.result_id, d.behaviour, d.text, NULL::level AS level FROM feedback d
          WHERE d.agency_id = e.agency_id AND d.work_plan_id = e.work_plan_id AND (d.period_id = e.period_id OR r.kind = 'annual')
          UNION ALL
          SELECT c.agency_id, c.id, c.giver_id, c.given_at, c.result_id, NULL, c.note, c.level FROM contribution c
          JOIN planned_result s ON s.agency_id = c.agency_id AND s.id = c.result_id AND s.work_plan_id = e.work_plan_id
          WHERE c.agency_id = e.agency_id AND (c.period_id = e.period_id OR r.kind = 'annual')
        ) f JOIN employee k ON k.agency_id = f.agency_id AND k.id = f.giver_id) AS feedback,
      (SELECT coalesce(json_agg(json_build_object('giver', k.name, 'startsOn', f.starts_on, 'endsOn', f.ends_on, 'text', h.text, 'results', coalesce(h.results, '[]')) ORDER BY f.starts_on, h.written_at), '[]'::json)
        FROM (SELECT s.agency_id, s.employee_id, min(s.starts_on) AS starts_on, max(s.ends_on) AS ends_on FROM spans s
          WHERE s.capacity <> 'provisional' AND s.ends_on < ${today}::date AND s.starts_on <= least(r.ends_on, w.ends_on) AND s.ends_on >= greatest(r.starts_on, w.starts_on)
            AND s.employee_id NOT IN (SELECT x.employee_id FROM now_appraising x) GROUP BY s.agency_id, s.employee_id) f
        JOIN employee k ON k.agency_id = f.agency_id AND k.id = f.employee_id
        LEFT JOIN handover_note h ON h.agency_id = f.agency_id AND h.author_id = f.employee_id AND h.work_plan_id = w.id AND (h.period_id = r.id OR r.kind = 'annual')) AS handovers,
      (SELECT json_agg(json_build_object('employeeId', s.employee_id, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'capacity', s.capacity) ORDER BY s.starts_on) FROM spans s) AS spans,
      (SELECT json_agg(s.superior_id) FROM superior s WHERE s.state = 'confirmed') AS "superiorIds"
    FROM e
    JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
    LEFT JOIN unit_period_due d ON d.agency_id = r.agency_id AND d.period_id = r.id AND d.unit_id = w.unit_id
    JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
    JOIN agency g ON g.id = e.agency_id`;
  const row = rows[0];
  if (!row) throw notFound();
  const { spans, superiorIds, policy, ...head } = row;
  return {
    ...head,
    policy: { number: policy.number, settings: agencyPolicy.parse(policy.settings) },
    facts: {
      today,
      employeeId: head.employee.employeeId,
      unitId: head.plan.unitId,
      appraisers: spans ?? [],
      appraiserSuperiorIds: superiorIds ?? [],
      // The appraiser is written by the signature alone, so before it nobody is the signer.
      signerId: head.appraiserId,
    },
  };
}
