"use server";
import { createAction } from "@/app/create-action";
import { nameDecider } from "@/lib/features/evaluations/objections/name-decider";
import { nameDeciderInput } from "@/lib/features/evaluations/objections/objection-input";

export const nameDeciderAction = createAction({
  input: nameDeciderInput,
  run: nameDecider,
  revalidate: () => ["/hr/objections"],
});
