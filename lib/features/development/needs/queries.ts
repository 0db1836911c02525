import "server-only";
import type { DevelopmentNeedState } from "@/lib/generated/prisma/enums";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/** A need that an accepted follow-up handed over. */
export type NeedView = {
  id: string;
  text: string;
  state: DevelopmentNeedState;
  /** The follow-up that it came from. */
  sourceId: string;
  recordedBy: string;
  /** ISO. */
  recordedAt: string;
};

const SHOWN = 20;

/** The reader's own needs that no training has met yet, the latest first. One statement. */
export async function listMyNeeds(ctx: Context): Promise<NeedView[]> {
  const { agencyId, employeeId } = ctx.actor;
  const rows = await read(ctx, (db) =>
    db.developmentNeed.findMany({
      where: { agencyId, employeeId, state: { in: ["open", "planned"] } },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
    }),
  );
  return rows.map(({ id, text, state, sourceId, recordedName, recordedAt }) => ({
    ...{ id, text, state, sourceId, recordedBy: recordedName, recordedAt: recordedAt.toISOString() },
  }));
}
