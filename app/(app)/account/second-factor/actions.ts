"use server";

import { createAction } from "@/app/create-action";
import { disableSecondFactor } from "@/lib/features/employees/second-factor/disable-second-factor";
import { codeInput, disableInput } from "@/lib/features/employees/second-factor/input";
import { renewRecoveryCodes } from "@/lib/features/employees/second-factor/renew-recovery-codes";
import { writeCodesCookie } from "../../../(auth)/session-cookies";

export const renewRecoveryCodesAction = createAction({
  input: codeInput,
  run: async (ctx, input) => {
    const { codes } = await renewRecoveryCodes(ctx, input);
    if (codes) await writeCodesCookie(codes, ctx.actor.employeeId);
    return null;
  },
  redirectTo: () => "/sign-in/second-factor/codes?next=%2Faccount",
});

export const disableSecondFactorAction = createAction({
  input: disableInput,
  run: disableSecondFactor,
  // Where the role needs one, the door asks for a new one at once.
  redirectTo: ({ required }) =>
    required ? "/sign-in/second-factor?next=%2Faccount" : "/account?second-factor=off#second-factor",
});
