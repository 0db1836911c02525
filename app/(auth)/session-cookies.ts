import "server-only";
import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { KNOWN_DEVICE_SECONDS, SESSION_SECONDS, type SignedIn } from "@/lib/features/employees/sign-in";
import { env } from "@/lib/platform/env";
import { sessionCookieName } from "@/lib/platform/session";

const knownDeviceCookie = "terukur-device";

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

/** The cookie that next-auth itself would set, so that both doors lead to the same session. */
export async function writeSessionCookies({ token, knownDevice }: SignedIn): Promise<void> {
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(sessionCookieName(), value, { ...attributes(), maxAge: SESSION_SECONDS });
  await writeKnownDeviceCookie(knownDevice);
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...attributes(), maxAge: 0 });
}
