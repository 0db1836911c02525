"use server";

import { createAction } from "@/app/create-action";
import { resetInput } from "@/lib/features/employees/second-factor/input";
import { resetSecondFactor } from "@/lib/features/employees/second-factor/reset-second-factor";

export const resetSecondFactorAction = createAction({
  input: resetInput,
  run: resetSecondFactor,
  redirectTo: ({ employeeId }) => `/hr/accounts/${employeeId}/second-factor?done=reset`,
});
