"use server";

import { z } from "zod";
import { createPublicAction } from "@/app/create-action";
import { readSystemToken, writeSystemCookie } from "@/app/(system)/system-context";
import { enterAdministratorCode } from "@/lib/features/employees/administrators/enter-administrator-code";
import { enterCode } from "@/lib/features/employees/second-factor/enter-code";
import { codeInput } from "@/lib/features/employees/second-factor/input";
import { AppError } from "@/lib/platform/errors";
import { returnPath, withNext } from "../../return-path";
import { clearHalfCookie, readHalfCookie, writeSessionCookie } from "../../session-cookies";

const onward = z.object({ next: z.string().max(2000).optional().catch(undefined) });

export const enterCodeAction = createPublicAction({
  input: codeInput.extend(onward.shape),
  run: async (request, { code }) => {
    const { token, mustChangePassword } = await enterCode(request, await readHalfCookie(), { code });
    await clearHalfCookie();
    await writeSessionCookie(token);
    return { mustChangePassword };
  },
  redirectTo: ({ mustChangePassword }, { next }) =>
    mustChangePassword ? withNext("/sign-in/first-time", next) : returnPath(next),
});

export const enterAdministratorCodeAction = createPublicAction({
  input: codeInput,
  run: async (request, { code }) => {
    const half = await readSystemToken();
    if (!half) throw new AppError("UNAUTHENTICATED");
    await writeSystemCookie(await enterAdministratorCode(request, half, { code }));
    return { mustChangePassword: false };
  },
  redirectTo: () => "/system",
});
