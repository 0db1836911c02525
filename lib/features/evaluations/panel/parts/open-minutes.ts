import "server-only";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

/** Takes minutes that wait for signatures back to the team's desk, every signature with them. */
export async function openMinutes(db: Tx, ctx: Context, sessionId: string): Promise<void> {
  const { agencyId } = ctx.actor;
  await db.panelSession.updateMany({
    where: { agencyId, id: sessionId },
    data: { state: "open", minutedAt: null, contentHash: null, version: { increment: 1 } },
  });
  await db.panelMember.updateMany({
    where: { agencyId, sessionId },
    data: { signedAt: null, dissent: "", version: { increment: 1 } },
  });
}
