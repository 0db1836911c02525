import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { loadOwnCase } from "./parts/own-case";
import type { OwnCase } from "./rules/own-case";

/** Whether an act on this person is the actor's own case: for a page that shows the step. No statement about somebody else. */
export const getOwnCase = async (ctx: Context, concernsId: string): Promise<OwnCase> =>
  concernsId === ctx.actor.employeeId ? read(ctx, (db) => loadOwnCase(db, ctx, concernsId)) : "no";
