"use server";

import { z } from "zod";
import { createPublicAction } from "@/app/create-action";
import {
  administratorPasswordInput,
  nameOfficerInput,
} from "@/lib/features/employees/administrators/administrator-input";
import { changeAdministratorPassword } from "@/lib/features/employees/administrators/change-administrator-password";
import { nameOfficer } from "@/lib/features/employees/administrators/name-officer";
import { signOutAdministrator } from "@/lib/features/employees/administrators/sign-out-administrator";
import { closeAgencyInput, createAgencyInput } from "@/lib/features/organization/agencies/agency-input";
import { createAgency } from "@/lib/features/organization/agencies/create-agency";
import { disableAgency } from "@/lib/features/organization/agencies/disable-agency";
import { enableAgency } from "@/lib/features/organization/agencies/enable-agency";
import {
  clearSlipCookie,
  clearSystemCookies,
  currentSystemContext,
  systemContextFor,
  writeSlipCookie,
} from "../system-context";

// Public towards the people's sessions: each of these asks for an administrator's own.
const keyed = z.object({ requestKey: z.uuid().optional().catch(undefined) });

export const createAgencyAction = createPublicAction({
  input: createAgencyInput.extend(keyed.shape),
  run: async (_request, { requestKey, ...input }) => createAgency(await systemContextFor(requestKey), input),
  redirectTo: ({ agencyId }) => `/system/${agencyId}?done=create`,
});

export const nameOfficerAction = createPublicAction({
  input: nameOfficerInput.extend(keyed.shape),
  run: async (_request, { requestKey, ...input }) => {
    const ctx = await systemContextFor(requestKey);
    const { name, loginName, password } = await nameOfficer(ctx, input);
    if (password)
      await writeSlipCookie({ name, loginName, password }, `${ctx.administrator.id} ${input.agencyId}`);
    return null;
  },
  redirectTo: (_outcome, { agencyId }) => `/system/${agencyId}?done=officer`,
});

export const forgetSlipAction = createPublicAction({
  input: z.object({ agencyId: z.uuid("input.not-uuid") }),
  run: async () => {
    await clearSlipCookie();
    return null;
  },
  redirectTo: (_outcome, { agencyId }) => `/system/${agencyId}`,
});

export const disableAgencyAction = createPublicAction({
  input: closeAgencyInput.extend(keyed.shape),
  run: async (_request, { requestKey, ...input }) => disableAgency(await systemContextFor(requestKey), input),
  redirectTo: ({ agencyId }) => `/system/${agencyId}?done=disable`,
});

export const enableAgencyAction = createPublicAction({
  input: closeAgencyInput.extend(keyed.shape),
  run: async (_request, { requestKey, ...input }) => enableAgency(await systemContextFor(requestKey), input),
  redirectTo: ({ agencyId }) => `/system/${agencyId}?done=enable`,
});

export const changeAdministratorPasswordAction = createPublicAction({
  input: administratorPasswordInput,
  run: async (_request, input) =>
    changeAdministratorPassword(await systemContextFor(undefined, { firstPassword: true }), input),
  redirectTo: () => "/system",
});

export const signOutAdministratorAction = createPublicAction({
  input: z.object({}),
  run: async () => {
    const ctx = await currentSystemContext();
    if (ctx) await signOutAdministrator(ctx);
    await clearSystemCookies();
    return null;
  },
  redirectTo: () => "/sign-in?out=device",
});
