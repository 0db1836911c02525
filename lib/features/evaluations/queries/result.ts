import "server-only";
import { can } from "@/lib/access/authorize";
import type { Facts, Span } from "@/lib/access/relations";
import { holidaysSince } from "@/lib/features/organization/parts/holidays";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import { recordAccess } from "@/lib/platform/audit";
import { dayIn } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { dayOfReceipt, isObjectionInTime, lapseDay, objectionLastDay } from "../rules/clocks";
import {
  evaluationHolder,
  isResultVisibleToEmployee,
  stateForEmployee,
  type EvaluationState,
} from "../rules/evaluation-state";
import { leftPlan } from "../due/rules/left-plan";
import { exportText } from "../rules/recompute";
import type { EvaluationStatus, TalkLine } from "./status-view";
import { evaluationReceipt, readSnapshot, type EvaluationSnapshot } from "../rules/snapshot";

/** A signed result as it was signed. */
export type EvaluationResultView = EvaluationStatus & {
  snapshot: EvaluationSnapshot;
  sha256: string;
  receiptNumber: string;
  signedAt: string;
  releasedAt: string | null;
  receivedAt: string | null;
  /** Nobody marked it as received: the calendar did. */
  isLapsed: boolean;
  /** While it is unmarked: the day on which it counts as received. */
  countsAsReceivedOn: string | null;
  /** The last day of an objection; null where it has passed or this kind of result cannot be contested. */
  objectionUntil: string | null;
  /** Days of the objection clock, by the period's policy. */
  objectionDays: number;
  /** The case that was filed about it, for its two sides. */
  objection: { id: string; number: string; isOpen: boolean } | null;
  talk: TalkLine[];
};

type Row = {
  id: string;
  version: number;
  state: EvaluationState;
  workPlanId: string;
  employeeId: string;
  employee: EvaluationStatus["employee"];
  appraiser: EvaluationStatus["appraiser"];
  superior: EvaluationStatus["superior"];
  unitId: string;
  signerId: string | null;
  objection: EvaluationResultView["objection"];
  period: EvaluationStatus["period"] & { startsOn: string; endsOn: string };
  plan: { startsOn: string; endsOn: string };
  settings: unknown;
  /** The agency's days without work since the signature. */
  holidays: string[];
  notedAt: string | null;
  signedAt: string | null;
  releasedAt: string | null;
  receivedAt: string | null;
  isLapsed: boolean;
  isDecided: boolean;
  content: string | null;
  sha256: string | null;
  talk: (Omit<TalkLine, "isMine" | "byEmployee"> & { authorId: string })[];
  spans: Span[] | null;
  superiorIds: string[] | null;
};

