import "server-only";
import { plansVisible } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { linkOutlook, type LinkOutlook } from "@/lib/features/progress/rules/link-address";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** A result of a period that a proof serves. */
export type Served = {
  resultId: string;
  text: string;
  workPlanId: string;
  periodId: string;
  year: number;
  cadence: Cadence;
  number: number;
  /** Null before the evaluation is opened. */
  evaluationId: string | null;
  isSigned: boolean;
};

export type EvidenceRow = {
  id: string;
  kind: "file" | "link";
  title: string;
  fileName: string | null;
  mime: string | null;
  bytes: number | null;
  url: string | null;
  /** ISO text in UTC. */
  createdAt: string;
  serves: Served[];
};

/** What the proof `e` serves, as JSON; `which` narrows the links `l`. */
const serves = (which: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('resultId', r.id, 'text', r.text, 'workPlanId', l.work_plan_id, 'periodId', t.id, 'year', t.year,
      'cadence', t.cadence, 'number', t.number, 'evaluationId', v.id, 'isSigned', coalesce(v.signed_at IS NOT NULL, false)) ORDER BY t.starts_on DESC, r.sort_order), '[]'::json)
    FROM evidence_link l
    JOIN planned_result r ON r.agency_id = l.agency_id AND r.id = l.result_id
    JOIN period t ON t.agency_id = l.agency_id AND t.id = l.period_id
    LEFT JOIN evaluation v ON v.agency_id = l.agency_id AND v.work_plan_id = l.work_plan_id AND v.period_id = l.period_id
    WHERE l.agency_id = e.agency_id AND l.evidence_id = e.id AND ${which})`;

/** Rows of one page of the list. */
const PAGE = 20;

/** The person's own proofs, newest first. `after` is the `next` of the page before. One statement. */
export async function listEvidence(
  ctx: Context,
  after?: string,
): Promise<{ rows: EvidenceRow[]; next: string | null }> {
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<EvidenceRow[]>`
      SELECT e.id, e.kind::text AS kind, e.title, e.file_name AS "fileName", e.mime, e.bytes, e.url, to_json(e.created_at) #>> '{}' AS "createdAt",
        ${serves(Prisma.sql`true`)} AS serves
      FROM evidence e
      WHERE e.employee_id = ${ctx.actor.employeeId}::uuid AND e.removed_at IS NULL
        AND (${after ?? null}::uuid IS NULL OR (e.created_at, e.id) < (SELECT a.created_at, a.id FROM evidence a WHERE a.agency_id = e.agency_id AND a.id = ${after ?? null}::uuid))
      ORDER BY e.created_at DESC, e.id DESC
      LIMIT ${PAGE + 1}`,
  );
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** A plan and a running period of the person, with the results that a new proof can serve. */
export type EvidenceTarget = {
  workPlanId: string;
  positionTitle: string;
  periodId: string;
  year: number;
  cadence: Cadence;
  number: number;
  evaluationId: string | null;
  results: { resultId: string; text: string; evidence: number }[];
};

/** Where the person may add evidence now, latest first. One statement. */
export async function listEvidenceTargets(ctx: Context): Promise<EvidenceTarget[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<EvidenceTarget[]>`
      SELECT w.id AS "workPlanId", w.position_title AS "positionTitle", t.id AS "periodId", t.year, t.cadence::text AS cadence, t.number, v.id AS "evaluationId",
        (SELECT coalesce(json_agg(json_build_object('resultId', r.id, 'text', r.text, 'evidence', (SELECT count(*) FROM evidence_link l
            WHERE l.agency_id = r.agency_id AND l.work_plan_id = w.id AND l.result_id = r.id AND l.period_id = t.id)) ORDER BY r.kind, r.sort_order, r.id), '[]'::json)
          FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id AND (r.added_on IS NULL OR r.added_on <= t.ends_on)) AS results
      FROM work_plan w
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      JOIN period t ON t.agency_id = w.agency_id AND t.state IN ('open', 'scoring') AND t.starts_on <= w.ends_on AND t.ends_on >= w.starts_on
        AND t.kind = 'periodic' AND period_serves(t.only_unit_kinds, t.not_unit_kinds, u.kind)
      LEFT JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = t.id
      WHERE w.employee_id = ${ctx.actor.employeeId}::uuid AND w.state IN ('set', 'closed') AND v.signed_at IS NULL
      ORDER BY t.starts_on DESC, w.starts_on DESC`,
  );
}

/** Who opened a proof, once per reader and hour. */
export type Opening = { reader: string; hour: string };

export type EvidenceView = EvidenceRow & {
  owner: { id: string; name: string };
  isOwn: boolean;
  outlook: LinkOutlook | null;
  /** Told to the person alone. */
  openings: Opening[];
};

/**
 * Whose proof it is and, for another reader, which of the plans it serves this reader may see; the same filter as every list.
 * @throws AppError NOT_FOUND for what was removed or is not for this reader
 */
async function entitlement(db: Tx, ctx: Context, evidenceId: string) {
  const workPlan = plansVisible(ctx.actor, "evidence.read", ctx.today);
  const row = await db.evidence.findFirst({
    where: {
      id: evidenceId,
      removedAt: null,
      OR: [{ employeeId: ctx.actor.employeeId }, { links: { some: { workPlan } } }],
    },
    select: { employeeId: true, storageKey: true, fileName: true, mime: true, bytes: true },
  });
  if (!row) throw notFound();
  return { ...row, isOwn: row.employeeId === ctx.actor.employeeId, workPlan };
}

/** One proof with the results it serves. Three statements. @throws AppError NOT_FOUND */
export async function getEvidence(ctx: Context, evidenceId: string): Promise<EvidenceView> {
  return read(ctx, async (db) => {
    const { isOwn, workPlan } = await entitlement(db, ctx, evidenceId);
    const plans = await db.workPlan.findMany({
      where: { AND: [workPlan, { evidenceLinks: { some: { evidenceId } } }] },
      select: { id: true },
    });
    const visible = plans.map((plan) => plan.id);
    const rows = await db.$queryRaw<Omit<EvidenceView, "isOwn" | "outlook">[]>`
      SELECT e.id, e.kind::text AS kind, e.title, e.file_name AS "fileName", e.mime, e.bytes, e.url, to_json(e.created_at) #>> '{}' AS "createdAt",
        json_build_object('id', p.id, 'name', p.call_name) AS owner,
        ${serves(Prisma.sql`l.work_plan_id = ANY(${visible}::uuid[])`)} AS serves,
        (SELECT coalesce(json_agg(json_build_object('reader', a.reader_name, 'hour', a.hour) ORDER BY a.hour DESC), '[]'::json)
          FROM access_record a WHERE a.agency_id = e.agency_id AND a.concerns_id = e.employee_id AND a.record_type = 'evidence' AND a.record_id = e.id AND ${isOwn}) AS openings
      FROM evidence e JOIN employee p ON p.agency_id = e.agency_id AND p.id = e.employee_id
      WHERE e.id = ${evidenceId}::uuid`;
    const row = rows[0];
    if (!row) throw notFound();
    return { ...row, isOwn, outlook: row.url ? linkOutlook(row.url) : null };
  });
}

export type EvidenceFile = {
  storageKey: string;
  fileName: string;
  mime: string;
  bytes: number;
  ownerId: string;
};

/** Where the bytes of a proof lie, for whoever may see it. One statement. @throws AppError NOT_FOUND, also for a link */
export async function getEvidenceFile(ctx: Context, evidenceId: string): Promise<EvidenceFile> {
  return read(ctx, async (db) => {
    const { storageKey, fileName, mime, bytes, employeeId } = await entitlement(db, ctx, evidenceId);
    if (storageKey === null) throw notFound();
    return {
      storageKey,
      fileName: fileName ?? "bukti",
      mime: mime ?? "application/octet-stream",
      bytes: bytes ?? 0,
      ownerId: employeeId,
    };
  });
}
