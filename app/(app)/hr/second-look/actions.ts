"use server";

import { createAction } from "@/app/create-action";
import { drawSample } from "@/lib/features/evaluations/second-look/draw-sample";
import { judgeItem } from "@/lib/features/evaluations/second-look/judge-item";
import { drawSampleInput, judgeItemInput } from "@/lib/features/evaluations/second-look/second-look-input";

export const drawSampleAction = createAction({
  input: drawSampleInput,
  run: drawSample,
  revalidate: () => ["/hr/second-look"],
});

export const judgeItemAction = createAction({
  input: judgeItemInput,
  run: judgeItem,
  redirectTo: () => "/hr/second-look",
});
