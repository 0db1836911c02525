"use server";

import { createPublicAction } from "@/app/create-action";
import { requestLinkInput } from "@/lib/features/employees/password-link/input";
import { requestPasswordLink } from "@/lib/features/employees/password-link/request-password-link";

export const requestLinkAction = createPublicAction({
  input: requestLinkInput,
  run: requestPasswordLink,
  redirectTo: () => "/sign-in/forgot?asked=1",
});
