"use server";
import { createAction } from "@/app/create-action";
import { closePeriod } from "@/lib/features/evaluations/periods/close-period";
import { extendPeriod } from "@/lib/features/evaluations/periods/extend-period";
import {
  closePeriodInput,
  extendPeriodInput,
  prepareYearInput,
  reopenPeriodInput,
} from "@/lib/features/evaluations/periods/period-input";
import { prepareYear } from "@/lib/features/evaluations/periods/prepare-year";
import { reopenPeriod } from "@/lib/features/evaluations/periods/reopen-period";

const revalidate = () => ["/hr/periods"];

export const prepareYearAction = createAction({ input: prepareYearInput, run: prepareYear, revalidate });
export const extendPeriodAction = createAction({ input: extendPeriodInput, run: extendPeriod, revalidate });
export const closePeriodAction = createAction({ input: closePeriodInput, run: closePeriod, revalidate });
export const reopenPeriodAction = createAction({ input: reopenPeriodInput, run: reopenPeriod, revalidate });
