"use server";

import { cookies, headers } from "next/headers";
import { z } from "zod";
import { createAction, createPublicAction } from "@/app/create-action";
import { changePassword } from "@/lib/features/employees/change-password";
import { changePasswordInput, revokeSessionInput } from "@/lib/features/employees/input";
import { revokeSession } from "@/lib/features/employees/revoke-session";
import { signOut } from "@/lib/features/employees/sign-out";
import { signOutEverywhere } from "@/lib/features/employees/sign-out-everywhere";
import { localeCookie } from "@/lib/platform/i18n";
import { currentContext } from "@/lib/platform/session";
import { sitePath } from "../../(auth)/return-path";
import { clearSessionCookie } from "../../(auth)/session-cookies";

const YEAR = 365 * 86_400;
const nothing = z.object({});

/** Public, because whoever has been signed out meanwhile wants to be out all the same. */
export const signOutAction = createPublicAction({
  input: nothing,
  run: async () => {
    const ctx = await currentContext();
    if (ctx) await signOut(ctx);
    await clearSessionCookie();
    return null;
  },
  redirectTo: () => "/sign-in?out=device",
});

export const signOutEverywhereAction = createAction({
  input: nothing,
  firstPassword: true,
  secondFactor: true,
  run: async (ctx) => {
    const { ended } = await signOutEverywhere(ctx);
    await clearSessionCookie();
    return { ended };
  },
  redirectTo: () => "/sign-in?out=everywhere",
});

export const revokeSessionAction = createAction({
  input: revokeSessionInput,
  run: revokeSession,
  // The row and its form are gone afterwards: the page says so itself.
  redirectTo: () => "/account?ended=device#devices",
});

export const changePasswordAction = createAction({
  input: changePasswordInput,
  run: changePassword,
  revalidate: () => ["/account"],
});

/** An action is posted to the address of the page that shows it, so its own path is the page to come back to. */
export const switchLanguageAction = createPublicAction({
  input: z.object({ locale: z.enum(["id", "en"], "input.unknown-choice") }),
  run: async (_request, { locale }) => {
    (await cookies()).set(localeCookie, locale, { path: "/", sameSite: "lax", httpOnly: true, maxAge: YEAR });
    return { path: sitePath((await headers()).get("x-path")) ?? "/" };
  },
  redirectTo: ({ path }) => path,
});
