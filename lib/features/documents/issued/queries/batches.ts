import "server-only";
import { authorize, can, unitsVisible } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { Prisma, type DocumentBatchState, type DocumentKind } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import { batchRights } from "../parts/batch-kinds";
import type { LeftOut } from "../parts/open-batch";

const BATCHES_SHOWN = 30;

export type BatchPeriod = { year: number; cadence: Cadence; number: number; kind: "periodic" | "annual" };

export type DocumentBatchView = {
  id: string;
  kind: DocumentKind;
  /** Null for the whole agency. */
  unitName: string | null;
  year: number;
  /** Null for documents of plans. */
  period: BatchPeriod | null;
  purpose: string | null;
  state: DocumentBatchState;
  createdBy: string;
  /** ISO. */
  createdAt: string;
  total: number;
  done: number;
  failed: number;
};

/** Somebody without a paper, or without every paper, in the archive. */
export type LeftOutPerson = { name: string; reason: LeftOut["reason"] };

type Row = DocumentBatchView & { unitId: string | null };

const loadBatches = (db: Tx, which: Prisma.Sql, most = BATCHES_SHOWN): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    SELECT b.id, b.kind::text AS kind, b.unit_id AS "unitId", b.unit_name AS "unitName", b.year, b.purpose, b.state::text AS state,
      b.created_by_name AS "createdBy", to_json(b.created_at) #>> '{}' AS "createdAt", b.total, b.done, b.failed,
      CASE WHEN r.id IS NOT NULL THEN json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number, 'kind', r.kind) END AS period
    FROM document_batch b LEFT JOIN period r ON r.agency_id = b.agency_id AND r.id = b.period_id
    WHERE ${which} ORDER BY b.created_at DESC, b.id DESC LIMIT ${most}`;

const viewOf = ({ unitId: _, ...view }: Row): DocumentBatchView => view;

export type DocumentDesk = {
  batches: DocumentBatchView[];
  units: { id: string; name: string }[];
  /** May order for the whole agency. */
  isAgencyWide: boolean;
};

/** The latest batches, so many at most, and the units that the actor may order for. Two statements. @throws AppError NOT_FOUND for everybody else */
export async function getDocumentDesk(ctx: Context, most = BATCHES_SHOWN): Promise<DocumentDesk> {
  const visible = unitsVisible(ctx.actor, "document-batch.read", ctx.today);
  if (visible?.length === 0) throw notFound();
  const seesResults = can(ctx.actor, "evaluation-batch.read", { today: ctx.today });
  const ofUnits = visible === null ? Prisma.sql`true` : Prisma.sql`b.unit_id = ANY(${visible}::uuid[])`;
  const ofKinds = seesResults ? Prisma.sql`true` : Prisma.sql`b.kind = 'work_plan'`;
  return read(ctx, async (db) => {
    const batches = await loadBatches(db, Prisma.sql`${ofUnits} AND ${ofKinds}`, most);
    const units = await db.unit.findMany({
      where: { agencyId: ctx.actor.agencyId, ...(visible ? { id: { in: visible } } : {}) },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return { batches: batches.map(viewOf), units, isAgencyWide: visible === null };
  });
}

/** How far a batch is, and whom it leaves out by name. Two statements. @throws AppError NOT_FOUND */
export async function getDocumentBatch(
  ctx: Context,
  batchId: string,
): Promise<DocumentBatchView & { leftOut: LeftOutPerson[] }> {
  return read(ctx, async (db) => {
    const row = found((await loadBatches(db, Prisma.sql`b.id = ${batchId}::uuid`))[0]);
    authorize(ctx.actor, batchRights(row.kind).read, { today: ctx.today, unitId: row.unitId });
    const leftOut = row.period
      ? await db.$queryRaw<LeftOutPerson[]>`
          SELECT e.name, x.reason FROM document_batch b
          CROSS JOIN LATERAL jsonb_to_recordset(b.left_out) AS x("employeeId" uuid, reason text)
          JOIN employee e ON e.agency_id = b.agency_id AND e.id = x."employeeId"
          WHERE b.id = ${batchId}::uuid ORDER BY x.reason DESC, e.name, e.id`
      : [];
    return { ...viewOf(row), leftOut };
  });
}
