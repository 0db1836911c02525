"use server";

import { createAction } from "@/app/create-action";
import { retirePlanTemplateInput, savePlanTemplateInput } from "@/lib/features/work-plans/templates/input";
import { retirePlanTemplate } from "@/lib/features/work-plans/templates/retire-plan-template";
import { savePlanTemplate } from "@/lib/features/work-plans/templates/save-plan-template";

export const savePlanTemplateAction = createAction({
  input: savePlanTemplateInput,
  run: savePlanTemplate,
  redirectTo: ({ templateId }) => `/hr/templates/${templateId}?saved=1`,
});

export const retirePlanTemplateAction = createAction({
  input: retirePlanTemplateInput,
  run: retirePlanTemplate,
  redirectTo: () => "/hr/templates",
});
