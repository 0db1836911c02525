"use server";

import { createAction } from "@/app/create-action";
import { cancelSession } from "@/lib/features/evaluations/panel/cancel-session";
import { closeSeat } from "@/lib/features/evaluations/panel/close-seat";
import { declareClear } from "@/lib/features/evaluations/panel/declare-clear";
import { declareFamily } from "@/lib/features/evaluations/panel/declare-family";
import { endFamilyTie } from "@/lib/features/evaluations/panel/end-family-tie";
import { leaveSession } from "@/lib/features/evaluations/panel/leave-session";
import { nameSubstitute } from "@/lib/features/evaluations/panel/name-substitute";
import {
  cancelSessionInput,
  closeSeatInput,
  declareClearInput,
  declareFamilyInput,
  endFamilyTieInput,
  leaveSessionInput,
  nameSubstituteInput,
  panelNotesInput,
  setUpSessionInput,
} from "@/lib/features/evaluations/panel/panel-input";
import { saveNotes } from "@/lib/features/evaluations/panel/save-notes";
import { sendNotes } from "@/lib/features/evaluations/panel/send-notes";
import { setUpSession } from "@/lib/features/evaluations/panel/set-up-session";

const pageOf = ({ sessionId }: { sessionId: string }) => `/panel/sessions/${sessionId}`;
const revalidate = (outcome: { sessionId: string }) => [pageOf(outcome), "/panel"];

export const setUpSessionAction = createAction({
  input: setUpSessionInput,
  run: setUpSession,
  redirectTo: pageOf,
});

export const declareClearAction = createAction({
  input: declareClearInput,
  run: declareClear,
  revalidate,
  redirectTo: (outcome) => (outcome.isOut ? "/panel?left=records" : pageOf(outcome)),
});

export const leaveSessionAction = createAction({
  input: leaveSessionInput,
  run: leaveSession,
  revalidate,
  redirectTo: () => "/panel?left=member",
});

export const saveNotesAction = createAction({ input: panelNotesInput, run: saveNotes });

export const sendNotesAction = createAction({
  input: panelNotesInput,
  run: sendNotes,
  revalidate,
  redirectTo: pageOf,
});

export const nameSubstituteAction = createAction({
  input: nameSubstituteInput,
  run: nameSubstitute,
  revalidate,
  redirectTo: pageOf,
});

export const closeSeatAction = createAction({
  input: closeSeatInput,
  run: closeSeat,
  revalidate,
  redirectTo: pageOf,
});

export const cancelSessionAction = createAction({
  input: cancelSessionInput,
  run: cancelSession,
  revalidate,
  redirectTo: pageOf,
});

export const declareFamilyAction = createAction({
  input: declareFamilyInput,
  run: declareFamily,
  redirectTo: () => "/panel/ties",
});

export const endFamilyTieAction = createAction({
  input: endFamilyTieInput,
  run: endFamilyTie,
  revalidate: () => ["/panel/ties"],
});
