"use server";

import { createAction } from "@/app/create-action";
import { revokeDocumentInput } from "@/lib/features/documents/issued/document-input";
import { revokeDocument } from "@/lib/features/documents/issued/revoke-document";
import { orderPaperBatch } from "@/lib/features/evaluations/papers/order-paper-batch";
import { paperBatchInput } from "@/lib/features/evaluations/papers/paper-input";
import { documentBatchInput } from "@/lib/features/work-plans/documents/document-input";
import { orderDocumentBatch } from "@/lib/features/work-plans/documents/order-document-batch";

export const orderDocumentBatchAction = createAction({
  input: documentBatchInput,
  run: orderDocumentBatch,
  redirectTo: ({ batchId }) => `/hr/documents/${batchId}`,
});

export const orderPaperBatchAction = createAction({
  input: paperBatchInput,
  run: orderPaperBatch,
  redirectTo: ({ batchId }) => `/hr/documents/${batchId}`,
});

export const revokeDocumentAction = createAction({
  input: revokeDocumentInput,
  run: revokeDocument,
  redirectTo: ({ code }) => `/hr/documents?code=${code}`,
});
