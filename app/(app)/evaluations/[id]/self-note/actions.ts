"use server";

import { createAction } from "@/app/create-action";
import { selfNoteInput, takeBackNoteInput } from "@/lib/features/evaluations/input";
import { saveSelfNote } from "@/lib/features/evaluations/self-note/save-self-note";
import { submitSelfNote } from "@/lib/features/evaluations/self-note/submit-self-note";
import { takeBackSelfNote } from "@/lib/features/evaluations/self-note/take-back-self-note";
import { addEvidence } from "@/lib/features/progress/add-evidence";
import {
  addEvidenceInput,
  linkEvidenceInput,
  recordProgressInput,
  unlinkEvidenceInput,
} from "@/lib/features/progress/input";
import { linkEvidence } from "@/lib/features/progress/link-evidence";
import { recordProgress } from "@/lib/features/progress/record-progress";
import { unlinkEvidence } from "@/lib/features/progress/unlink-evidence";

const pageOf = (evaluationId: string | undefined) =>
  evaluationId ? [`/evaluations/${evaluationId}/self-note`] : [];

export const recordProgressAction = createAction({
  input: recordProgressInput,
  run: recordProgress,
  revalidate: (_outcome, { evaluationId }) => pageOf(evaluationId),
});

export const addEvidenceHereAction = createAction({
  input: addEvidenceInput,
  run: addEvidence,
  revalidate: (_outcome, { evaluationId }) => pageOf(evaluationId),
});

export const linkEvidenceAction = createAction({
  input: linkEvidenceInput,
  run: linkEvidence,
  revalidate: (_outcome, { evaluationId }) => pageOf(evaluationId),
});

export const unlinkEvidenceAction = createAction({
  input: unlinkEvidenceInput,
  run: unlinkEvidence,
  revalidate: (_outcome, { evaluationId }) => pageOf(evaluationId),
});

export const saveSelfNoteAction = createAction({ input: selfNoteInput, run: saveSelfNote });

export const submitSelfNoteAction = createAction({
  input: selfNoteInput,
  run: submitSelfNote,
  revalidate: ({ evaluationId }) => pageOf(evaluationId),
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/self-note`,
});

export const takeBackSelfNoteAction = createAction({
  input: takeBackNoteInput,
  run: takeBackSelfNote,
  revalidate: ({ evaluationId }) => pageOf(evaluationId),
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/self-note`,
});
