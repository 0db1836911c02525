import "server-only";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { Tx } from "@/lib/platform/db";
import type { PartTarget } from "../rules/contested-parts";
import type { ObjectionState } from "../rules/objection-state";
import type { ObjectionCounts } from "../rules/statistics";

type Person = { name: string; callName: string };
type Side = "person" | "rater";

/** What one statement finds of a case, whoever asks. */
export type CaseRow = {
  id: string;
  number: string;
  version: number;
  state: ObjectionState;
  evaluationId: string;
  employeeId: string;
  raterId: string;
  deciderId: string;
  unitId: string;
  people: { employee: Person; rater: Person; decider: Person };
  period: { year: number; cadence: Cadence; number: number };
  receivedOn: string;
  filedAt: string;
  decisionDue: string;
  raterAskedAt: string | null;
  examinedAt: string | null;
  closedAt: string | null;
  deciderChangedAt: string | null;
  deciderChangedReason: string | null;
  decisionReason: string | null;
  content: string;
  contentAfter: string | null;
  settings: unknown;
  counts: ObjectionCounts;
  letter: { isMade: boolean; code: string } | null;
  parts: {
    partId: string;
    kind: PartTarget["kind"];
    resultId: string | null;
    value: BehaviourValue | null;
    currentLevel: Level;
    requestedLevel: Level;
    grounds: string;
    decidedLevel: Level | null;
    decisionReason: string | null;
  }[];
  statements: { id: string; side: Side; author: string; text: string; at: string }[];
  evidence: { id: string; side: Side; title: string; mime: string; at: string }[];
  sessions: {
    id: string;
    heldOn: string;
    startsAt: string;
    place: string;
    attended: string | null;
    minutes: string | null;
    minutesBy: string | null;
    minutesAt: string | null;
  }[];
};

/** One statement. The figures count cases that were decided in the running year of the agency's zone, the whole agency's. */
export async function caseRow(
  db: Tx,
  objectionId: string,
  { today, zone }: { today: string; zone: string },
): Promise<CaseRow | undefined> {
  const rows = await db.$queryRaw<CaseRow[]>`
    SELECT o.id, o.number, o.version, o.state::text AS state, o.evaluation_id AS "evaluationId", o.employee_id AS "employeeId",
      o.rater_id AS "raterId", o.decider_id AS "deciderId", w.unit_id AS "unitId",
      (SELECT json_build_object(
          'employee', (SELECT json_build_object('name', x.name, 'callName', x.call_name) FROM employee x WHERE x.agency_id = o.agency_id AND x.id = o.employee_id),
          'rater', (SELECT json_build_object('name', x.name, 'callName', x.call_name) FROM employee x WHERE x.agency_id = o.agency_id AND x.id = o.rater_id),
          'decider', (SELECT json_build_object('name', x.name, 'callName', x.call_name) FROM employee x WHERE x.agency_id = o.agency_id AND x.id = o.decider_id))) AS people,
      json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number) AS period,
      o.received_on::text AS "receivedOn", o.decision_due::text AS "decisionDue", to_json(o.filed_at) #>> '{}' AS "filedAt",
      to_json(o.rater_asked_at) #>> '{}' AS "raterAskedAt", to_json(o.examined_at) #>> '{}' AS "examinedAt", to_json(o.closed_at) #>> '{}' AS "closedAt",
      to_json(o.decider_changed_at) #>> '{}' AS "deciderChangedAt", o.decider_changed_reason AS "deciderChangedReason",
      o.decision_reason AS "decisionReason", n.content, y.settings,
      (SELECT a.content FROM evaluation_snapshot a WHERE a.agency_id = o.agency_id AND a.evaluation_id = o.evaluation_id AND a.revision = o.resulting_revision) AS "contentAfter",
      (SELECT json_build_object('decided', count(*), 'changed', count(*) FILTER (WHERE c.state = 'granted')) FROM objection c
        WHERE c.agency_id = o.agency_id AND c.state IN ('granted', 'denied') AND (c.closed_at AT TIME ZONE ${zone})::date >= date_trunc('year', ${today}::date)) AS counts,
      (SELECT json_build_object('isMade', d.sha256 IS NOT NULL, 'code', d.code) FROM issued_document d
        WHERE d.agency_id = o.agency_id AND d.kind = 'objection_letter' AND d.subject_id = o.id ORDER BY d.revision DESC LIMIT 1) AS letter,
      (SELECT json_agg(json_build_object('partId', p.id, 'kind', p.kind, 'resultId', p.result_id, 'value', p.value, 'currentLevel', p.current_level,
          'requestedLevel', p.requested_level, 'grounds', p.grounds, 'decidedLevel', p.decided_level, 'decisionReason', p.decision_reason) ORDER BY p.sort_order)
        FROM objection_part p WHERE p.agency_id = o.agency_id AND p.objection_id = o.id) AS parts,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'side', s.side, 'author', s.author_name, 'text', s.text, 'at', s.created_at) ORDER BY s.created_at, s.id), '[]'::json)
        FROM objection_statement s WHERE s.agency_id = o.agency_id AND s.objection_id = o.id) AS statements,
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'side', v.side, 'title', v.title, 'mime', v.mime, 'at', v.created_at) ORDER BY v.created_at, v.id), '[]'::json)
        FROM objection_evidence v WHERE v.agency_id = o.agency_id AND v.objection_id = o.id) AS evidence,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'heldOn', s.held_on, 'startsAt', s.starts_at, 'place', s.place, 'attended', s.attended,
          'minutes', s.minutes, 'minutesBy', s.minutes_by, 'minutesAt', s.minutes_at) ORDER BY s.held_on, s.starts_at, s.id), '[]'::json)
        FROM objection_session s WHERE s.agency_id = o.agency_id AND s.objection_id = o.id) AS sessions
    FROM objection o
    JOIN evaluation e ON e.agency_id = o.agency_id AND e.id = o.evaluation_id
    JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
    JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
    JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
    JOIN evaluation_snapshot n ON n.agency_id = o.agency_id AND n.evaluation_id = o.evaluation_id AND n.revision = o.revision
    WHERE o.id = ${objectionId}::uuid`;
  return rows[0];
}
