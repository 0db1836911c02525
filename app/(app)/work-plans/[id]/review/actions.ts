"use server";

import { createAction } from "@/app/create-action";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { agreeAmendment } from "@/lib/features/work-plans/amendments/agree-amendment";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { planVersionInput, returnWorkPlanInput } from "@/lib/features/work-plans/review-input";

export const returnWorkPlanAction = createAction({
  input: returnWorkPlanInput,
  run: returnWorkPlan,
  redirectTo: () => "/team",
});

export const agreeWorkPlanAction = createAction({
  input: planVersionInput,
  run: agreeWorkPlan,
  redirectTo: () => "/team",
});

export const agreeAmendmentAction = createAction({
  input: planVersionInput,
  run: agreeAmendment,
  redirectTo: ({ planId }) => `/work-plans/${planId}/versions`,
});
