import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";

export type SlipView = {
  id: string;
  batchId: string;
  unitName: string | null;
  part: number;
  pages: number;
  /** Instants in the agency's time, ISO. */
  createdAt: string;
  expiresAt: string;
  gone: boolean;
  downloads: { name: string; at: string }[];
};

export type BatchView = {
  id: string;
  kind: "create" | "reissue";
  delivery: "slip" | "mail";
  state: "waiting" | "running" | "done" | "failed";
  createdBy: string;
  createdAt: string;
  total: number;
  done: number;
  skipped: number;
};

const SLIPS_SHOWN = 200;
const SKIPPED_SHOWN = 200;
const BATCHES_SHOWN = 20;

type SlipRow = Omit<SlipView, "createdAt" | "expiresAt" | "downloads"> & {
  unitId: string | null;
  createdAt: Date;
  expiresAt: Date;
  downloads: { name: string; at: string }[] | null;
};

const slipView = ({ unitId: _unitId, createdAt, expiresAt, downloads, ...row }: SlipRow): SlipView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  downloads: downloads ?? [],
});

type Wanted = { batchId?: string; /** Null for every unit. */ unitIds?: string[] | null };

const loadSlips = (ctx: Context, { batchId, unitIds }: Wanted) =>
  read(
    ctx,
    (db) => db.$queryRaw<SlipRow[]>`
      SELECT s.id, s.batch_id AS "batchId", s.unit_id AS "unitId", s.unit_name AS "unitName", s.part, s.pages,
        s.created_at AS "createdAt", s.expires_at AS "expiresAt", (s.storage_key IS NULL OR s.expires_at <= ${ctx.now}) AS gone,
        (SELECT json_agg(json_build_object('name', v.actor_name, 'at', v.at) ORDER BY v.at) FROM audit_event v
          WHERE v.agency_id = s.agency_id AND v.subject_id = s.id AND v.action = 'person-account.download-slip') AS downloads
      FROM password_slip s
      WHERE s.agency_id = ${ctx.actor.agencyId}::uuid
        ${
          batchId
            ? Prisma.sql`AND s.batch_id = ${batchId}::uuid`
            : Prisma.sql`AND s.storage_key IS NOT NULL AND s.expires_at > ${ctx.now}`
        }
        ${unitIds ? Prisma.sql`AND s.unit_id::text = ANY(${unitIds})` : Prisma.empty}
      ORDER BY s.unit_name NULLS LAST, s.part, s.id LIMIT ${SLIPS_SHOWN}`,
  );

/** How far a batch is, its files, and who was left out and why. Three statements. */
export async function getBatch(
  ctx: Context,
  batchId: string,
): Promise<{ batch: BatchView; slips: SlipView[]; skipped: { name: string; reason: string }[] }> {
  authorize(ctx.actor, "person-account.create", { today: ctx.today });
  const { agencyId } = ctx.actor;
  const batch = found(
    await read(ctx, (db) =>
      db.accountBatch.findUnique({ where: { agencyId_id: { agencyId, id: batchId } } }),
    ),
  );
  const left = await read(ctx, (db) =>
    db.accountBatchPerson.findMany({
      where: { agencyId, batchId, state: "skipped" },
      select: { reason: true, employee: { select: { name: true } } },
      orderBy: { id: "asc" },
      take: SKIPPED_SHOWN,
    }),
  );
  const { id, kind, delivery, state, createdByName, createdAt, total, done, skipped } = batch;
  return {
    batch: {
      id,
      kind,
      delivery,
      state,
      createdBy: createdByName,
      createdAt: createdAt.toISOString(),
      total,
      done,
      skipped,
    },
    slips: (await loadSlips(ctx, { batchId })).map(slipView),
    skipped: left.map(({ reason, employee }) => ({ name: employee.name, reason: reason ?? "" })),
  };
}

/** Files of slips that can be fetched now: all for HR, those of the own units for an officer; and HR's latest batches. Two statements. */
export async function listSlips(ctx: Context): Promise<{ slips: SlipView[]; batches: BatchView[] }> {
  const today = ctx.today;
  const isHr = can(ctx.actor, "person-account.create", { today });
  const officer = ctx.actor.grants.filter(({ role }) => role === "unit_officer");
  if (!isHr && officer.length === 0) throw notFound();
  const rows = await loadSlips(ctx, {
    unitIds: isHr ? null : officer.flatMap(({ unitIds }) => unitIds ?? []),
  });
  const batches = isHr
    ? await read(ctx, (db) =>
        db.accountBatch.findMany({
          where: { agencyId: ctx.actor.agencyId },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: BATCHES_SHOWN,
        }),
      )
    : [];
  return {
    slips: rows.map(slipView),
    batches: batches.map(({ id, kind, delivery, state, createdByName, createdAt, total, done, skipped }) => ({
      ...{ id, kind, delivery, state, total, done, skipped },
      createdBy: createdByName,
      createdAt: createdAt.toISOString(),
    })),
  };
}
