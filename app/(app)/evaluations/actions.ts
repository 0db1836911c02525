"use server";
import { createAction } from "@/app/create-action";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { answerQuestion } from "@/lib/features/evaluations/answer-question";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import {
  acknowledgeEvaluationInput,
  answerQuestionInput,
  askAboutEvaluationInput,
  releaseEvaluationInput,
  scoreFormInput,
  signFormInput,
  startEvaluationInput,
} from "@/lib/features/evaluations/input";
import { releaseEvaluation } from "@/lib/features/evaluations/release-evaluation";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { scorePage } from "./ids";

export const startEvaluationAction = createAction({
  input: startEvaluationInput,
  run: startEvaluation,
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/self-note`,
  revalidate: () => ["/evaluations"],
});

export const scoreEvaluationAction = createAction({
  input: scoreFormInput,
  run: (ctx, { then: _then, lens: _lens, ...scoring }) => scoreEvaluation(ctx, scoring),
  redirectTo: ({ evaluationId }, { then, lens }) => {
    const [kind, value] = then.split(":");
    if (kind === "sign") return `/evaluations/${evaluationId}/sign`;
    if (kind === "step") return scorePage(evaluationId, { lens, step: value });
    if (kind === "lens") return scorePage(evaluationId, { lens: value === "none" ? "" : value, step: 1 });
    return kind === "next" ? scorePage(value ?? "", { lens }) : "";
  },
  revalidate: ({ evaluationId }) => [`/evaluations/${evaluationId}/score`, "/team"],
});

export const signEvaluationAction = createAction({
  input: signFormInput,
  run: (ctx, { next: _next, ...signature }) => signEvaluation(ctx, signature),
  redirectTo: ({ evaluationId }, { next }) =>
    next ? `/evaluations/${next}/score` : `/evaluations/${evaluationId}`,
  revalidate: ({ evaluationId }) => [`/evaluations/${evaluationId}`, "/team"],
});

export const releaseEvaluationAction = createAction({
  input: releaseEvaluationInput,
  run: releaseEvaluation,
  revalidate: ({ evaluationId }) => [`/evaluations/${evaluationId}`, "/team"],
});

export const acknowledgeEvaluationAction = createAction({
  input: acknowledgeEvaluationInput,
  run: acknowledgeEvaluation,
  revalidate: ({ evaluationId }) => [`/evaluations/${evaluationId}`, "/evaluations", "/"],
});

export const askAboutEvaluationAction = createAction({
  input: askAboutEvaluationInput,
  run: askAboutEvaluation,
  revalidate: (_message, { evaluationId }) => [`/evaluations/${evaluationId}`],
});

export const answerQuestionAction = createAction({
  input: answerQuestionInput,
  run: answerQuestion,
  revalidate: (_message, { evaluationId }) => [`/evaluations/${evaluationId}`],
});
