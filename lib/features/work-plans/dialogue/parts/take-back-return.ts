import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/platform/db";
import { BEHAVIOUR_VALUES } from "../../rules/behaviours";

type Return = {
  id: string;
  workPlanId: string;
  authorId: string;
  words: string | null;
  at: Date;
  employeeId: string;
};

const before = z.object({
  expectationsBefore: z
    .array(
      z.object({
        value: z.enum(BEHAVIOUR_VALUES),
        expectation: z.string(),
        writtenBy: z.enum(["employee", "appraiser"]).nullable(),
      }),
    )
    .default([]),
});

/** Takes what a return wrote back: its notes and message, which nobody has read, and the expectations as they were signed. */
export async function takeBackReturn(db: Tx, agencyId: string, last: Return, now: Date): Promise<void> {
  const { workPlanId, authorId, at } = last;
  await db.reviewNote.deleteMany({ where: { agencyId, workPlanId, authorId, createdAt: at } });
  await db.notification.deleteMany({
    where: {
      agencyId,
      employeeId: last.employeeId,
      kind: "work-plans.returned",
      createdAt: at,
      readAt: null,
    },
  });
  const { expectationsBefore } = before.parse(JSON.parse(last.words ?? "{}"));
  for (const { value, expectation, writtenBy } of expectationsBefore)
    await db.plannedBehaviour.updateMany({
      where: { agencyId, workPlanId, value },
      data: { expectation, writtenBy, version: { increment: 1 } },
    });
  await db.planRound.update({
    where: { agencyId_id: { agencyId, id: last.id } },
    data: { undoneAt: now },
  });
}
