"use server";
import { createAction } from "@/app/create-action";
import {
  recommendAchievementInput,
  recordFigureInput,
} from "@/lib/features/evaluations/achievement/achievement-input";
import { recommendAchievement } from "@/lib/features/evaluations/achievement/recommend-achievement";
import { recordFigure } from "@/lib/features/evaluations/achievement/record-figure";
import { setUnitAchievement } from "@/lib/features/evaluations/achievement/set-unit-achievement";
import { setUnitAchievementInput } from "@/lib/features/evaluations/input";

export const setUnitAchievementAction = createAction({
  input: setUnitAchievementInput,
  run: setUnitAchievement,
  revalidate: ({ unitId }) => ["/leadership", `/leadership/units/${unitId}`],
});

export const recordFigureAction = createAction({
  input: recordFigureInput,
  run: recordFigure,
  revalidate: (_done, { unitId }) => ["/leadership", `/leadership/units/${unitId}`],
});

export const recommendAchievementAction = createAction({
  input: recommendAchievementInput,
  run: recommendAchievement,
  revalidate: (_done, { unitId }) => ["/leadership", `/leadership/units/${unitId}`],
});
