"use server";

import { createAction } from "@/app/create-action";
import { endGrant } from "@/lib/features/employees/grants/end-grant";
import { extendGrant } from "@/lib/features/employees/grants/extend-grant";
import { giveGrant } from "@/lib/features/employees/grants/give-grant";
import {
  endGrantInput,
  extendGrantInput,
  giveGrantInput,
  signReviewInput,
} from "@/lib/features/employees/grants/grant-input";
import { signReview } from "@/lib/features/employees/grants/sign-review";

export const giveGrantAction = createAction({
  input: giveGrantInput,
  run: giveGrant,
  redirectTo: () => "/hr/grants?done=give",
});

export const endGrantAction = createAction({
  input: endGrantInput,
  run: endGrant,
  redirectTo: () => "/hr/grants?done=end",
});

export const extendGrantAction = createAction({
  input: extendGrantInput,
  run: extendGrant,
  redirectTo: () => "/hr/grants?done=extend",
});

export const signReviewAction = createAction({
  input: signReviewInput,
  run: signReview,
  redirectTo: ({ reviewId }) => `/hr/grants/review/${reviewId}?done=1`,
});
