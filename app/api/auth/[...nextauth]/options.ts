import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { headers } from "next/headers";
import { readKnownDeviceCookie, writeHalfCookie, writeKnownDeviceCookie } from "@/app/(auth)/session-cookies";
import { signInInput } from "@/lib/features/employees/input";
import { SESSION_SECONDS, signIn } from "@/lib/features/employees/sign-in";
import { signOut } from "@/lib/features/employees/sign-out";
import { signInByIdentity } from "@/lib/features/employees/single-sign-on/sign-in-by-identity";
import { newRequestKey } from "@/lib/platform/context";
import { env, singleSignOn, type SingleSignOn } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { log } from "@/lib/platform/log";
import { openSession, type SessionToken } from "@/lib/platform/session";

const requestOf = async () => {
  const all = await headers();
  return {
    requestId: all.get("x-request-id") ?? newRequestKey(),
    locale: await currentLocale(),
    address: all.get("x-client-address") ?? "unknown",
    device: (all.get("user-agent") ?? "").slice(0, 200),
    knownDevice: await readKnownDeviceCookie(),
  };
};

/** The same verb as behind the form: next-auth only carries the token. */
async function authorizeCredentials(credentials: unknown): Promise<(SessionToken & { id: string }) | null> {
  const input = signInInput.safeParse(credentials);
  if (!input.success) return null;
  try {
    const { token, knownDevice, awaitsCode } = await signIn(await requestOf(), input.data);
    await writeKnownDeviceCookie(knownDevice);
    if (awaitsCode) {
      await writeHalfCookie(token);
      // next-auth knows no second step: the sign-in page reads this word and goes on to the code.
      throw new Error("code");
    }
    return { id: token.sessionId, ...token };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

type Claims = Record<string, unknown>;

/** Authorisation code with PKCE, state and nonce. Of the person's claims only the NIP is ever looked at. */
const provider = ({ issuer, nipClaim, ...given }: SingleSignOn): OAuthConfig<Claims> => ({
  id: "oidc",
  name: given.name,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId: given.clientId,
  clientSecret: given.clientSecret,
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: given.scope } },
  userinfo: {
    // Many providers put the NIP into the ID token, others only into the answer about the user; both are bound to one subject.
    request: async ({ client, tokens }) => {
      if (!tokens.id_token) throw new Error("the provider sent no ID token");
      const claims = (tokens as typeof tokens & { claims: () => Claims }).claims();
      if (claims[nipClaim] !== undefined || !client.issuer.metadata.userinfo_endpoint) return claims;
      return { ...(await client.userinfo(tokens as never)), ...claims };
    },
  },
  profile: ({ sub }) => ({ id: String(sub) }),
});

const page = (path: string): string => new URL(path, env().NEXTAUTH_URL).toString();

/** Who the identity is; next-auth goes on with `true`, or to the page that says what is missing. */
async function admit(user: object, nip: unknown): Promise<true | string> {
  try {
    const { token, awaitsCode } = await signInByIdentity(await requestOf(), { nip });
    if (awaitsCode) {
      await writeHalfCookie(token);
      return page("/sign-in/code");
    }
    Object.assign(user, token);
    return true;
  } catch (error) {
    if (error instanceof AppError)
      return page(`/sign-in?error=${encodeURIComponent(error.reasons[0]?.reason ?? "sso")}`);
    throw error;
  }
}

const isToken = (value: unknown): value is SessionToken =>
  typeof value === "object" &&
  value !== null &&
  "agencyId" in value &&
  "sessionId" in value &&
  "secret" in value;

async function endSession(token: unknown): Promise<void> {
  if (!isToken(token)) return;
  const ctx = await openSession(token, await requestOf());
  if (ctx) await signOut(ctx);
}

/** Made at the first request: the build has no environment. */
export function authOptions(): NextAuthOptions {
  const identity = singleSignOn();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { name: { type: "text" }, password: { type: "password" } },
        authorize: authorizeCredentials,
      }),
      ...(identity ? [provider(identity)] : []),
    ],
    callbacks: {
      signIn: ({ user, account, profile }) =>
        identity && account?.provider === "oidc"
          ? admit(user, (profile as Claims | undefined)?.[identity.nipClaim])
          : true,
      jwt: ({ token, user }) =>
        isToken(user) ? { agencyId: user.agencyId, sessionId: user.sessionId, secret: user.secret } : token,
      // What a browser may read of the session: nothing about the person.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSession(token) },
    logger: {
      error: (code) => log.error({ code }, "next-auth"),
      warn: (code) => log.warn({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}
