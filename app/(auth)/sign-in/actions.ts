"use server";

import { z } from "zod";
import { createAction, createPublicAction } from "@/app/create-action";
import { changePassword } from "@/lib/features/employees/change-password";
import { changePasswordInput, signInInput } from "@/lib/features/employees/input";
import { signIn } from "@/lib/features/employees/sign-in";
import { readKnownDeviceCookie, writeSignedInCookies } from "../session-cookies";
import { returnPath, withNext } from "../return-path";

const onward = z.object({ next: z.string().max(2000).optional().catch(undefined) });

export const signInAction = createPublicAction({
  input: signInInput.extend(onward.shape),
  run: async (request, input) => {
    const signedIn = await signIn({ ...request, knownDevice: await readKnownDeviceCookie() }, input);
    await writeSignedInCookies(signedIn);
    return { awaitsCode: signedIn.awaitsCode, mustChangePassword: signedIn.mustChangePassword };
  },
  redirectTo: ({ awaitsCode, mustChangePassword }, { next }) => {
    if (awaitsCode) return withNext("/sign-in/code", next);
    return mustChangePassword ? withNext("/sign-in/first-time", next) : returnPath(next);
  },
});

export const setFirstPasswordAction = createAction({
  input: changePasswordInput.extend(onward.shape),
  firstPassword: true,
  run: (ctx, { next: _next, ...input }) => changePassword(ctx, input),
  redirectTo: (_outcome, { next }) => returnPath(next),
});
