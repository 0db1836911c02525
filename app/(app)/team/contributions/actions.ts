"use server";
import { createAction } from "@/app/create-action";
import { giveContributionInput } from "@/lib/features/evaluations/contributions/contribution-input";
import { giveContribution } from "@/lib/features/evaluations/contributions/give-contribution";

export const giveContributionAction = createAction({
  input: giveContributionInput,
  run: giveContribution,
  revalidate: () => ["/team/contributions"],
});
