import "server-only";
import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import {
  CODE_SECONDS,
  KNOWN_DEVICE_SECONDS,
  SESSION_SECONDS,
  type SignedIn,
} from "@/lib/features/employees/sign-in";
import { env } from "@/lib/platform/env";
import { seal, unseal } from "@/lib/platform/secrets";
import { sessionCookieName, type SessionToken } from "@/lib/platform/session";

const knownDeviceCookie = "terukur-device";
/** A session that awaits its code. It carries another name than a session, and nothing else reads it. */
const halfCookie = "terukur-code";
/** Recovery codes on their only way to the person. */
const codesCookie = "terukur-recovery";
/** Long enough to write ten codes down. */
const CODES_SECONDS = 10 * 60;

const attributes = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: env().NEXTAUTH_URL.startsWith("https://"),
  path: "/",
});

export const readKnownDeviceCookie = async (): Promise<string | undefined> =>
  (await cookies()).get(knownDeviceCookie)?.value;

/** Remembers that this account signed in on this device: its owner then has attempts that strangers cannot use up. */
export async function writeKnownDeviceCookie(value: string): Promise<void> {
  (await cookies()).set(knownDeviceCookie, value, { ...attributes(), maxAge: KNOWN_DEVICE_SECONDS });
}

/** The cookie that next-auth itself would set, so that all doors lead to the same session. */
export async function writeSessionCookie(token: SessionToken): Promise<void> {
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(sessionCookieName(), value, { ...attributes(), maxAge: SESSION_SECONDS });
}

export async function writeSignedInCookies({ token, knownDevice, awaitsCode }: SignedIn): Promise<void> {
  await (awaitsCode ? writeHalfCookie(token) : writeSessionCookie(token));
  await writeKnownDeviceCookie(knownDevice);
}

export async function writeHalfCookie(token: SessionToken): Promise<void> {
  const value = seal(halfCookie, JSON.stringify(token));
  (await cookies()).set(halfCookie, value, { ...attributes(), maxAge: CODE_SECONDS });
}

export async function readHalfCookie(): Promise<SessionToken | null> {
  const text = unseal(halfCookie, (await cookies()).get(halfCookie)?.value);
  return text === null ? null : (JSON.parse(text) as SessionToken);
}

export async function clearHalfCookie(): Promise<void> {
  (await cookies()).set(halfCookie, "", { ...attributes(), maxAge: 0 });
}

/** Bound to the person: another one at the same computer reads nothing. */
export async function writeCodesCookie(codes: string[], employeeId: string): Promise<void> {
  const value = seal(codesCookie, codes.join(" "), employeeId);
  (await cookies()).set(codesCookie, value, { ...attributes(), maxAge: CODES_SECONDS });
}

export async function readCodesCookie(employeeId: string): Promise<string[] | null> {
  return unseal(codesCookie, (await cookies()).get(codesCookie)?.value, employeeId)?.split(" ") ?? null;
}

export async function clearCodesCookie(): Promise<void> {
  (await cookies()).set(codesCookie, "", { ...attributes(), maxAge: 0 });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...attributes(), maxAge: 0 });
}
