"use server";

import { z } from "zod";
import { createAction, createPublicAction } from "@/app/create-action";
import { writeSystemCookie } from "@/app/(system)/system-context";
import {
  isAdministratorName,
  signInAdministrator,
} from "@/lib/features/employees/administrators/sign-in-administrator";
import { changePassword } from "@/lib/features/employees/change-password";
import { changePasswordInput, signInInput } from "@/lib/features/employees/input";
import { signIn } from "@/lib/features/employees/sign-in";
import { readKnownDeviceCookie, writeSignedInCookies } from "../session-cookies";
import { returnPath, withNext } from "../return-path";

const onward = z.object({ next: z.string().max(2000).optional().catch(undefined) });

export const signInAction = createPublicAction({
  input: signInInput.extend(onward.shape),
  run: async (request, input) => {
    if (await isAdministratorName(input.name)) {
      const { token, mustChangePassword, awaitsCode } = await signInAdministrator(request, input);
      await writeSystemCookie(token);
      return { awaitsCode, mustChangePassword, isAdministrator: true };
    }
    const signedIn = await signIn({ ...request, knownDevice: await readKnownDeviceCookie() }, input);
    await writeSignedInCookies(signedIn);
    return {
      awaitsCode: signedIn.awaitsCode,
      mustChangePassword: signedIn.mustChangePassword,
      isAdministrator: false,
    };
  },
  redirectTo: ({ awaitsCode, mustChangePassword, isAdministrator }, { next }) => {
    if (awaitsCode)
      return isAdministrator ? "/sign-in/code?as=administrator" : withNext("/sign-in/code", next);
    if (isAdministrator) return "/system";
    return mustChangePassword ? withNext("/sign-in/first-time", next) : returnPath(next);
  },
});

export const setFirstPasswordAction = createAction({
  input: changePasswordInput.extend(onward.shape),
  firstPassword: true,
  run: (ctx, { next: _next, ...input }) => changePassword(ctx, input),
  redirectTo: (_outcome, { next }) => returnPath(next),
});
