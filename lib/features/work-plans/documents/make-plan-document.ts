import "server-only";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { drawPlanDocument } from "./parts/draw-plan-document";
import { PLAN_DOCUMENT_JOB } from "./parts/queue-plan-document";

// authorize: none, the agreement of both sides ordered the document; the worker carries it out

type Order = { agencyId: string; documentId: string };

/** Documents that are taken up again in one go. */
const AT_ONCE = 50;

/** Makes one ordered document of a plan and stores it. Run twice, it is one document. */
export async function makePlanDocument({ agencyId, documentId }: Order): Promise<boolean> {
  return issueDocument({ agencyId, documentId }, drawPlanDocument(agencyId));
}

/** Orders that nobody carried out within minutes: the queue lost them, or gave up. */
async function waitingOrders(): Promise<Order[]> {
  const orders: Order[] = [];
  for (const { id: agencyId } of await globalDb().agency.findMany({ select: { id: true } })) {
    const rows = await inTenant(agencyId, async (db) => {
      const { now } = await clockOf(db, agencyId);
      const before = new Date(now.getTime() - 5 * 60_000);
      return db.issuedDocument.findMany({
        where: { agencyId, kind: "work_plan", sha256: null, orderedAt: { lt: before } },
        select: { id: true },
        orderBy: { orderedAt: "asc" },
        take: AT_ONCE,
      });
    });
    orders.push(...rows.map(({ id }) => ({ agencyId, documentId: id })));
  }
  return orders;
}

export const makePlanDocumentJobs: Job[] = [
  {
    name: PLAN_DOCUMENT_JOB,
    work: async (payload) => {
      await makePlanDocument(payload as Order);
    },
  },
  {
    name: "work-plans.resume-documents",
    cron: "*/5 * * * *",
    work: async () => {
      for (const order of await waitingOrders())
        await makePlanDocument(order).catch((error: unknown) =>
          log.error({ documentId: order.documentId, err: error }, "a document could not be made"),
        );
    },
  },
];
