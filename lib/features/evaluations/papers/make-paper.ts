import "server-only";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { drawPaper } from "./parts/draw-paper";
import { EVALUATION_PAPER_JOB } from "./parts/queue-papers";
import { PAPER_KINDS } from "./rules/papers-due";

// authorize: none, the papers were ordered with their right; the worker carries it out

type Order = { agencyId: string; documentId: string };

/** Papers that are taken up again in one go. */
const AT_ONCE = 50;

/** Makes one ordered paper of an evaluation and stores it. Run twice, it is one paper. */
export async function makePaper({ agencyId, documentId }: Order): Promise<boolean> {
  return issueDocument({ agencyId, documentId }, drawPaper(agencyId));
}

/** Orders that nobody carried out within minutes: the queue lost them, or gave up. */
async function waitingOrders(): Promise<Order[]> {
  const orders: Order[] = [];
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const rows = await inTenant(agencyId, async (db) => {
      const { now } = await clockOf(db, agencyId);
      return db.issuedDocument.findMany({
        where: {
          ...{ agencyId, kind: { in: [...PAPER_KINDS] }, sha256: null },
          orderedAt: { lt: new Date(now.getTime() - 5 * 60_000) },
        },
        select: { id: true },
        orderBy: { orderedAt: "asc" },
        take: AT_ONCE,
      });
    });
    orders.push(...rows.map(({ id }) => ({ agencyId, documentId: id })));
  }
  return orders;
}

export const makePaperJobs: Job[] = [
  {
    name: EVALUATION_PAPER_JOB,
    work: async (payload) => {
      await makePaper(payload as Order);
    },
  },
  {
    name: "evaluations.resume-papers",
    cron: "*/5 * * * *",
    work: async () => {
      for (const order of await waitingOrders())
        await makePaper(order).catch((error: unknown) =>
          log.error({ documentId: order.documentId, err: error }, "a paper could not be made"),
        );
    },
  },
];
