"use server";

import { createAction } from "@/app/create-action";
import { confirmSuperiors } from "@/lib/features/work-plans/superiors/confirm-superiors";
import { correctSuperior } from "@/lib/features/work-plans/superiors/correct-superior";
import {
  confirmSuperiorsInput,
  correctSuperiorInput,
  decideInput,
  refuseSuperiorInput,
} from "@/lib/features/work-plans/superiors/input";
import { refuseSuperior } from "@/lib/features/work-plans/superiors/refuse-superior";
import { undoSuperiorDecision } from "@/lib/features/work-plans/superiors/undo-superior-decision";

const queue = () => "/hr/superior-fixes";

export const confirmSuperiorsAction = createAction({
  input: confirmSuperiorsInput,
  run: confirmSuperiors,
  redirectTo: queue,
});

export const refuseSuperiorAction = createAction({
  input: refuseSuperiorInput,
  run: refuseSuperior,
  redirectTo: queue,
});

export const correctSuperiorAction = createAction({
  input: correctSuperiorInput,
  run: correctSuperior,
  redirectTo: queue,
});

export const undoSuperiorDecisionAction = createAction({
  input: decideInput,
  run: undoSuperiorDecision,
  redirectTo: ({ repairId }) => `/hr/superior-fixes/${repairId}`,
});
