"use server";

import { z } from "zod";
import { createAction } from "@/app/create-action";
import { confirmSecondFactor } from "@/lib/features/employees/second-factor/confirm-second-factor";
import { codeInput } from "@/lib/features/employees/second-factor/input";
import { startSecondFactor } from "@/lib/features/employees/second-factor/start-second-factor";
import { returnPath, withNext } from "../../return-path";
import { clearCodesCookie, writeCodesCookie } from "../../session-cookies";

const onward = z.object({ next: z.string().max(2000).optional().catch(undefined) });

export const startSecondFactorAction = createAction({
  input: onward,
  secondFactor: true,
  run: (ctx) => startSecondFactor(ctx),
  redirectTo: (_outcome, { next }) => withNext("/sign-in/second-factor", next),
});

export const confirmSecondFactorAction = createAction({
  input: codeInput.extend(onward.shape),
  secondFactor: true,
  run: async (ctx, { code }) => {
    const { codes } = await confirmSecondFactor(ctx, { code });
    if (codes) await writeCodesCookie(codes, ctx.actor.employeeId);
    return null;
  },
  redirectTo: (_outcome, { next }) => withNext("/sign-in/second-factor/codes", next),
});

/** The codes have been written down: this browser forgets them. */
export const codesSavedAction = createAction({
  input: onward,
  run: async () => {
    await clearCodesCookie();
    return null;
  },
  redirectTo: (_outcome, { next }) => returnPath(next),
});
