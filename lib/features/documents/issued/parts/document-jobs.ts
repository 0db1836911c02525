import "server-only";
import type { DocumentKind } from "@/lib/generated/prisma/enums";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";

export type MadeDocument = { agencyId: string; documentId: string };

/** Documents that are taken up again in one go. */
const AT_ONCE = 50;
/** Milliseconds after which an order counts as lost. */
const LOST_AFTER = 5 * 60_000;

/** Orders that nobody carried out within minutes: the queue lost them, or gave up. */
async function waitingOrders(kinds: readonly DocumentKind[]): Promise<MadeDocument[]> {
  const orders: MadeDocument[] = [];
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const rows = await inTenant(agencyId, async (db) => {
      const { now } = await clockOf(db, agencyId);
      const before = new Date(now.getTime() - LOST_AFTER);
      return db.issuedDocument.findMany({
        where: { agencyId, kind: { in: [...kinds] }, sha256: null, orderedAt: { lt: before } },
        select: { id: true },
        orderBy: { orderedAt: "asc" },
        take: AT_ONCE,
      });
    });
    orders.push(...rows.map(({ id }) => ({ agencyId, documentId: id })));
  }
  return orders;
}

/**
 * The worker's two jobs for documents of some kinds: `name` makes one that was ordered, `resume` takes up every five minutes what was
 * ordered and not made. `make` may run twice for one document and makes it once.
 */
export const documentJobs = (
  { name, resume, kinds }: { name: string; resume: string; kinds: readonly DocumentKind[] },
  make: (order: MadeDocument) => Promise<boolean>,
): Job[] => [
  {
    name,
    work: async (payload) => {
      await make(payload as MadeDocument);
    },
  },
  {
    name: resume,
    cron: "*/5 * * * *",
    work: async () => {
      for (const order of await waitingOrders(kinds))
        await make(order).catch((error: unknown) =>
          log.error({ documentId: order.documentId, err: error }, "a document could not be made"),
        );
    },
  },
];
