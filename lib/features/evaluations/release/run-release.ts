import "server-only";
import { z } from "zod";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { AuditAuthor } from "@/lib/platform/audit";
import { clockOf, globalDb, inTenant, type Tx } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { LEASE, RELEASE_JOB, type ReleaseTask } from "./parts/release-job";
import { releaseResults } from "./parts/release-results";

// authorize: none, the order was given with its right; the worker carries it out

/** Results of one transaction: it either hands all of them over and counts them, or none. */
const BATCH = 100;

type OrderRow = { periodId: string; orderedById: string; orderedByName: string; state: string };

/** Two workers at one order take turns: each batch holds the order's row. */
async function holdOrder(db: Tx, { agencyId, orderId }: ReleaseTask): Promise<OrderRow | undefined> {
  const [row] = await db.$queryRaw<OrderRow[]>`
    SELECT period_id AS "periodId", ordered_by_id AS "orderedById", ordered_by_name AS "orderedByName", state::text AS state
    FROM release_order WHERE agency_id = ${agencyId}::uuid AND id = ${orderId}::uuid FOR UPDATE`;
  return row;
}

async function settleItems(
  db: Tx,
  { agencyId, orderId }: ReleaseTask,
  items: readonly { id: string; evaluationId: string }[],
  released: ReadonlySet<string>,
): Promise<void> {
  const [done, skipped] = [
    items.filter(({ evaluationId }) => released.has(evaluationId)),
    items.filter(({ evaluationId }) => !released.has(evaluationId)),
  ];
  for (const [rows, state] of [
    [done, "released"],
    [skipped, "skipped"],
  ] as const)
    if (rows.length > 0)
      await db.releaseItem.updateMany({
        where: { agencyId, id: { in: rows.map(({ id }) => id) } },
        data: { state },
      });
  await db.$executeRaw`
    UPDATE release_order SET state = 'running', lease_until = now() + ${LEASE}::interval, version = version + 1,
      released = released + ${done.length}, skipped = skipped + ${skipped.length}
    WHERE agency_id = ${agencyId}::uuid AND id = ${orderId}::uuid`;
}

async function finish(db: Tx, { agencyId, orderId }: ReleaseTask, order: OrderRow, at: Date): Promise<void> {
  const { released } = await db.releaseOrder.update({
    where: { agencyId_id: { agencyId, id: orderId } },
    data: { state: "done", finishedAt: at, leaseUntil: null, version: { increment: 1 } },
    select: { released: true },
  });
  await notify(db, {
    ...{ agencyId, employeeIds: [order.orderedById], at },
    ...{
      kind: "evaluations.release-finished",
      params: { results: released },
      href: `/hr/release/${orderId}`,
    },
  });
}

/** One batch: true while there may be more. */
async function releaseBatch(task: ReleaseTask): Promise<boolean> {
  const { agencyId, orderId } = task;
  return inTenant(agencyId, async (db) => {
    const order = await holdOrder(db, task);
    if (!order || order.state === "done") return false;
    const { now } = await clockOf(db, agencyId);
    const items = await db.releaseItem.findMany({
      where: { agencyId, orderId, state: "waiting" },
      select: { id: true, evaluationId: true },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    if (items.length === 0) {
      await finish(db, task, order, now);
      return false;
    }
    const author: AuditAuthor = {
      actor: { agencyId, employeeId: order.orderedById, name: order.orderedByName },
      requestId: orderId,
    };
    const ids = items.map(({ evaluationId }) => evaluationId);
    const released = await releaseResults(db, author, ids, now);
    await settleItems(db, task, items, new Set(released.map(({ id }) => id)));
    return true;
  });
}

/** Carries an order out from wherever it stands. Called again after a fall it goes on; called twice at once the batches take turns. */
export async function runRelease(task: ReleaseTask): Promise<void> {
  while (await releaseBatch(task));
}

/** Orders of an agency that wait though nobody works on them: the queue lost them, or their worker died. */
const fallenIn = (agencyId: string): Promise<{ id: string }[]> =>
  inTenant(
    agencyId,
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT id FROM release_order WHERE agency_id = ${agencyId}::uuid AND state <> 'done'
        AND lease_until < now() ORDER BY ordered_at`,
  );

/** Takes up every order that has shown no sign of life; one that falls again keeps no other from going on. */
export async function resumeReleases(): Promise<void> {
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } }))
    for (const { id: orderId } of await fallenIn(agencyId)) {
      log.info({ orderId }, "a common release is taken up again");
      await runRelease({ agencyId, orderId }).catch((error: unknown) =>
        log.error({ orderId, err: error }, "a common release could not go on"),
      );
    }
}

const payload = z.object({ agencyId: z.uuid(), orderId: z.uuid() });

export const runReleaseJobs: Job[] = [
  { name: RELEASE_JOB, work: (given) => runRelease(payload.parse(given)) },
  // The queue gives a killed worker's job to another one after hours only.
  { name: "evaluations.resume-releases", cron: "* * * * *", work: resumeReleases },
];
