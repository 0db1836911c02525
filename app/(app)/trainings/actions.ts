"use server";

import { createAction } from "@/app/create-action";
import { cancelEnrolment } from "@/lib/features/development/cancel-enrolment";
import { declineTraining } from "@/lib/features/development/decline-training";
import { enrolInTraining } from "@/lib/features/development/enrol-in-training";
import {
  cancelEnrolmentInput,
  declineTrainingInput,
  enrolInTrainingInput,
  recommendTrainingInput,
} from "@/lib/features/development/input";
import { recommendTraining } from "@/lib/features/development/recommend-training";

export const recommendTrainingAction = createAction({
  input: recommendTrainingInput,
  run: recommendTraining,
  redirectTo: (_outcome, { evaluationId }) =>
    `/trainings/recommend?evaluation=${evaluationId}&done=recommend`,
});

export const withdrawRecommendationAction = createAction({
  input: cancelEnrolmentInput,
  run: cancelEnrolment,
  redirectTo: ({ evaluationId }) => `/trainings/recommend?evaluation=${evaluationId}&done=cancel`,
});

export const enrolInTrainingAction = createAction({
  input: enrolInTrainingInput,
  run: enrolInTraining,
  redirectTo: (_outcome, { trainingId }) => `/trainings/${trainingId}?done=enrol`,
});

export const declineTrainingAction = createAction({
  input: declineTrainingInput,
  run: declineTraining,
  redirectTo: ({ trainingId }) => `/trainings/${trainingId}?done=decline`,
});

export const cancelEnrolmentAction = createAction({
  input: cancelEnrolmentInput,
  run: cancelEnrolment,
  redirectTo: ({ trainingId }) => `/trainings/${trainingId}?done=cancel`,
});
