import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { mayBeginAgain, type EnrolmentState } from "../rules/enrolment-state";

export type Beginning = {
  agencyId: string;
  trainingId: string;
  employeeId: string;
  state: "recommended" | "willing";
  /** Left out by a person who begins alone; an earlier recommendation stays on record. */
  recommendation?: { recommenderId: string; evaluationId: string; reason: string };
  at: Date;
};

type Existing = { id: string; state: EnrolmentState; version: number };

/**
 * The first state of a person's way through a training: a new row, or the old one once more after it was declined or cancelled
 * (the audit keeps what was).
 * @throws AppError RULE_VIOLATION `development.already-enrolled`, CONFLICT when somebody else was first
 */
export async function beginEnrolment(
  db: Tx,
  existing: Existing | null,
  beginning: Beginning,
): Promise<{ id: string; before: EnrolmentState | null }> {
  const { at, recommendation, ...columns } = beginning;
  if (!existing) {
    const id = newId();
    const { count } = await db.trainingEnrolment.createMany({
      data: [{ ...columns, ...recommendation, id, createdAt: at, updatedAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("development.changed-meanwhile");
    return { id, before: null };
  }
  if (!mayBeginAgain(existing.state))
    assertRules([{ field: "trainingId", reason: "development.already-enrolled" }]);
  const again: Prisma.TrainingEnrolmentUncheckedUpdateManyInput = {
    ...recommendation,
    state: columns.state,
    declineReason: null,
    updatedAt: at,
    version: { increment: 1 },
  };
  const { count } = await db.trainingEnrolment.updateMany({
    where: {
      agencyId: columns.agencyId,
      id: existing.id,
      version: existing.version,
      state: existing.state,
    },
    data: again,
  });
  if (count === 0) throw conflict("development.changed-meanwhile");
  return { id: existing.id, before: existing.state };
}
