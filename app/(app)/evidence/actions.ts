"use server";

import { createAction } from "@/app/create-action";
import { addEvidence } from "@/lib/features/progress/add-evidence";
import {
  addEvidenceInput,
  linkEvidenceInput,
  removeEvidenceInput,
  unlinkEvidenceInput,
} from "@/lib/features/progress/input";
import { linkEvidence } from "@/lib/features/progress/link-evidence";
import { removeEvidence } from "@/lib/features/progress/remove-evidence";
import { unlinkEvidence } from "@/lib/features/progress/unlink-evidence";

/** Back to the note where the person came from, else to the proof itself. */
export const addEvidenceAction = createAction({
  input: addEvidenceInput,
  run: addEvidence,
  redirectTo: ({ evidenceId }, { evaluationId }) =>
    evaluationId ? `/evaluations/${evaluationId}/self-note` : `/evidence/${evidenceId}`,
});

export const linkMoreAction = createAction({
  input: linkEvidenceInput,
  run: linkEvidence,
  revalidate: (_outcome, { evidenceIds }) => evidenceIds.map((id) => `/evidence/${id}`),
});

export const takeOffAction = createAction({
  input: unlinkEvidenceInput,
  run: unlinkEvidence,
  revalidate: ({ evidenceId }) => [`/evidence/${evidenceId}`],
});

export const removeEvidenceAction = createAction({
  input: removeEvidenceInput,
  run: removeEvidence,
  redirectTo: () => "/evidence",
});
