import "server-only";
import { authorize } from "@/lib/access/authorize";
import { inUnit } from "@/lib/features/organization/parts/units-below";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { queueJob } from "@/lib/platform/jobs";
import { LEASE, RELEASE_JOB } from "./parts/release-job";
import type { OrderReleaseInput } from "./release-input";
import type { ReleaseReason } from "./rules/reasons";

const refuse = (reason: ReleaseReason) => new AppError("RULE_VIOLATION", [{ reason }]);

/** Every signed result of the period in the unit becomes an item of the order. One statement. */
const takeSigned = (db: Tx, orderId: string, { periodId, unitId }: OrderReleaseInput): Promise<number> =>
  db.$executeRaw`
    INSERT INTO release_item (agency_id, id, order_id, evaluation_id)
    SELECT e.agency_id, gen_random_uuid(), ${orderId}::uuid, e.id
    FROM evaluation e JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
    WHERE e.period_id = ${periodId}::uuid AND e.state = 'signed' ${inUnit(Prisma.sql`w.unit_id`, unitId)}`;

/**
 * "Sampaikan hasil": all results of a period that are signed now, of one unit with those below it or of the whole agency. The worker carries it out;
 * what is signed later needs another order. One order of a period at a time.
 * @throws AppError NOT_FOUND; RULE_VIOLATION evaluations.release-not-together, evaluations.release-running, evaluations.release-nothing
 */
export async function orderRelease(ctx: Context, input: OrderReleaseInput): Promise<{ orderId: string }> {
  return transact(ctx, "release.order", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "release.order", { today });
    const { agencyId, employeeId, name } = ctx.actor;
    const { periodId, unitId } = input;
    // Held: whoever orders the same period at the same moment waits here and then finds this order.
    const [period] = await db.$queryRaw<{ settings: unknown }[]>`
      SELECT y.settings FROM period r JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
      WHERE r.id = ${periodId}::uuid FOR UPDATE OF r`;
    const { releaseMode } = agencyPolicy.parse(found(period).settings);
    if (releaseMode !== "together") throw refuse("evaluations.release-not-together");
    const unit = unitId
      ? found(await db.unit.findUnique({ where: { agencyId_id: { agencyId, id: unitId } } }))
      : null;
    const running = await db.releaseOrder.count({ where: { agencyId, periodId, state: { not: "done" } } });
    if (running > 0) throw refuse("evaluations.release-running");

    const orderId = newId();
    await db.releaseOrder.create({
      data: {
        ...{ agencyId, id: orderId, periodId, unitId, unitName: unit?.name ?? null },
        ...{ orderedById: employeeId, orderedByName: name, orderedAt: now, total: 0 },
      },
    });
    const total = await takeSigned(db, orderId, input);
    if (total === 0) throw refuse("evaluations.release-nothing");
    // The lease goes by the server's own time, not by the agency's clock.
    await db.$executeRaw`
      UPDATE release_order SET total = ${total}, lease_until = now() + ${LEASE}::interval
      WHERE agency_id = ${agencyId}::uuid AND id = ${orderId}::uuid`;
    await queueJob(db, RELEASE_JOB, { agencyId, orderId }, { key: `release:${orderId}` });
    await recordAudit(db, ctx, "release.order", {
      subject: { type: "release-order", id: orderId },
      after: { periodId, unit: unit?.name ?? null, results: total },
      at: now,
    });
    return { orderId };
  });
}
