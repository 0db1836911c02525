import pg from "pg";

// What lies in the database after an act, past row-level security and past the product's own reading.

export type SeenEvaluation = {
  id: string;
  planId: string;
  periodId: string;
  state: string;
  version: number;
  revision: number;
  predikat: string | null;
  result: string | null;
  behaviour: string | null;
  levels: string;
  signerId: string | null;
  releasedOn: string | null;
  receivedOn: string | null;
  timeline: string[];
  talk: string[];
  advice: string | null;
  adviceVersion: number;
  objection: {
    id: string;
    state: string;
    version: number;
    parts: { id: string; kind: string; resultId: string | null; value: string | null }[];
  } | null;
  versions: {
    revision: number;
    kept: string;
    sha256: string;
    predikat: string;
    result: string;
    behaviour: string;
    levels: string;
    year: string;
  }[];
};
export type SeenRoom = {
  id: string;
  version: number;
  isClosed: boolean;
  members: string[];
  opened: string[];
  proposals: {
    id: string;
    version: number;
    evaluationId: string;
    by: string;
    from: string;
    to: string;
    decision: string | null;
    decidedBy: string | null;
    opinions: string[];
  }[];
};
export type Seen = {
  evaluations: SeenEvaluation[];
  plans: {
    id: string;
    state: string;
    from: string;
    to: string;
    appraisers: string[];
    rows: { id: string; indicatorId: string }[];
  }[];
  periods: {
    id: string;
    state: string;
    noteDue: string;
    scoreDue: string;
    version: number;
    achievement: string | null;
    achievementVersion: number;
  }[];
  notes: { planId: string; periodId: string; rowId: string; version: number }[];
  rooms: SeenRoom[];
  holds: string[];
  audits: number;
  /** One word for everything that an act may write. */
  digest: string;
};

/** Tables of an agency whose rows an act could touch; a table that is not there yet is left out. */
const WATCHED = [
  "evaluation",
  "evaluation_result",
  "evaluation_behaviour",
  "evaluation_snapshot",
  "evaluation_message",
  "evaluation_event",
  "indicator_progress",
  "result_note",
  "unit_achievement",
  "period",
  "work_plan",
  "work_plan_appraiser",
  "assignment",
  "personnel_event",
  "notification",
  "audit_event",
  "request_key",
];

let statement: string | null = null;

