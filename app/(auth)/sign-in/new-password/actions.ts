"use server";

import { createPublicAction } from "@/app/create-action";
import { linkedPasswordInput } from "@/lib/features/employees/password-link/input";
import { setLinkedPassword } from "@/lib/features/employees/password-link/set-linked-password";
import { clearHalfCookie, clearSessionCookie } from "../../session-cookies";

export const setLinkedPasswordAction = createPublicAction({
  input: linkedPasswordInput,
  run: async (request, input) => {
    const outcome = await setLinkedPassword(request, input);
    await clearSessionCookie();
    await clearHalfCookie();
    return outcome;
  },
  redirectTo: () => "/sign-in?out=password",
});
