"use server";
import { createAction } from "@/app/create-action";
import { closePeriod } from "@/lib/features/evaluations/periods/close-period";
import { endUnitExtension } from "@/lib/features/evaluations/periods/end-unit-extension";
import { extendForUnit } from "@/lib/features/evaluations/periods/extend-for-unit";
import { extendPeriod } from "@/lib/features/evaluations/periods/extend-period";
import {
  closePeriodInput,
  endUnitExtensionInput,
  extendForUnitInput,
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

export const extendForUnitAction = createAction({
  input: extendForUnitInput,
  run: extendForUnit,
  redirectTo: (_done, { periodId }) => `/hr/periods/${periodId}/units`,
});
export const endUnitExtensionAction = createAction({
  input: endUnitExtensionInput,
  run: endUnitExtension,
  revalidate: ({ periodId }) => ["/hr/periods", `/hr/periods/${periodId}/units`],
});
