"use server";
import { createAction } from "@/app/create-action";
import { explainDistributionInput } from "@/lib/features/evaluations/distribution/distribution-input";
import { explainDistribution } from "@/lib/features/evaluations/distribution/explain-distribution";

export const explainDistributionAction = createAction({
  input: explainDistributionInput,
  run: explainDistribution,
  revalidate: (_outcome, { unitId }) => ["/hr/distribution", `/hr/distribution/${unitId}`],
});
