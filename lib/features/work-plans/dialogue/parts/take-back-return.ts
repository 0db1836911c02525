import "server-only";
import { z } from "zod";
import type { NotificationKind } from "@/lib/features/notifications/rules/kinds";
import type { Tx } from "@/lib/platform/db";
import { BEHAVIOUR_VALUES } from "../../rules/behaviours";

type Return = {
  id: string;
  workPlanId: string;
  words: string | null;
  at: Date;
  employeeId: string;
  authorName: string;
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

/**
 * Takes what a return wrote back: the expectations are those that were signed, and its message says that it is void. Its notes stay,
 * as every note does; whoever reads notes leaves those of an undone return out.
 */
export async function takeBackReturn(db: Tx, agencyId: string, last: Return, now: Date): Promise<void> {
  const { workPlanId, at } = last;
  const kind: NotificationKind = "work-plans.return-undone";
  await db.notification.updateMany({
    where: {
      agencyId,
      employeeId: last.employeeId,
      kind: "work-plans.returned",
      createdAt: at,
      readAt: null,
    },
    data: { kind, params: { appraiser: last.authorName } },
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
