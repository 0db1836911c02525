"use server";

import { createAction } from "@/app/create-action";
import { startEvaluationInput } from "@/lib/features/evaluations/input";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";

export const startEvaluationAction = createAction({
  input: startEvaluationInput,
  run: startEvaluation,
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/self-note`,
});
