"use server";

import { z } from "zod";
import { createPublicAction } from "@/app/create-action";
import { confirmAdministratorFactor } from "@/lib/features/employees/administrators/confirm-administrator-factor";
import { startAdministratorFactor } from "@/lib/features/employees/administrators/start-administrator-factor";
import { codeInput } from "@/lib/features/employees/second-factor/input";
import { systemContextFor } from "../../system-context";

// Public towards the people's sessions: each of these asks for an administrator's own.
export const startAdministratorFactorAction = createPublicAction({
  input: z.object({}),
  run: async () => startAdministratorFactor(await systemContextFor(undefined, { secondFactor: true })),
  redirectTo: () => "/system/second-factor",
});

export const confirmAdministratorFactorAction = createPublicAction({
  input: codeInput,
  run: async (_request, { code }) =>
    confirmAdministratorFactor(await systemContextFor(undefined, { secondFactor: true }), { code }),
  redirectTo: () => "/system",
});
