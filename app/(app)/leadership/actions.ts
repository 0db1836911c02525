"use server";
import { createAction } from "@/app/create-action";
import { setUnitAchievementInput } from "@/lib/features/evaluations/input";
import { setUnitAchievement } from "@/lib/features/evaluations/achievement/set-unit-achievement";

export const setUnitAchievementAction = createAction({
  input: setUnitAchievementInput,
  run: setUnitAchievement,
  revalidate: () => ["/leadership"],
});
