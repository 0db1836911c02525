"use server";

import { createAction } from "@/app/create-action";
import { proposeSuperiorInput, repairInput } from "@/lib/features/work-plans/superiors/input";
import { proposeSuperior } from "@/lib/features/work-plans/superiors/propose-superior";
import { withdrawSuperior } from "@/lib/features/work-plans/superiors/withdraw-superior";

export const proposeSuperiorAction = createAction({
  input: proposeSuperiorInput,
  run: proposeSuperior,
  redirectTo: () => "/work-plans/superior",
});

export const withdrawSuperiorAction = createAction({
  input: repairInput,
  run: withdrawSuperior,
  redirectTo: () => "/work-plans/superior",
});
