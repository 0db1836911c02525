"use server";

import { createAction } from "@/app/create-action";
import { commentOnPlan } from "@/lib/features/work-plans/dialogue/comment-on-plan";
import {
  commentOnPlanInput,
  markRowInput,
  resolveCommentsInput,
} from "@/lib/features/work-plans/dialogue/input";
import { markRow } from "@/lib/features/work-plans/dialogue/mark-row";
import { resolveComments } from "@/lib/features/work-plans/dialogue/resolve-comments";

const pagesOf = ({ planId }: { planId: string }) => [`/work-plans/${planId}`, `/work-plans/${planId}/review`];

export const commentOnPlanAction = createAction({
  input: commentOnPlanInput,
  run: commentOnPlan,
  revalidate: pagesOf,
});

export const resolveCommentsAction = createAction({
  input: resolveCommentsInput,
  run: resolveComments,
  revalidate: pagesOf,
});

export const markRowAction = createAction({ input: markRowInput, run: markRow, revalidate: pagesOf });
