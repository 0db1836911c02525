import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import { closeGrant, loadGrant } from "@/lib/features/employees/parts/grant-steps";
import type { EndGrantInput } from "./grant-input";

/**
 * Takes a right away at once, or gives it a last day. The person is told.
 * @throws AppError as parts/grant-steps.ts
 */
export async function endGrant(ctx: Context, input: EndGrantInput): Promise<{ grantId: string }> {
  return transact(ctx, "grant.end", input, async ({ db, now, today }) => {
    const grant = found(await loadGrant(db, ctx.actor.agencyId, input.grantId));
    authorize(ctx.actor, "grant.end", { today });
    await closeGrant(db, ctx, grant, input, { now, today });
    return { grantId: grant.id };
  });
}
