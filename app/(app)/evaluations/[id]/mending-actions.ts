"use server";
import { createAction } from "@/app/create-action";
import { correctEvaluation } from "@/lib/features/evaluations/release/correct-evaluation";
import { correctEvaluationInput } from "@/lib/features/evaluations/release/correction-input";
import { undoSignatureInput } from "@/lib/features/evaluations/release/release-input";
import { undoSignature } from "@/lib/features/evaluations/release/undo-signature";

const pages = ({ evaluationId }: { evaluationId: string }) => [`/evaluations/${evaluationId}`, "/team"];

export const undoSignatureAction = createAction({
  input: undoSignatureInput,
  run: undoSignature,
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/score`,
  revalidate: pages,
});

export const correctEvaluationAction = createAction({
  input: correctEvaluationInput,
  run: correctEvaluation,
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}`,
  revalidate: pages,
});
