"use server";

import { createAction } from "@/app/create-action";
import { pastePlanRowsInput, undoPasteInput } from "@/lib/features/work-plans/writing/input";
import { undoPaste } from "@/lib/features/work-plans/writing/undo-paste";
import { onwardOf, previewOrPaste } from "./paste-view";

export const pastePlanRowsAction = createAction({
  input: pastePlanRowsInput,
  run: previewOrPaste,
  redirectTo: onwardOf,
});

export const undoPasteAction = createAction({
  input: undoPasteInput,
  run: undoPaste,
  redirectTo: ({ planId }) => `/work-plans/${planId}`,
});
