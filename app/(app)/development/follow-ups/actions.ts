"use server";
import { createAction } from "@/app/create-action";
import { checkFollowUp } from "@/lib/features/evaluations/follow-up/check-follow-up";
import { decideFollowUp } from "@/lib/features/evaluations/follow-up/decide-follow-up";
import { finishFollowUp } from "@/lib/features/evaluations/follow-up/finish-follow-up";
import {
  checkFollowUpInput,
  decideFollowUpInput,
  finishFollowUpInput,
  hearInput,
  proposeNextStepInput,
  proposeOfResultInput,
  withdrawFollowUpInput,
} from "@/lib/features/evaluations/follow-up/follow-up-input";
import { proposeNextStep } from "@/lib/features/evaluations/follow-up/propose-next-step";
import { proposeOfResult } from "@/lib/features/evaluations/follow-up/propose-of-result";
import { recordHearing } from "@/lib/features/evaluations/follow-up/record-hearing";
import { respondToFollowUp } from "@/lib/features/evaluations/follow-up/respond-to-follow-up";
import { withdrawFollowUp } from "@/lib/features/evaluations/follow-up/withdraw-follow-up";

const pageOf = ({ followUpId }: { followUpId: string }) => `/development/follow-ups/${followUpId}`;
const revalidate = (outcome: { followUpId: string }) => [
  pageOf(outcome),
  "/development/follow-ups",
  "/hr/follow-ups",
];

export const proposeOfResultAction = createAction({
  input: proposeOfResultInput,
  run: proposeOfResult,
  redirectTo: pageOf,
  revalidate,
});
export const proposeNextStepAction = createAction({
  input: proposeNextStepInput,
  run: proposeNextStep,
  redirectTo: pageOf,
  revalidate,
});
export const respondAction = createAction({ input: hearInput, run: respondToFollowUp, revalidate });
export const recordHearingAction = createAction({ input: hearInput, run: recordHearing, revalidate });
export const decideAction = createAction({ input: decideFollowUpInput, run: decideFollowUp, revalidate });
export const withdrawAction = createAction({
  input: withdrawFollowUpInput,
  run: withdrawFollowUp,
  revalidate,
});
export const checkAction = createAction({ input: checkFollowUpInput, run: checkFollowUp, revalidate });
export const finishAction = createAction({ input: finishFollowUpInput, run: finishFollowUp, revalidate });
