"use server";

import { createAction } from "@/app/create-action";
import { cancelEnrolment } from "@/lib/features/development/cancel-enrolment";
import { certifyTraining } from "@/lib/features/development/certify-training";
import { confirmEnrolment } from "@/lib/features/development/confirm-enrolment";
import {
  cancelEnrolmentInput,
  certifyTrainingInput,
  confirmEnrolmentInput,
  offerTrainingInput,
  recordAttendanceInput,
} from "@/lib/features/development/input";
import { offerTraining } from "@/lib/features/development/offer-training";
import { recordAttendance } from "@/lib/features/development/record-attendance";

export const offerTrainingAction = createAction({
  input: offerTrainingInput,
  run: offerTraining,
  redirectTo: ({ trainingId }) => `/hr/trainings/${trainingId}?done=offer`,
});

export const confirmEnrolmentAction = createAction({
  input: confirmEnrolmentInput,
  run: confirmEnrolment,
  redirectTo: ({ trainingId }) => `/hr/trainings/${trainingId}?done=confirm`,
});

export const refuseEnrolmentAction = createAction({
  input: cancelEnrolmentInput,
  run: cancelEnrolment,
  redirectTo: ({ trainingId }) => `/hr/trainings/${trainingId}?done=cancel`,
});

export const recordAttendanceAction = createAction({
  input: recordAttendanceInput,
  run: recordAttendance,
  redirectTo: ({ trainingId }) => `/hr/trainings/${trainingId}?done=attend`,
});

export const certifyTrainingAction = createAction({
  input: certifyTrainingInput,
  run: certifyTraining,
  redirectTo: ({ trainingId }) => `/hr/trainings/${trainingId}?done=certify`,
});
