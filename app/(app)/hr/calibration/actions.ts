"use server";
import { createAction } from "@/app/create-action";
import { answerProposal } from "@/lib/features/evaluations/calibration/answer-proposal";
import { appointMembers } from "@/lib/features/evaluations/calibration/appoint-members";
import {
  answerProposalInput,
  appointMembersInput,
  closeCalibrationInput,
  decideProposalInput,
  openCalibrationInput,
  proposeRatingsInput,
  revealPersonInput,
} from "@/lib/features/evaluations/calibration/calibration-input";
import { closeCalibration } from "@/lib/features/evaluations/calibration/close-calibration";
import { decideProposal } from "@/lib/features/evaluations/calibration/decide-proposal";
import { openCalibration } from "@/lib/features/evaluations/calibration/open-calibration";
import { proposeRatings } from "@/lib/features/evaluations/calibration/propose-ratings";
import { revealPerson } from "@/lib/features/evaluations/calibration/reveal-person";

const room = (sessionId: string) => `/hr/calibration/${sessionId}`;

export const openCalibrationAction = createAction({
  input: openCalibrationInput,
  run: openCalibration,
  redirectTo: ({ sessionId }) => room(sessionId),
});

export const appointMembersAction = createAction({
  input: appointMembersInput,
  run: appointMembers,
  revalidate: ({ sessionId }) => [room(sessionId)],
});

export const closeCalibrationAction = createAction({
  input: closeCalibrationInput,
  run: closeCalibration,
  redirectTo: ({ sessionId }) => room(sessionId),
});

export const revealPersonAction = createAction({
  input: revealPersonInput,
  run: revealPerson,
  redirectTo: (_outcome, { sessionId }) => room(sessionId),
});

export const proposeRatingsAction = createAction({
  input: proposeRatingsInput,
  run: proposeRatings,
  redirectTo: ({ proposalId }, { sessionId }) => `${room(sessionId)}/proposals/${proposalId}`,
});

export const answerProposalAction = createAction({
  input: answerProposalInput,
  run: answerProposal,
  redirectTo: ({ sessionId, proposalId }) => `${room(sessionId)}/proposals/${proposalId}`,
});

export const decideProposalAction = createAction({
  input: decideProposalInput,
  run: decideProposal,
  redirectTo: ({ sessionId, proposalId }) => `${room(sessionId)}/proposals/${proposalId}`,
});
