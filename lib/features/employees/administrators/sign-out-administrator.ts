import "server-only";
import { endSystemSession, type SystemContext } from "@/lib/features/organization/parts/system-session";
import { log } from "@/lib/platform/log";

// authorize: none, a SystemContext is an administrator's own session
// audit: none, an administrator belongs to no agency; the log tells

/** Ends the administrator's one session. */
export async function signOutAdministrator(ctx: SystemContext): Promise<void> {
  await endSystemSession(ctx.administrator.id);
  log.info({ requestId: ctx.requestId, administrator: ctx.administrator.id }, "an administrator signed out");
}
