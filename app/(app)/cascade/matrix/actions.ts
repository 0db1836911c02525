"use server";

import { createAction } from "@/app/create-action";
import { adoptCells } from "@/lib/features/work-plans/matrix/adopt-cells";
import { allowInvitation } from "@/lib/features/work-plans/matrix/allow-invitation";
import { answerInvitation } from "@/lib/features/work-plans/matrix/answer-invitation";
import { applyForRole } from "@/lib/features/work-plans/matrix/apply-for-role";
import { commentOnCell } from "@/lib/features/work-plans/matrix/comment-on-cell";
import { decideApplication } from "@/lib/features/work-plans/matrix/decide-application";
import {
  adoptCellsInput,
  applyForRoleInput,
  cellAnswerInput,
  cellInput,
  commentOnCellInput,
  saveRoleCellInput,
  shareMatrixInput,
} from "@/lib/features/work-plans/matrix/input";
import { invitePerson } from "@/lib/features/work-plans/matrix/invite-person";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { shareMatrix } from "@/lib/features/work-plans/matrix/share-matrix";
import { takeBackApplication } from "@/lib/features/work-plans/matrix/take-back-application";

type Place = { resultId: string; employeeId: string };
const toCell = ({ resultId, employeeId }: Place) =>
  `/cascade/matrix/cell?result=${resultId}&person=${employeeId}`;

/** A cell of the sheet: the page follows by itself. */
export const saveSheetCellAction = createAction({ input: saveRoleCellInput, run: saveRoleCell });

/** A cell's own page. */
export const saveRoleCellAction = createAction({
  input: saveRoleCellInput,
  run: saveRoleCell,
  redirectTo: ({ planId }) => `/cascade/matrix?plan=${planId}`,
});

export const shareMatrixAction = createAction({
  input: shareMatrixInput,
  run: shareMatrix,
  redirectTo: (_outcome, { planId }) => `/cascade/matrix?plan=${planId}`,
});

export const invitePersonAction = createAction({
  input: saveRoleCellInput,
  run: invitePerson,
  redirectTo: ({ planId }) => `/cascade/matrix?plan=${planId}`,
});

export const decideApplicationAction = createAction({
  input: cellAnswerInput,
  run: decideApplication,
  redirectTo: toCell,
});

export const allowInvitationAction = createAction({
  input: cellAnswerInput,
  run: allowInvitation,
  redirectTo: toCell,
});

export const answerInvitationAction = createAction({
  input: cellAnswerInput,
  run: answerInvitation,
  redirectTo: toCell,
});

export const applyForRoleAction = createAction({
  input: applyForRoleInput,
  run: applyForRole,
  redirectTo: () => "/cascade/matrix/mine",
});

export const takeBackApplicationAction = createAction({
  input: cellInput,
  run: takeBackApplication,
  redirectTo: () => "/cascade/matrix/mine",
});

export const commentOnCellAction = createAction({
  input: commentOnCellInput,
  run: commentOnCell,
  redirectTo: toCell,
});

export const adoptCellsAction = createAction({
  input: adoptCellsInput,
  run: adoptCells,
  redirectTo: ({ planId }) => `/work-plans/${planId}`,
});
