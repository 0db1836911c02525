"use server";
import { createAction } from "@/app/create-action";
import { saveAnnualNoteInput, startAnnualInput } from "@/lib/features/evaluations/annual/annual-input";
import { saveAnnualNote } from "@/lib/features/evaluations/annual/save-annual-note";
import { startAnnual } from "@/lib/features/evaluations/annual/start-annual";

export const startAnnualAction = createAction({
  input: startAnnualInput,
  run: startAnnual,
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/year`,
  revalidate: () => ["/evaluations/annual"],
});

export const saveAnnualNoteAction = createAction({
  input: saveAnnualNoteInput,
  run: saveAnnualNote,
  revalidate: ({ evaluationId }) => [`/evaluations/${evaluationId}/year`],
});
