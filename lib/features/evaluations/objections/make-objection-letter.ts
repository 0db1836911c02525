import "server-only";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { drawObjectionLetter } from "./parts/draw-letter";
import { OBJECTION_LETTER_JOB } from "./parts/queue-letter";

// authorize: none, the decision ordered the letter; the worker carries it out

type Order = { agencyId: string; documentId: string };

/** Letters that are taken up again in one go. */
const AT_ONCE = 50;

/** Makes one ordered letter and stores it. Run twice, it is one letter. */
export async function makeObjectionLetter({ agencyId, documentId }: Order): Promise<boolean> {
  return issueDocument({ agencyId, documentId }, drawObjectionLetter(agencyId));
}

/** Orders that nobody carried out within minutes: the queue lost them, or gave up. */
async function waitingOrders(): Promise<Order[]> {
  const orders: Order[] = [];
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const rows = await inTenant(agencyId, async (db) => {
      const { now } = await clockOf(db, agencyId);
      const before = new Date(now.getTime() - 5 * 60_000);
      return db.issuedDocument.findMany({
        where: { agencyId, kind: "objection_letter", sha256: null, orderedAt: { lt: before } },
        select: { id: true },
        orderBy: { orderedAt: "asc" },
        take: AT_ONCE,
      });
    });
    orders.push(...rows.map(({ id }) => ({ agencyId, documentId: id })));
  }
  return orders;
}

export const makeObjectionLetterJobs: Job[] = [
  {
    name: OBJECTION_LETTER_JOB,
    work: async (payload) => {
      await makeObjectionLetter(payload as Order);
    },
  },
  {
    name: "evaluations.resume-objection-letters",
    cron: "*/5 * * * *",
    work: async () => {
      for (const order of await waitingOrders())
        await makeObjectionLetter(order).catch((error: unknown) =>
          log.error({ documentId: order.documentId, err: error }, "a letter could not be made"),
        );
    },
  },
];
