"use server";

import { createAction } from "@/app/create-action";
import { planDocumentInput, signPlanDocumentInput } from "@/lib/features/work-plans/documents/document-input";
import { orderPlanDocument } from "@/lib/features/work-plans/documents/order-plan-document";
import { signPlanDocument } from "@/lib/features/work-plans/documents/sign-plan-document";

const pageOf = ({ planId }: { planId: string }) => `/work-plans/${planId}`;

export const orderPlanDocumentAction = createAction({
  input: planDocumentInput,
  run: orderPlanDocument,
  redirectTo: pageOf,
});

export const signPlanDocumentAction = createAction({
  input: signPlanDocumentInput,
  run: (ctx, input) => signPlanDocument(ctx, input),
  redirectTo: pageOf,
});
