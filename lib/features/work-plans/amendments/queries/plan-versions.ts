import "server-only";
import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { readKeyedContent } from "../../dialogue/rules/keyed-content";
import { planDifference, type PlanDifference } from "../../dialogue/rules/plan-difference";
import { loadPlanFacts } from "../../parts/plan-facts";

/** A version that both sides signed, with what differs from the one before. Moments are ISO text. */
export type PlanVersion = {
  revision: number;
  setAt: string;
  hash: string;
  reason: string | null;
  note: string | null;
  receiptNumber: string | null;
  signatures: { role: "employee" | "appraiser"; name: string; at: string }[];
  difference: PlanDifference | null;
};

export type PlanVersions = {
  planId: string;
  isOwn: boolean;
  year: number;
  number: string | null;
  state: string;
  employeeName: string;
  positionTitle: string;
  /** Newest first. */
  versions: PlanVersion[];
  /** Amendments that were begun and not continued. */
  dropped: { id: string; note: string; startedBy: string; startedAt: string }[];
};

type Row = Omit<PlanVersions, "versions" | "isOwn" | "dropped"> & {
  employeeId: string;
  snapshots: { revision: number; content: string; createdAt: string }[] | null;
  signatures: (PlanVersion["signatures"][number] & { revision: number })[] | null;
  amendments:
    | {
        id: string;
        revision: number;
        reason: string;
        note: string;
        startedBy: string;
        startedAt: string;
        mergedAt: string | null;
        state: string;
        receiptNumber: string | null;
      }[]
    | null;
  receiptNumber: string | null;
  firstReceipt: string | null;
};

const told = z.object({ contentHash: z.string().default("") });

function versionsOf(row: Row): PlanVersion[] {
  const kept = (row.snapshots ?? []).map((one) => ({ ...one, keyed: readKeyedContent(one.content) }));
  return kept
    .map((one, index): PlanVersion => {
      const before = kept[index - 1];
      const amendment = row.amendments?.find(
        ({ mergedAt, revision }) => mergedAt !== null && revision === one.revision,
      );
      return {
        revision: one.revision,
        setAt: one.createdAt,
        hash: told.parse(JSON.parse(one.content)).contentHash,
        reason: amendment?.reason ?? null,
        note: amendment?.note ?? null,
        receiptNumber: amendment ? amendment.receiptNumber : row.firstReceipt,
        signatures: (row.signatures ?? [])
          .filter(({ revision }) => revision === one.revision)
          .map(({ role, name, at }) => ({ role, name, at })),
        difference: before ? planDifference(before.keyed, one.keyed) : null,
      };
    })
    .reverse();
}

/**
 * Every version of a plan that was ever set: when, why, signed by whom, and what differs from the one before. Two statements; a look at
 * another person's plan is recorded besides.
 * @throws AppError NOT_FOUND
 */
export async function getPlanVersions(ctx: Context, planId: string): Promise<PlanVersions> {
  if (!isId(planId)) throw notFound();
  const view = await read(ctx, async (db) => {
    authorize(ctx.actor, "work-plan.read", await loadPlanFacts(db, planId, ctx.today));
    const [row] = await db.$queryRaw<Row[]>`
      SELECT p.id AS "planId", p.year, p.number, p.state::text AS state, e.id AS "employeeId", e.name AS "employeeName",
        p.position_title AS "positionTitle", p.receipt_number AS "receiptNumber",
        (SELECT v.receipt_number FROM work_plan_event v WHERE v.agency_id = p.agency_id AND v.work_plan_id = p.id AND v.kind = 'submitted'
          ORDER BY v.at DESC LIMIT 1) AS "firstReceipt",
        (SELECT json_agg(json_build_object('revision', s.revision, 'content', s.content, 'createdAt', s.created_at) ORDER BY s.revision)
          FROM plan_snapshot s WHERE s.agency_id = p.agency_id AND s.work_plan_id = p.id) AS snapshots,
        (SELECT json_agg(json_build_object('revision', g.revision, 'role', g.role, 'name', x.name, 'at', g.signed_at) ORDER BY g.signed_at)
          FROM plan_signature g JOIN employee x ON x.agency_id = g.agency_id AND x.id = g.signer_id
          WHERE g.agency_id = p.agency_id AND g.work_plan_id = p.id
            AND EXISTS (SELECT FROM plan_snapshot s WHERE s.agency_id = g.agency_id AND s.work_plan_id = g.work_plan_id AND s.revision = g.revision
              AND position(g.content_hash IN s.content) > 0)) AS signatures,
        (SELECT json_agg(json_build_object('id', m.workspace_id, 'revision', m.base_revision + 1, 'reason', m.reason, 'note', m.note, 'startedBy', m.started_by_name,
            'startedAt', m.started_at, 'mergedAt', m.merged_at, 'state', w.state, 'receiptNumber', w.receipt_number) ORDER BY m.started_at DESC)
          FROM plan_amendment m JOIN work_plan w ON w.agency_id = m.agency_id AND w.id = m.workspace_id
          WHERE m.agency_id = p.agency_id AND m.work_plan_id = p.id) AS amendments
      FROM work_plan p JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
      WHERE p.id = ${planId}::uuid AND p.amends_id IS NULL`;
    if (!row) throw notFound();
    const { snapshots: _snapshots, signatures: _signatures, amendments, employeeId, ...head } = row;
    const dropped = (amendments ?? []).filter(
      ({ mergedAt, state }) => mergedAt === null && state === "withdrawn",
    );
    return {
      ...head,
      employeeId,
      isOwn: employeeId === ctx.actor.employeeId,
      versions: versionsOf(row),
      dropped: dropped.map(({ id, note, startedBy, startedAt }) => ({ id, note, startedBy, startedAt })),
    };
  });
  await recordAccess(ctx, { concerns: view.employeeId, type: "work-plan", id: planId });
  return view;
}
