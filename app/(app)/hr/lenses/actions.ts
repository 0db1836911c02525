"use server";
import { createAction } from "@/app/create-action";
import { endLens } from "@/lib/features/evaluations/lenses/end-lens";
import { endLensInput, saveLensInput } from "@/lib/features/evaluations/lenses/lens-input";
import { saveLens } from "@/lib/features/evaluations/lenses/save-lens";

export const saveLensAction = createAction({
  input: saveLensInput,
  run: saveLens,
  redirectTo: ({ lensId }) => `/hr/lenses/${lensId}`,
  revalidate: ({ lensId }) => ["/hr/lenses", `/hr/lenses/${lensId}`],
});

export const endLensAction = createAction({
  input: endLensInput,
  run: endLens,
  revalidate: ({ lensId }) => ["/hr/lenses", `/hr/lenses/${lensId}`],
});
