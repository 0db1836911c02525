"use server";

import { createAction } from "@/app/create-action";
import { discardAmendment } from "@/lib/features/work-plans/amendments/discard-amendment";
import { startAmendmentInput } from "@/lib/features/work-plans/amendments/input";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { planInput } from "@/lib/features/work-plans/input";

export const startAmendmentAction = createAction({
  input: startAmendmentInput,
  run: startAmendment,
  redirectTo: ({ planId }) => `/work-plans/${planId}`,
});

export const discardAmendmentAction = createAction({
  input: planInput,
  run: discardAmendment,
  redirectTo: ({ planId }) => `/work-plans/${planId}`,
});
