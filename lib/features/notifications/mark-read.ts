import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { MarkReadInput } from "./input";

// audit: none, having read one's own messages concerns nobody else

/**
 * Notes that the person has read one message, or all of them; a message that was read before keeps its time.
 * @returns how many were unread, and where the one message leads
 * @throws AppError NOT_FOUND for a message to somebody else
 */
export async function markRead(
  ctx: Context,
  input: MarkReadInput,
): Promise<{ marked: number; href: string | null }> {
  return transact(ctx, "notification.mark-read", input, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    const id = input.notificationId;
    const one = id
      ? found(await db.notification.findUnique({ where: { agencyId_id: { agencyId, id } } }))
      : null;
    authorize(ctx.actor, "notification.mark-read", { today, employeeId: one ? one.employeeId : employeeId });
    const { count } = await db.notification.updateMany({
      where: { agencyId, employeeId, id, readAt: null },
      data: { readAt: now },
    });
    return { marked: count, href: one?.href ?? null };
  });
}
