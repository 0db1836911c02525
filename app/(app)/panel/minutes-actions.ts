"use server";

import { createAction } from "@/app/create-action";
import { answerAdvice } from "@/lib/features/evaluations/panel-minutes/answer-advice";
import { closeMinutes } from "@/lib/features/evaluations/panel-minutes/close-minutes";
import {
  answerAdviceInput,
  minutesInput,
  reopenMinutesInput,
  signMinutesInput,
} from "@/lib/features/evaluations/panel-minutes/minutes-input";
import { reopenMinutes } from "@/lib/features/evaluations/panel-minutes/reopen-minutes";
import { saveMinutes } from "@/lib/features/evaluations/panel-minutes/save-minutes";
import { signMinutes } from "@/lib/features/evaluations/panel-minutes/sign-minutes";

const pageOf = ({ sessionId }: { sessionId: string }) => `/panel/sessions/${sessionId}/minutes`;
const revalidate = (outcome: { sessionId: string }) => [pageOf(outcome), "/panel"];

export const saveMinutesAction = createAction({ input: minutesInput, run: saveMinutes });

export const closeMinutesAction = createAction({
  input: minutesInput,
  run: closeMinutes,
  revalidate,
  redirectTo: pageOf,
});

export const reopenMinutesAction = createAction({
  input: reopenMinutesInput,
  run: reopenMinutes,
  revalidate,
  redirectTo: pageOf,
});

export const signMinutesAction = createAction({
  input: signMinutesInput,
  run: signMinutes,
  revalidate,
  redirectTo: pageOf,
});

export const answerAdviceAction = createAction({
  input: answerAdviceInput,
  run: answerAdvice,
  revalidate: ({ sessionId }) => [`/panel/advice/${sessionId}`],
  redirectTo: ({ sessionId }) => `/panel/advice/${sessionId}`,
});
