import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { headers } from "next/headers";
import type { NextRequest } from "next/server";
import { readKnownDeviceCookie, writeHalfCookie, writeKnownDeviceCookie } from "@/app/(auth)/session-cookies";
import { signInInput } from "@/lib/features/employees/input";
import { SESSION_SECONDS, signIn } from "@/lib/features/employees/sign-in";
import { signOut } from "@/lib/features/employees/sign-out";
import { newRequestKey } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
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

// Made at the first request: the build has no environment.
const options = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { name: { type: "text" }, password: { type: "password" } },
      authorize: authorizeCredentials,
    }),
  ],
  callbacks: {
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
});

type RouteContext = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: RouteContext): Promise<Response> =>
  NextAuth(request, context, options());

export { handle as GET, handle as POST };
