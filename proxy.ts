import { NextResponse, type NextRequest } from "next/server";
import { v7 } from "uuid";
import { contentSecurityPolicy } from "@/app/content-security-policy";
import { isDevelopment } from "@/lib/platform/env";

const STORED_FILE = /^\/evidence\/[^/]+\/file$/;

/**
 * Gives every request an id, its own path and the caller's address. It is never the check of who may do what:
 * every page and every action asks for its own context.
 */
export function proxy(request: NextRequest): NextResponse {
  // No address of ours holds a NUL, and the database takes none.
  if (/%00/.test(request.nextUrl.pathname + request.nextUrl.search))
    return new NextResponse(null, { status: 400 });
  const headers = new Headers(request.headers);
  headers.set("x-request-id", v7());
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-client-address", clientAddress(request));
  const policy = contentSecurityPolicy(crypto.randomUUID(), isDevelopment());
  // Next takes the nonce for its own scripts out of the request's header.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  // A stored file answers with a narrower policy of its own, which this one would replace.
  if (!STORED_FILE.test(request.nextUrl.pathname)) response.headers.set("content-security-policy", policy);
  return response;
}

/** The last hop that the proxy in front wrote; a caller can only add earlier ones. */
function clientAddress(request: NextRequest): string {
  const hops = request.headers.get("x-forwarded-for")?.split(",") ?? [];
  return hops.at(-1)?.trim() || "local";
}

// Whole names only: a page or an unknown address that merely begins like a file must not pass with headers of the caller's making.
export const config = { matcher: ["/((?!_next/static/|_next/image$|icon\\.svg$|favicon\\.ico$).*)"] };
