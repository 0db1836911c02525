"use server";
import { createAction } from "@/app/create-action";
import { writeHandoverInput } from "@/lib/features/evaluations/handover/handover-input";
import { writeHandoverNote } from "@/lib/features/evaluations/handover/write-handover-note";

export const writeHandoverAction = createAction({
  input: writeHandoverInput,
  run: writeHandoverNote,
  revalidate: (_note, { workPlanId, periodId }) => [
    "/",
    "/team/handover",
    `/team/handover/${workPlanId}/${periodId}`,
  ],
});
