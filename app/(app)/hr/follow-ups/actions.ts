"use server";
import { createAction } from "@/app/create-action";
import { proposeOfYearInput } from "@/lib/features/evaluations/follow-up/follow-up-input";
import { proposeOfYear } from "@/lib/features/evaluations/follow-up/propose-of-year";

export const proposeOfYearAction = createAction({
  input: proposeOfYearInput,
  run: proposeOfYear,
  revalidate: () => ["/hr/follow-ups"],
});
