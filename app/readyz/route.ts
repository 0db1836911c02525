import { findUnreadiness } from "@/lib/features/organization/queries";
import { log } from "@/lib/platform/log";

export const dynamic = "force-dynamic";

/** Whether requests may be sent here: the database answers to the application's role and has every migration. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    const reason = await findUnreadiness();
    if (reason === null) return Response.json({ status: "ready" }, { headers });
    return Response.json({ status: "not-ready", reason }, { status: 503, headers });
  } catch (error) {
    log.error({ err: error }, "not ready");
    return Response.json({ status: "not-ready", reason: "database" }, { status: 503, headers });
  }
}
