import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import {
  openSystemSession,
  SYSTEM_SESSION_SECONDS,
  type SystemContext,
  type SystemToken,
} from "@/lib/features/organization/agencies/queries";
import { isId, newId } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { seal, unseal } from "@/lib/platform/secrets";

/** Another cookie than a person's: neither door opens with the other's key. */
const systemCookie = "terukur-system";
/** A first password on its only way to the screen. */
const slipCookie = "terukur-system-slip";
const SLIP_SECONDS = 5 * 60;

const attributes = () => ({
  httpOnly: true,
  sameSite: "strict" as const,
  secure: env().NEXTAUTH_URL.startsWith("https://"),
});

export async function writeSystemCookie(token: SystemToken): Promise<void> {
  const value = seal(systemCookie, JSON.stringify(token));
  (await cookies()).set(systemCookie, value, { ...attributes(), path: "/", maxAge: SYSTEM_SESSION_SECONDS });
}

export async function clearSystemCookies(): Promise<void> {
  for (const name of [systemCookie, slipCookie])
    (await cookies()).set(name, "", { ...attributes(), path: "/", maxAge: 0 });
}

/** The token of this request's cookie, or null. Says nothing about whether its session lives or still awaits a code. */
export async function readSystemToken(): Promise<SystemToken | null> {
  const text = unseal(systemCookie, (await cookies()).get(systemCookie)?.value);
  const token = text === null ? null : (JSON.parse(text) as SystemToken);
  return token && isId(token.accountId) ? token : null;
}

/** Which administrator is here, once per request; null for everybody else, and while the code of the second factor is due. */
export const currentSystemContext = cache(async (): Promise<SystemContext | null> => {
  const token = await readSystemToken();
  if (!token) return null;
  const requestId = (await headers()).get("x-request-id") ?? newId();
  return openSystemSession(token, { requestId, locale: await currentLocale() });
});

type Door = "/system/password" | "/system/second-factor";

/**
 * What an administrator has to do before anything else opens: replace a first password, then set up the second factor. Only a
 * demonstration, whose passwords everybody can read, does without the second.
 */
export function systemDoor({ administrator }: SystemContext): Door | null {
  if (administrator.mustChangePassword) return "/system/password";
  return administrator.hasSecondFactor || env().TERUKUR_DEMO ? null : "/system/second-factor";
}

type Options = { firstPassword?: boolean; secondFactor?: boolean };

const isOpen = (door: Door | null, { firstPassword, secondFactor }: Options): boolean =>
  door === null ||
  (door === "/system/password" && firstPassword === true) ||
  (door === "/system/second-factor" && secondFactor === true);

/** For pages: everybody else is shown the way in; an administrator who stands at a door is led to it. */
export async function requireSystemContext(options: Options = {}): Promise<SystemContext> {
  const ctx = await currentSystemContext();
  if (!ctx) redirect("/sign-in");
  const door = systemDoor(ctx);
  if (door && !isOpen(door, options)) redirect(door);
  return ctx;
}

/** For actions. @throws AppError UNAUTHENTICATED, FORBIDDEN while the administrator stands at a door */
export async function systemContextFor(
  requestKey: string | undefined,
  options: Options = {},
): Promise<SystemContext> {
  const ctx = await currentSystemContext();
  if (!ctx) throw new AppError("UNAUTHENTICATED");
  if (!isOpen(systemDoor(ctx), options)) throw new AppError("FORBIDDEN");
  return { ...ctx, requestKey };
}

export type ShownSlip = { name: string; loginName: string; password: string };

/** Bound to the administrator and the agency: another one at the same computer reads nothing. */
export async function writeSlipCookie(slip: ShownSlip, owner: string): Promise<void> {
  const value = seal(slipCookie, JSON.stringify(slip), owner);
  (await cookies()).set(slipCookie, value, { ...attributes(), path: "/", maxAge: SLIP_SECONDS });
}

export async function readSlipCookie(owner: string): Promise<ShownSlip | null> {
  const text = unseal(slipCookie, (await cookies()).get(slipCookie)?.value, owner);
  return text === null ? null : (JSON.parse(text) as ShownSlip);
}

export async function clearSlipCookie(): Promise<void> {
  (await cookies()).set(slipCookie, "", { ...attributes(), path: "/", maxAge: 0 });
}
