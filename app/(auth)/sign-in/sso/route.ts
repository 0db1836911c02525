import { NextRequest } from "next/server";
import { answerAuth } from "@/app/api/auth/[...nextauth]/answer";
import { env, singleSignOn } from "@/lib/platform/env";
import { returnPath } from "../../return-path";

/** Another site must not start a sign-in in this browser; the browser itself says where the click came from. */
const isForeign = (request: NextRequest): boolean =>
  !["same-origin", "none", null].includes(request.headers.get("sec-fetch-site"));

const absolute = (path: string): string => new URL(path, env().NEXTAUTH_URL).toString();
const onward = (location: string) => new Response(null, { status: 302, headers: { location } });

/**
 * Leads to the identity provider. A link and not a form, because our content security policy lets no form lead away from this
 * site; next-auth wants a form with its own token, so that one is filled in here.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (!singleSignOn()) return new Response(null, { status: 404 });
  if (isForeign(request)) return onward(absolute("/sign-in"));
  const asked = await answerAuth(new NextRequest(absolute("/api/auth/csrf")), ["csrf"]);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookie = asked.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const callbackUrl = absolute(returnPath(request.nextUrl.searchParams.get("next")));
  const form = new NextRequest(absolute("/api/auth/signin/oidc"), {
    method: "POST",
    headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl }).toString(),
  });
  const begun = await answerAuth(form, ["signin", "oidc"]);
  const answer = onward(begun.headers.get("location") ?? absolute("/sign-in?error=OAuthSignin"));
  for (const one of begun.headers.getSetCookie()) answer.headers.append("set-cookie", one);
  return answer;
}
