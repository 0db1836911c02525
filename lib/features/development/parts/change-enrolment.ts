import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { nextEnrolmentState, type EnrolmentEvent } from "../rules/enrolment-state";
import type { LoadedEnrolment } from "./load-enrolment";

type Change = {
  event: EnrolmentEvent;
  /** The version that the screen showed. */
  version: number;
  /** The audited action. */
  action: string;
  columns?: Prisma.TrainingEnrolmentUncheckedUpdateManyInput;
  reason?: string;
  at: Date;
};

/**
 * Moves an enrolment by one event of the table, compares and sets, and audits it.
 * @throws AppError CONFLICT when the version is stale, RULE_VIOLATION when the state knows no such event
 */
export async function changeEnrolment(
  db: Tx,
  ctx: Context,
  enrolment: LoadedEnrolment,
  change: Change,
): Promise<void> {
  checkVersion(enrolment, change.version);
  const state = nextEnrolmentState(enrolment.state, change.event);
  if (!state) return assertRules([{ reason: "development.wrong-state" }]);
  const { count } = await db.trainingEnrolment.updateMany({
    where: {
      agencyId: ctx.actor.agencyId,
      id: enrolment.id,
      version: change.version,
      state: enrolment.state,
    },
    data: { ...change.columns, state, updatedAt: change.at, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("development.changed-meanwhile");
  await recordAudit(db, ctx, change.action, {
    subject: { type: "training-enrolment", id: enrolment.id },
    concerns: enrolment.employeeId,
    before: { state: enrolment.state },
    after: { state, trainingId: enrolment.training.id, ...change.columns },
    reason: change.reason,
    at: change.at,
  });
}

/** @throws AppError CONFLICT */
export function checkVersion(enrolment: { version: number }, shown: number): void {
  if (enrolment.version !== shown) throw conflict("development.changed-meanwhile");
}
