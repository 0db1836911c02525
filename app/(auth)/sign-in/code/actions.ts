"use server";

import { z } from "zod";
import { createPublicAction } from "@/app/create-action";
import { enterCode } from "@/lib/features/employees/second-factor/enter-code";
import { codeInput } from "@/lib/features/employees/second-factor/input";
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
