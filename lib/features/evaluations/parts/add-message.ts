import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

/** Adds a line to the talk about a result; lines are never changed. */
export async function addMessage(
  db: Tx,
  ctx: Context,
  message: { evaluationId: string; text: string; createdAt: Date },
): Promise<string> {
  const id = newId();
  await db.evaluationMessage.create({
    data: {
      agencyId: ctx.actor.agencyId,
      id,
      authorId: ctx.actor.employeeId,
      authorName: ctx.actor.name,
      ...message,
    },
  });
  return id;
}
