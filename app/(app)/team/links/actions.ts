"use server";

import { createAction } from "@/app/create-action";
import { answerTeamLinks } from "@/lib/features/work-plans/links/answer-team-links";
import { answerTeamLinksInput } from "@/lib/features/work-plans/links/input";

export const answerTeamLinksAction = createAction({
  input: answerTeamLinksInput,
  run: answerTeamLinks,
  redirectTo: () => "/team/links",
});