/** One statement, whoever asks; what the reader may have of it is decided afterwards. */
async function loadRow(db: Tx, evaluationId: string, today: string): Promise<Row | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    WITH e AS (SELECT * FROM evaluation WHERE id = ${evaluationId}::uuid),
    spans AS (SELECT a.* FROM work_plan_appraiser a JOIN e ON a.agency_id = e.agency_id AND a.work_plan_id = e.work_plan_id),
    now_appraising AS (SELECT * FROM spans s WHERE s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${today}::date)),
    above AS (
      SELECT l.superior_id FROM reporting_line l JOIN now_appraising s ON l.agency_id = s.agency_id AND l.employee_id = s.employee_id AND l.state = 'confirmed'
      WHERE l.starts_on <= ${today}::date AND (l.ends_on IS NULL OR l.ends_on >= ${today}::date)
    )
    SELECT e.id, e.version, e.state::text AS state, e.work_plan_id AS "workPlanId", e.employee_id AS "employeeId", w.unit_id AS "unitId", e.appraiser_id AS "signerId",
      json_build_object('name', p.name, 'callName', p.call_name) AS employee,
      (SELECT json_build_object('name', x.name, 'callName', x.call_name) FROM employee x
        WHERE x.agency_id = e.agency_id AND x.id = coalesce(e.appraiser_id, (SELECT s.employee_id FROM now_appraising s LIMIT 1))) AS appraiser,
      (SELECT json_build_object('name', x.name, 'callName', x.call_name) FROM employee x WHERE x.agency_id = e.agency_id AND x.id = e.appraiser_superior_id) AS superior,
      json_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on) AS plan,
      json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'selfNoteDue', coalesce(d.self_note_due, r.self_note_due), 'scoringDue', coalesce(d.scoring_due, r.scoring_due)) AS period,
      y.settings, ${holidaysSince(Prisma.sql`e.signed_at::date`)} AS holidays,
      to_json(e.noted_at) #>> '{}' AS "notedAt", to_json(e.signed_at) #>> '{}' AS "signedAt", to_json(e.released_at) #>> '{}' AS "releasedAt", to_json(e.received_at) #>> '{}' AS "receivedAt",
      EXISTS (SELECT FROM evaluation_event v WHERE v.agency_id = e.agency_id AND v.evaluation_id = e.id AND v.kind = 'lapsed' AND v.at >= e.released_at) AS "isLapsed",
      EXISTS (SELECT FROM evaluation_event v WHERE v.agency_id = e.agency_id AND v.evaluation_id = e.id AND v.kind = 'decided') AS "isDecided",
      n.content, n.sha256,
      (SELECT json_build_object('id', o.id, 'number', o.number, 'isOpen', o.closed_at IS NULL) FROM objection o
        WHERE o.agency_id = e.agency_id AND o.evaluation_id = e.id) AS objection,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'authorId', t.author_id, 'author', t.author_name, 'text', t.text, 'at', t.created_at) ORDER BY t.created_at, t.id), '[]'::json)
        FROM evaluation_message t WHERE t.agency_id = e.agency_id AND t.evaluation_id = e.id) AS talk,
      (SELECT json_agg(json_build_object('employeeId', s.employee_id, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'capacity', s.capacity) ORDER BY s.starts_on) FROM spans s) AS spans,
      (SELECT json_agg(a.superior_id) FROM above a) AS "superiorIds"
    FROM e
    JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
    JOIN employee p ON p.agency_id = e.agency_id AND p.id = e.employee_id
    JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
    LEFT JOIN unit_period_due d ON d.agency_id = r.agency_id AND d.period_id = r.id AND d.unit_id = w.unit_id
    JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
    LEFT JOIN evaluation_snapshot n ON n.agency_id = e.agency_id AND n.evaluation_id = e.id AND n.revision = e.revision`;
  return rows[0];
}

function factsOf(row: Row, today: string): Facts {
  return {
    today,
    employeeId: row.employeeId,
    unitId: row.unitId,
    appraisers: row.spans ?? [],
    appraiserSuperiorIds: row.superiorIds ?? [],
    signerId: row.signerId,
  };
}

/** Whether this reader may have the signed result: the person from release on, everybody else who may read it from the signature on. */
function seesResult(
  row: Row,
  ctx: Context,
): row is Row & { content: string; sha256: string; signedAt: string } {
  if (row.content === null || row.sha256 === null || row.signedAt === null) return false;
  return row.employeeId !== ctx.actor.employeeId || isResultVisibleToEmployee(row.state);
}

function objectionUntil(row: Row, policy: AgencyPolicy, ctx: Context): string | null {
  const kind = row.period.cadence === "yearly" ? "annual" : "periodic";
  if (row.releasedAt === null || row.state === "final" || !policy.contestable.includes(kind)) return null;
  const zone = ctx.actor.timeZone;
  const releasedOn = dayIn(zone, new Date(row.releasedAt));
  const acknowledgedOn = row.receivedAt ? dayIn(zone, new Date(row.receivedAt)) : null;
  // Not yet acknowledged: the clock would start today if the person marked the result as received now.
  const received =
    row.state === "released"
      ? ctx.today
      : dayOfReceipt({ releasedOn, acknowledgedOn }, policy.receiptLapseDays);
  const last = objectionLastDay(received, policy.objectionClock, new Set(row.holidays));
  return isObjectionInTime(ctx.today, last) ? last : null;
}

function statusOf(row: Row, ctx: Context, policy: AgencyPolicy): EvaluationStatus {
  const facts = factsOf(row, ctx.today);
  const isSelf = row.employeeId === ctx.actor.employeeId;
  const is = (...states: EvaluationState[]) => states.includes(row.state);
  const scores = can(ctx.actor, "evaluation.score", facts);
  // The person learns that the appraiser holds it, not how far the scoring is.
  const state = isSelf ? stateForEmployee(row.state) : row.state;
  const left = leftPlan(row);
  return {
    id: row.id,
    version: row.version,
    state,
    holder: left ? "none" : evaluationHolder(state, policy),
    leftPlan: left,
    workPlanId: row.workPlanId,
    employee: row.employee,
    appraiser: row.appraiser,
    superior: row.superior,
    period: row.period,
    notedAt: row.notedAt,
    reader: isSelf ? "self" : scores || row.signerId === ctx.actor.employeeId ? "appraiser" : "other",
    may: {
      note: !left && can(ctx.actor, "evaluation.note", facts) && is("open"),
      score: !left && scores && is("open", "noted", "scored"),
      sign: !left && can(ctx.actor, "evaluation.sign", facts) && is("scored"),
      release:
        can(ctx.actor, "evaluation.release", facts) && is("signed") && policy.releaseMode !== "together",
      undoSignature: can(ctx.actor, "evaluation.undo-signature", facts) && is("signed"),
      correct:
        can(ctx.actor, "evaluation.correct", facts) &&
        is("released", "received", "lapsed", "final") &&
        !row.isDecided,
      propose:
        can(ctx.actor, "follow-up.propose", facts) && isResultVisibleToEmployee(row.state) && !is("objected"),
      acknowledge: can(ctx.actor, "evaluation.acknowledge", facts) && is("released"),
      ask: can(ctx.actor, "evaluation.ask", facts) && isResultVisibleToEmployee(row.state),
      answer:
        can(ctx.actor, "evaluation.answer", facts) &&
        row.talk.some(({ authorId }) => authorId === row.employeeId),
    },
  };
}

/**
 * An evaluation for whoever may read it: its result once there is one for this reader, else only where it lies. Null for everybody else.
 * One statement; a look at another person's evaluation is recorded. Throws when the stored snapshot cannot be read.
 */
export async function getEvaluation(
  ctx: Context,
  evaluationId: string,
): Promise<EvaluationStatus | EvaluationResultView | null> {
  const row = await read(ctx, (db) => loadRow(db, evaluationId, ctx.today));
  if (!row || !can(ctx.actor, "evaluation.read", factsOf(row, ctx.today))) return null;
  await recordAccess(ctx, { concerns: row.employeeId, type: "evaluation", id: row.id });
  const policy = agencyPolicy.parse(row.settings);
  const status = statusOf(row, ctx, policy);
  if (!seesResult(row, ctx)) return status;
  const reading = readSnapshot(row.content);
  if (!reading.ok)
    throw new Error(`the snapshot of evaluation ${row.id} cannot be read: ${reading.paths.join(", ")}`);
  return {
    ...status,
    snapshot: reading.snapshot,
    sha256: row.sha256,
    receiptNumber: evaluationReceipt(row.sha256, reading.snapshot.period),
    signedAt: row.signedAt,
    releasedAt: row.releasedAt,
    receivedAt: row.receivedAt,
    isLapsed: row.isLapsed,
    countsAsReceivedOn:
      row.state === "released" && row.releasedAt
        ? lapseDay(dayIn(ctx.actor.timeZone, new Date(row.releasedAt)), policy.receiptLapseDays)
        : null,
    objectionUntil: objectionUntil(row, policy, ctx),
    objectionDays: policy.objectionClock.days,
    objection: [row.employeeId, row.signerId].includes(ctx.actor.employeeId) ? row.objection : null,
    talk: row.talk.map(({ authorId, ...line }) => ({
      ...line,
      isMine: authorId === ctx.actor.employeeId,
      byEmployee: authorId === row.employeeId,
    })),
  };
}

/** The file with which anybody can recompute the result. Null for whoever may not read the result. */
export async function getEvaluationExport(
  ctx: Context,
  evaluationId: string,
): Promise<{ fileName: string; text: string } | null> {
  const row = await read(ctx, (db) => loadRow(db, evaluationId, ctx.today));
  if (!row || !can(ctx.actor, "evaluation.read", factsOf(row, ctx.today)) || !seesResult(row, ctx))
    return null;
  await recordAccess(ctx, { concerns: row.employeeId, type: "evaluation", id: row.id });
  const { content, sha256 } = row;
  return { fileName: `${evaluationReceipt(sha256, row.period)}.json`, text: exportText({ content, sha256 }) };
}
