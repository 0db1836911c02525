"use server";

import { createAction } from "@/app/create-action";
import { changeApproach } from "@/lib/features/work-plans/change-approach";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { discardWorkPlan } from "@/lib/features/work-plans/discard-work-plan";
import {
  addPlanResultInput,
  changeApproachInput,
  createWorkPlanInput,
  movePlanResultInput,
  planInput,
  planResultInput,
  savePlanAttachmentsInput,
  savePlanBehavioursInput,
  savePlanResultInput,
  submitWorkPlanInput,
} from "@/lib/features/work-plans/input";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { movePlanResult } from "@/lib/features/work-plans/results/move-plan-result";
import { removePlanResult } from "@/lib/features/work-plans/results/remove-plan-result";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { savePlanAttachments } from "@/lib/features/work-plans/save-plan-attachments";
import { savePlanBehaviours } from "@/lib/features/work-plans/save-plan-behaviours";
import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { withdrawWorkPlan } from "@/lib/features/work-plans/withdraw-work-plan";

const pageOf = ({ planId }: { planId: string }) => `/work-plans/${planId}`;
const rowOf = ({ planId, resultId }: { planId: string; resultId: string }) =>
  `${pageOf({ planId })}/results/${resultId}`;

export const createWorkPlanAction = createAction({
  input: createWorkPlanInput,
  run: createWorkPlan,
  redirectTo: pageOf,
});

export const changeApproachAction = createAction({
  input: changeApproachInput,
  run: changeApproach,
  redirectTo: pageOf,
});

export const discardWorkPlanAction = createAction({
  input: planInput,
  run: discardWorkPlan,
  redirectTo: () => "/work-plans",
});

export const addPlanResultAction = createAction({
  input: addPlanResultInput,
  run: addPlanResult,
  redirectTo: rowOf,
});

/** The page of one result: the button decides whether one stays. */
export const savePlanResultAction = createAction({
  input: savePlanResultInput,
  run: savePlanResult,
  redirectTo: (row, { intent }) =>
    intent.includes("indicator") ? `${rowOf(row)}#indicators` : `${pageOf(row)}#result-${row.resultId}`,
});

export const movePlanResultAction = createAction({
  input: movePlanResultInput,
  run: movePlanResult,
  redirectTo: (row) => `${pageOf(row)}#result-${row.resultId}`,
});

export const removePlanResultAction = createAction({
  input: planResultInput,
  run: removePlanResult,
  redirectTo: pageOf,
});

// The sheet and the autosave stay where they are; the sheet reads its page anew by itself.
export const keepPlanResultAction = createAction({ input: savePlanResultInput, run: savePlanResult });
export const addSheetRowAction = createAction({ input: addPlanResultInput, run: addPlanResult });
export const moveSheetRowAction = createAction({ input: movePlanResultInput, run: movePlanResult });
export const removeSheetRowAction = createAction({ input: planResultInput, run: removePlanResult });
export const keepPlanBehavioursAction = createAction({
  input: savePlanBehavioursInput,
  run: savePlanBehaviours,
});
export const keepPlanAttachmentsAction = createAction({
  input: savePlanAttachmentsInput,
  run: savePlanAttachments,
});

export const savePlanBehavioursAction = createAction({
  input: savePlanBehavioursInput,
  run: savePlanBehaviours,
  redirectTo: pageOf,
});

export const savePlanAttachmentsAction = createAction({
  input: savePlanAttachmentsInput,
  run: savePlanAttachments,
  redirectTo: pageOf,
});

export const submitWorkPlanAction = createAction({
  input: submitWorkPlanInput,
  run: submitWorkPlan,
  redirectTo: (plan) => `${pageOf(plan)}/receipt`,
});

export const withdrawWorkPlanAction = createAction({
  input: planInput,
  run: withdrawWorkPlan,
  redirectTo: pageOf,
});
