"use server";

import { createAction } from "@/app/create-action";
import { giveFeedback } from "@/lib/features/feedback/give-feedback";
import { giveFeedbackInput } from "@/lib/features/feedback/input";

export const giveFeedbackAction = createAction({
  input: giveFeedbackInput,
  run: giveFeedback,
  revalidate: (_outcome, { evaluationId }) =>
    evaluationId ? [`/evaluations/${evaluationId}/score`, `/evaluations/${evaluationId}/self-note`] : [],
});
