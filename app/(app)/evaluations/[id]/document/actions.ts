"use server";

import { createAction } from "@/app/create-action";
import { orderPapers } from "@/lib/features/evaluations/papers/order-papers";
import { orderPapersInput } from "@/lib/features/evaluations/papers/paper-input";

export const orderPapersAction = createAction({
  input: orderPapersInput,
  run: orderPapers,
  redirectTo: ({ evaluationId }) => `/evaluations/${evaluationId}/document`,
});
