"use server";
import { createAction } from "@/app/create-action";
import { addToObjection } from "@/lib/features/evaluations/objections/add-to-objection";
import { arrangeSession } from "@/lib/features/evaluations/objections/arrange-session";
import { askRater } from "@/lib/features/evaluations/objections/ask-rater";
import { beginExamination } from "@/lib/features/evaluations/objections/begin-examination";
import { decideObjection } from "@/lib/features/evaluations/objections/decide-objection";
import { fileObjection } from "@/lib/features/evaluations/objections/file-objection";
import {
  addToObjectionInput,
  arrangeSessionInput,
  askRaterInput,
  beginExaminationInput,
  decideObjectionInput,
  fileObjectionInput,
  withdrawObjectionInput,
  writeMinutesInput,
} from "@/lib/features/evaluations/objections/objection-input";
import { withdrawObjection } from "@/lib/features/evaluations/objections/withdraw-objection";
import { writeMinutes } from "@/lib/features/evaluations/objections/write-minutes";

const page = ({ objectionId }: { objectionId: string }) => [`/objections/${objectionId}`];

export const fileObjectionAction = createAction({
  input: fileObjectionInput,
  run: fileObjection,
  redirectTo: ({ objectionId }) => `/objections/${objectionId}`,
  revalidate: (_case, { evaluationId }) => [`/evaluations/${evaluationId}`, "/"],
});

export const askRaterAction = createAction({ input: askRaterInput, run: askRater, revalidate: page });

export const beginExaminationAction = createAction({
  input: beginExaminationInput,
  run: beginExamination,
  revalidate: page,
});

export const addToObjectionAction = createAction({
  input: addToObjectionInput,
  run: addToObjection,
  revalidate: page,
});

export const arrangeSessionAction = createAction({
  input: arrangeSessionInput,
  run: arrangeSession,
  revalidate: page,
});

export const writeMinutesAction = createAction({
  input: writeMinutesInput,
  run: writeMinutes,
  revalidate: page,
});

export const withdrawObjectionAction = createAction({
  input: withdrawObjectionInput,
  run: withdrawObjection,
  revalidate: page,
});

export const decideObjectionAction = createAction({
  input: decideObjectionInput,
  run: decideObjection,
  redirectTo: ({ objectionId }) => `/objections/${objectionId}`,
  revalidate: page,
});
