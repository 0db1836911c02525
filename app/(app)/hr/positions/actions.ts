"use server";

import { createAction } from "@/app/create-action";
import { addPosition } from "@/lib/features/employees/chart/add-position";
import { changePosition } from "@/lib/features/employees/chart/change-position";
import {
  addPositionInput,
  changePositionInput,
  closePositionInput,
} from "@/lib/features/employees/chart/chart-input";
import { closePosition } from "@/lib/features/employees/chart/close-position";

const toPosition = ({ positionId }: { positionId: string }) => `/hr/positions/${positionId}?done=change`;

export const addPositionAction = createAction({
  input: addPositionInput,
  run: addPosition,
  redirectTo: toPosition,
});

export const changePositionAction = createAction({
  input: changePositionInput,
  run: changePosition,
  redirectTo: toPosition,
});

export const closePositionAction = createAction({
  input: closePositionInput,
  run: closePosition,
  redirectTo: toPosition,
});
