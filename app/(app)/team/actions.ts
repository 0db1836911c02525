"use server";

import { createAction } from "@/app/create-action";
import { agreePlans } from "@/lib/features/work-plans/dialogue/agree-plans";
import { agreePlansInput, undoReturnInput } from "@/lib/features/work-plans/dialogue/input";
import { undoReturn } from "@/lib/features/work-plans/dialogue/undo-return";

export const undoReturnAction = createAction({
  input: undoReturnInput,
  run: undoReturn,
  redirectTo: ({ planId }) => `/work-plans/${planId}/review`,
});

export const agreePlansAction = createAction({
  input: agreePlansInput,
  run: agreePlans,
  redirectTo: ({ plans }) => {
    const failed = plans.filter(({ reasons }) => reasons.length > 0);
    const why = failed.map(({ planId, reasons }) => `&not=${planId}:${reasons[0]?.reason ?? ""}`);
    return `/team/agree?set=${String(plans.length - failed.length)}${why.join("")}`;
  },
});
