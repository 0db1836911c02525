"use server";

import { createAction } from "@/app/create-action";
import { saveIndicatorManualInput } from "@/lib/features/work-plans/writing/input";
import { saveIndicatorManual } from "@/lib/features/work-plans/writing/save-indicator-manual";

export const saveIndicatorManualAction = createAction({
  input: saveIndicatorManualInput,
  run: saveIndicatorManual,
  redirectTo: ({ planId }) => `/work-plans/${planId}`,
});
