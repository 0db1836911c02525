"use server";

import { createAction } from "@/app/create-action";
import { confirmPolicy } from "@/lib/features/organization/policies/confirm-policy";
import { draftPolicy } from "@/lib/features/organization/policies/draft-policy";
import {
  draftPolicyInput,
  explainedPolicyDraftInput,
  onePolicyDraftInput,
} from "@/lib/features/organization/policies/policy-input";
import { rehearsePolicy } from "@/lib/features/organization/policies/rehearse-policy";
import { returnPolicy } from "@/lib/features/organization/policies/return-policy";
import { submitPolicy } from "@/lib/features/organization/policies/submit-policy";
import { withdrawPolicy } from "@/lib/features/organization/policies/withdraw-policy";

export const draftPolicyAction = createAction({
  input: draftPolicyInput,
  run: draftPolicy,
  redirectTo: ({ draftId }) => `/hr/policies/versions/${draftId}?done=draft`,
});

export const rehearsePolicyAction = createAction({
  input: onePolicyDraftInput,
  run: rehearsePolicy,
  redirectTo: ({ draftId }) => `/hr/policies/versions/${draftId}?done=rehearse`,
});

export const submitPolicyAction = createAction({
  input: onePolicyDraftInput,
  run: submitPolicy,
  redirectTo: ({ draftId }) => `/hr/policies/versions/${draftId}?done=submit`,
});

export const confirmPolicyAction = createAction({
  input: onePolicyDraftInput,
  run: confirmPolicy,
  redirectTo: ({ draftId }) => `/hr/policies/versions/${draftId}?done=confirm`,
});

export const returnPolicyAction = createAction({
  input: explainedPolicyDraftInput,
  run: returnPolicy,
  redirectTo: ({ draftId }) => `/hr/policies/versions/${draftId}?done=return`,
});

export const withdrawPolicyAction = createAction({
  input: explainedPolicyDraftInput,
  run: withdrawPolicy,
  redirectTo: () => "/hr/policies?done=withdraw",
});
