"use server";

import { createAction } from "@/app/create-action";
import { answerOwnLink } from "@/lib/features/work-plans/links/answer-own-link";
import { answerOwnLinkInput } from "@/lib/features/work-plans/links/input";

export const answerOwnLinkAction = createAction({
  input: answerOwnLinkInput,
  run: answerOwnLink,
  redirectTo: ({ planId }) => `/work-plans/${planId}/links`,
});
