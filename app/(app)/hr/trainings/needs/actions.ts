"use server";

import { createAction } from "@/app/create-action";
import { dropNeed } from "@/lib/features/development/needs/drop-need";
import { meetNeed } from "@/lib/features/development/needs/meet-need";
import { dropNeedInput, meetNeedInput, planNeedInput } from "@/lib/features/development/needs/need-input";
import { planNeed } from "@/lib/features/development/needs/plan-need";

const revalidate = () => ["/hr/trainings/needs"];

export const planNeedAction = createAction({ input: planNeedInput, run: planNeed, revalidate });
export const meetNeedAction = createAction({ input: meetNeedInput, run: meetNeed, revalidate });
export const dropNeedAction = createAction({ input: dropNeedInput, run: dropNeed, revalidate });
