/** The process lives and answers. It asks nothing else, so that a broken database does not restart good processes. */
export const dynamic = "force-dynamic";

export const GET = (): Response =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
