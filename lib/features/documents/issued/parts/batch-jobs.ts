import "server-only";
import {
  issueDocument,
  type DrawnDocument,
  type WantedDocument,
} from "@/lib/features/documents/parts/issue-document";
import type { DocumentKind } from "@/lib/generated/prisma/enums";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";

export type BatchOrder = { agencyId: string; batchId: string };
type Item = { id: string; documentId: string };
type Draw = (agencyId: string) => (document: WantedDocument) => Promise<DrawnDocument>;

/** Longer than one document ever takes; each finished one extends it. */
const LEASE = "3 minutes";
/** Items that are read in one go. */
const PORTION = 50;

/**
 * Makes what is missing of one batch, a document at a time: each is stored and counted before the next begins. A worker that dies goes on where
 * the last one was counted; a document that cannot be made is counted as failed and holds up nobody. Authorizes nothing: the batch was ordered
 * with its right.
 */
export async function runBatch(order: BatchOrder, draw: Draw): Promise<void> {
  if (!(await claim(order))) return;
  for (;;) {
    const items = await nextItems(order);
    if (items.length === 0) return finish(order);
    for (const item of items) await countItem(order, item, await isMade(order, item, draw));
  }
}

/** Takes the batch, unless it is done or in another worker's hands. */
async function claim({ agencyId, batchId }: BatchOrder): Promise<boolean> {
  const taken = await inTenant(
    agencyId,
    (db) => db.$executeRaw`
      UPDATE document_batch SET state = 'running', lease_until = now() + ${LEASE}::interval, version = version + 1
      WHERE agency_id = ${agencyId}::uuid AND id = ${batchId}::uuid AND state IN ('waiting', 'running')
        AND (lease_until IS NULL OR lease_until < now())`,
  );
  return taken === 1;
}

const nextItems = ({ agencyId, batchId }: BatchOrder): Promise<Item[]> =>
  inTenant(agencyId, (db) =>
    db.documentBatchItem.findMany({
      where: { agencyId, batchId, state: "waiting" },
      select: { id: true, documentId: true },
      orderBy: { id: "asc" },
      take: PORTION,
    }),
  );

async function isMade({ agencyId }: BatchOrder, { documentId }: Item, draw: Draw): Promise<boolean> {
  try {
    await issueDocument({ agencyId, documentId }, draw(agencyId));
    return true;
  } catch (error) {
    log.error({ documentId, err: error }, "a document of a batch could not be made");
    return false;
  }
}

/** The item and the batch's count in one statement: no document is counted twice. */
const countItem = ({ agencyId, batchId }: BatchOrder, { id }: Item, isDone: boolean) =>
  inTenant(
    agencyId,
    (db) => db.$executeRaw`
      WITH counted AS (
        UPDATE document_batch_item SET state = ${isDone ? "done" : "failed"}::document_item_state
        WHERE agency_id = ${agencyId}::uuid AND id = ${id}::uuid AND state = 'waiting' RETURNING state
      )
      UPDATE document_batch SET lease_until = now() + ${LEASE}::interval,
        done = done + (SELECT count(*) FROM counted WHERE state = 'done')::int,
        failed = failed + (SELECT count(*) FROM counted WHERE state = 'failed')::int
      WHERE agency_id = ${agencyId}::uuid AND id = ${batchId}::uuid`,
  );

const finish = ({ agencyId, batchId }: BatchOrder): Promise<void> =>
  inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    await db.documentBatch.updateMany({
      where: { agencyId, id: batchId, state: "running" },
      data: { state: "done", finishedAt: now, leaseUntil: null, version: { increment: 1 } },
    });
  });

/** Batches that wait though nobody works on them: the queue lost them, or their worker died. */
async function waitingBatches(kinds: readonly DocumentKind[]): Promise<BatchOrder[]> {
  const orders: BatchOrder[] = [];
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const rows = await inTenant(
      agencyId,
      (db) => db.$queryRaw<{ batchId: string }[]>`
        SELECT id AS "batchId" FROM document_batch
        WHERE agency_id = ${agencyId}::uuid AND state IN ('waiting', 'running') AND (lease_until IS NULL OR lease_until < now())
          AND kind::text = ANY(${[...kinds]}::text[])
        ORDER BY created_at`,
    );
    orders.push(...rows.map(({ batchId }) => ({ agencyId, batchId })));
  }
  return orders;
}

/**
 * The worker's two jobs for orders of some kinds, drawn as these kinds are drawn: `name` makes one, `resume` takes up every five minutes
 * what nobody works on.
 */
export const batchJobs = (
  { name, resume, kinds }: { name: string; resume: string; kinds: readonly DocumentKind[] },
  draw: Draw,
): Job[] => [
  { name, work: (payload) => runBatch(payload as BatchOrder, draw) },
  {
    name: resume,
    cron: "*/5 * * * *",
    work: async () => {
      for (const order of await waitingBatches(kinds)) {
        log.info({ batchId: order.batchId }, "a batch of documents is taken up again");
        await runBatch(order, draw);
      }
    },
  },
];