async function statementOf(client: pg.Pool): Promise<string> {
  if (statement) return statement;
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'agency_id' AND table_schema = 'public'
      AND (table_name = ANY($1) OR table_name ~ '^(objection|follow_up|release_|signature_|annual|calibration)') ORDER BY 1`,
    [WATCHED],
  );
  const digests = rows.map(
    ({ name }) =>
      `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${name} t WHERE t.agency_id = $1)`,
  );
  statement = SEEN.replace("DIGEST", digests.join(" || "));
  return statement;
}

const SEEN = `
  SELECT
    (SELECT coalesce(json_agg(a.id ORDER BY a.starts_on, a.id), '[]') FROM assignment a
      WHERE a.agency_id = $1 AND a.employee_id = $2 AND a.kind = 'definitive') AS holds,
    (SELECT count(*)::int FROM audit_event WHERE agency_id = $1) AS audits,
    DIGEST AS digest,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'state', p.state, 'from', p.starts_on, 'to', p.ends_on,
      'appraisers', (SELECT coalesce(json_agg(s.employee_id), '[]') FROM work_plan_appraiser s WHERE s.agency_id = p.agency_id
        AND s.work_plan_id = p.id AND s.starts_on <= $3 AND (s.ends_on IS NULL OR s.ends_on >= $3)),
      'rows', (SELECT json_agg(json_build_object('id', r.id, 'indicatorId', i.id) ORDER BY r.kind, r.sort_order) FROM planned_result r
        JOIN planned_indicator i ON i.agency_id = r.agency_id AND i.result_id = r.id
        WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id)) ORDER BY p.id), '[]')
      FROM work_plan p WHERE p.agency_id = $1) AS plans,
    (SELECT json_agg(json_build_object('id', r.id, 'state', r.state, 'noteDue', r.self_note_due, 'scoreDue', r.scoring_due,
      'version', r.version, 'achievement', x.level, 'achievementVersion', coalesce(x.version, 0)) ORDER BY r.starts_on, r.id)
      FROM period r LEFT JOIN unit_achievement x ON x.agency_id = r.agency_id AND x.period_id = r.id WHERE r.agency_id = $1) AS periods,
    (SELECT coalesce(json_agg(json_build_object('planId', n.work_plan_id, 'periodId', n.period_id, 'rowId', n.result_id, 'version', n.version)), '[]')
      FROM result_note n WHERE n.agency_id = $1) AS notes,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'planId', e.work_plan_id, 'periodId', e.period_id, 'state', e.state,
      'version', e.version, 'revision', e.revision, 'predikat', e.overall_rating, 'result', e.result_rating, 'behaviour', e.behaviour_rating,
      'signerId', e.appraiser_id, 'releasedOn', (e.released_at AT TIME ZONE $4)::date, 'receivedOn', (e.received_at AT TIME ZONE $4)::date,
      'levels', (SELECT string_agg(coalesce(v.level::text, ''), ',' ORDER BY r.kind, r.sort_order) FROM planned_result r
          LEFT JOIN evaluation_result v ON v.agency_id = r.agency_id AND v.result_id = r.id AND v.evaluation_id = e.id
          WHERE r.agency_id = e.agency_id AND r.work_plan_id = e.work_plan_id) || ',' ||
        (SELECT string_agg(coalesce(c.level::text, ''), ',' ORDER BY b.value) FROM unnest(enum_range(NULL::behaviour_value)) AS b(value)
          LEFT JOIN evaluation_behaviour c ON c.agency_id = e.agency_id AND c.evaluation_id = e.id AND c.value = b.value),
      'timeline', (SELECT coalesce(json_agg(k.kind ORDER BY k.at, k.id), '[]') FROM evaluation_event k
        WHERE k.agency_id = e.agency_id AND k.evaluation_id = e.id),
      'talk', (SELECT coalesce(json_agg(m.author_id ORDER BY m.created_at, m.id), '[]') FROM evaluation_message m
        WHERE m.agency_id = e.agency_id AND m.evaluation_id = e.id),
      'advice', y.contract_advice, 'adviceVersion', coalesce(y.version, 0),
      'objection', (SELECT json_build_object('id', o.id, 'state', o.state, 'version', o.version, 'parts',
          (SELECT json_agg(json_build_object('id', q.id, 'kind', q.kind, 'resultId', q.result_id, 'value', q.value) ORDER BY q.sort_order)
            FROM objection_part q WHERE q.agency_id = o.agency_id AND q.objection_id = o.id))
        FROM objection o WHERE o.agency_id = e.agency_id AND o.evaluation_id = e.id),
      'versions', (SELECT coalesce(json_agg(json_build_object('revision', s.revision, 'kept', s.sha256,
          'sha256', encode(sha256(convert_to(s.content, 'UTF8')), 'hex'), 'predikat', s.content::jsonb #>> '{ratings,overall}',
          'result', s.content::jsonb #>> '{ratings,result}', 'behaviour', s.content::jsonb #>> '{ratings,behaviour}',
          'year', coalesce(coalesce(s.content::jsonb #>> '{annual,contract,advice}', 'nothing') || ' ' || jsonb_array_length(s.content::jsonb #> '{annual,periods}'), ''),
          'levels', (SELECT string_agg(l #>> '{}', ',') FROM jsonb_path_query(s.content::jsonb, '$.results[*].level') l) || ',' ||
            (SELECT string_agg(l #>> '{}', ',') FROM jsonb_path_query(s.content::jsonb, '$.behaviours[*].level') l))
          ORDER BY s.revision), '[]')
        FROM evaluation_snapshot s WHERE s.agency_id = e.agency_id AND s.evaluation_id = e.id)) ORDER BY e.id), '[]')
      FROM evaluation e LEFT JOIN annual_note y ON y.agency_id = e.agency_id AND y.evaluation_id = e.id WHERE e.agency_id = $1) AS evaluations,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'isClosed', s.closed_at IS NOT NULL,
      'members', (SELECT coalesce(json_agg(m.employee_id ORDER BY m.employee_id), '[]') FROM calibration_member m WHERE m.agency_id = s.agency_id AND m.session_id = s.id),
      'opened', (SELECT coalesce(json_agg(o.evaluation_id ORDER BY o.evaluation_id), '[]') FROM calibration_opening o WHERE o.agency_id = s.agency_id AND o.session_id = s.id),
      'proposals', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'version', p.version, 'evaluationId', p.evaluation_id, 'by', p.proposer_id,
          'from', p.from_result || ' ' || p.from_behaviour, 'to', p.result_rating || ' ' || p.behaviour_rating, 'decision', p.decision, 'decidedBy', p.decided_by_id,
          'opinions', (SELECT coalesce(json_agg(a.author_id ORDER BY a.author_id), '[]') FROM calibration_opinion a WHERE a.agency_id = p.agency_id AND a.proposal_id = p.id))
          ORDER BY p.id), '[]') FROM calibration_proposal p WHERE p.agency_id = s.agency_id AND p.session_id = s.id)) ORDER BY s.id), '[]')
      FROM calibration_session s WHERE s.agency_id = $1) AS rooms`;

/** Histories that run beside each other: while one waits for the database another thinks. */
export const AT_ONCE = 4;

/** Connections that plan the great statement once and keep it: planning it took longer than carrying it out. */
export const lookingPool = (connectionString: string): pg.Pool =>
  new pg.Pool({
    connectionString,
    max: AT_ONCE,
    options: "-c plan_cache_mode=force_generic_plan -c jit=off",
  });

export async function look(
  client: pg.Pool,
  at: { agencyId: string; staffId: string; today: string; zone: string },
): Promise<Seen> {
  const { rows } = await client.query<Seen>({
    name: "seen",
    text: await statementOf(client),
    values: [at.agencyId, at.staffId, at.today, at.zone],
  });
  const [seen] = rows;
  if (!seen) throw new Error("nothing was read");
  return seen;
}
