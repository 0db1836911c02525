"use server";

import { createAction } from "@/app/create-action";
import { addUnit } from "@/lib/features/employees/chart/add-unit";
import {
  addUnitInput,
  closeUnitInput,
  mergeUnitInput,
  moveUnitInput,
  renameUnitInput,
  undoChartChangeInput,
} from "@/lib/features/employees/chart/chart-input";
import { closeUnit } from "@/lib/features/employees/chart/close-unit";
import { mergeUnit } from "@/lib/features/employees/chart/merge-unit";
import { moveUnit } from "@/lib/features/employees/chart/move-unit";
import { renameUnit } from "@/lib/features/employees/chart/rename-unit";
import { undoChartChange } from "@/lib/features/employees/chart/undo-chart-change";

const toUnit = ({ unitId }: { unitId: string }) => `/hr/units/${unitId}?done=change`;

export const addUnitAction = createAction({ input: addUnitInput, run: addUnit, redirectTo: toUnit });

export const renameUnitAction = createAction({
  input: renameUnitInput,
  run: renameUnit,
  redirectTo: toUnit,
});

export const moveUnitAction = createAction({ input: moveUnitInput, run: moveUnit, redirectTo: toUnit });

export const mergeUnitAction = createAction({ input: mergeUnitInput, run: mergeUnit, redirectTo: toUnit });

export const closeUnitAction = createAction({ input: closeUnitInput, run: closeUnit, redirectTo: toUnit });

export const undoChangeAction = createAction({
  input: undoChartChangeInput,
  run: undoChartChange,
  // What was added is gone with its change.
  redirectTo: ({ subjectId, kind }) => {
    const list = kind.endsWith("unit") ? "/hr/units" : "/hr/positions";
    return kind.startsWith("add_") ? list : `${list}/${subjectId}?done=undo`;
  },
});
