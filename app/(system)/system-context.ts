import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import {
  openSystemSession,
  SYSTEM_SESSION_SECONDS,
  type SystemContext,
  type SystemToken,
} from "@/lib/features/organization/parts/system-session";
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

/** Which administrator is here, once per request; null for everybody else. */
export const currentSystemContext = cache(async (): Promise<SystemContext | null> => {
  const text = unseal(systemCookie, (await cookies()).get(systemCookie)?.value);
  if (text === null) return null;
  const token = JSON.parse(text) as SystemToken;
  if (!isId(token.accountId)) return null;
  const requestId = (await headers()).get("x-request-id") ?? newId();
  return openSystemSession(token, { requestId, locale: await currentLocale() });
});

/** For pages: everybody else is shown the way in; an administrator with a first password replaces it first. */
export async function requireSystemContext(
  options: { firstPassword?: boolean } = {},
): Promise<SystemContext> {
  const ctx = await currentSystemContext();
  if (!ctx) redirect("/sign-in");
  if (ctx.administrator.mustChangePassword && !options.firstPassword) redirect("/system/password");
  return ctx;
}

/** For actions. @throws AppError UNAUTHENTICATED, FORBIDDEN while a first password has to be replaced */
export async function systemContextFor(
  requestKey: string | undefined,
  options: { firstPassword?: boolean } = {},
): Promise<SystemContext> {
  const ctx = await currentSystemContext();
  if (!ctx) throw new AppError("UNAUTHENTICATED");
  if (ctx.administrator.mustChangePassword && !options.firstPassword) throw new AppError("FORBIDDEN");
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
