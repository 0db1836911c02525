import { createHash } from "node:crypto";
import { achievementRows } from "../demo/build/achievements";
import {
  assignmentRows,
  employeeRows,
  grantRows,
  loginRows,
  reportingLineRows,
} from "../demo/build/employment";
import { educationRows, rankRows, unitSpanRows } from "../demo/build/history";
import { holidayRows, policyDraftRows } from "../demo/build/policies";
import { periodRows, policyRows, positionRows, unitRows } from "../demo/build/organization";
import { absenceRows, personnelEventRows } from "../demo/build/personnel";
import { lensRows } from "../demo/build/lenses";
import { panelMemberRows, panelNoteRows, panelQuestionRows, panelSessionRows } from "../demo/build/panel";
import { cellOfRow, roleCellCommentRows, roleCellRows } from "../demo/build/plans/matrix";
import { planNumberRows } from "../demo/build/plans/plan-numbers";
import * as plans from "../demo/build/plans/plans";
import { evaluationEventRows, feedbackRows, messageRows } from "../demo/build/quarters/conversation";
import {
  evaluationBehaviourRows,
  evaluationResultRows,
  evaluationRows,
} from "../demo/build/quarters/evaluations";
import { demoProofs, evidenceLinkRows } from "../demo/build/quarters/evidence";
import { progressRows, resultNoteRows } from "../demo/build/quarters/progress";
import { repaired } from "../demo/build/repairs/repairs";
import { agreementItemRows, agreementRows, strategyVersionRows } from "../demo/build/strategy-documents";
import { strategyIndicatorRows, strategyNodeRows } from "../demo/build/strategy";
import { enrolmentRows, trainingRows } from "../demo/build/trainings";
import { AGENCY } from "../demo/agency";
import { demoLogins } from "../demo/logins";

/** Every row of the demonstration but what only the database or the disk can make: hashes of passwords, files, snapshots. */
export function demoContent() {
  const planRows = plans.planRows();
  const superiors = repaired({
    reportingLines: reportingLineRows(),
    appraisers: plans.appraiserRows(),
    plans: planRows,
  });
  return {
    units: unitRows(),
    unitSpans: unitSpanRows(),
    positions: positionRows(),
    policies: policyRows(),
    policyDrafts: policyDraftRows(),
    holidays: holidayRows(),
    periods: periodRows(),
    employees: employeeRows(),
    ranks: rankRows(),
    educations: educationRows(),
    assignments: assignmentRows(),
    reportingLines: superiors.reportingLines,
    absences: absenceRows(),
    personnelEvents: personnelEventRows(),
    grants: grantRows(),
    logins: loginRows(),
    strategyNodes: strategyNodeRows(),
    strategyIndicators: strategyIndicatorRows(),
    strategyVersions: strategyVersionRows(),
    agreements: agreementRows(),
    agreementItems: agreementItemRows(),
    plans: planRows,
    planNumbers: planNumberRows(plans.numbers),
    appraisers: superiors.appraisers,
    repairs: superiors.repairs,
    notifications: superiors.notifications,
    results: plans.resultRows().map((row) => ({ ...row, roleCellId: cellOfRow.get(row.id) ?? null })),
    roleCells: roleCellRows(),
    roleCellComments: roleCellCommentRows(),
    indicators: plans.indicatorRows(),
    behaviours: plans.behaviourRows(),
    attachments: plans.attachmentRows(),
    reviewNotes: plans.reviewNoteRows(),
    planEvents: plans.planEventRows(),
    signatures: plans.signatureRows(),
    planSnapshots: plans.planSnapshotRows(),
    receipts: plans.receiptRows(),
    progress: progressRows(),
    notes: resultNoteRows(),
    proofs: demoProofs.map(({ record: _record, ...proof }) => proof),
    evidenceLinks: evidenceLinkRows(),
    achievements: achievementRows(),
    evaluations: evaluationRows(),
    evaluationResults: evaluationResultRows(),
    evaluationBehaviours: evaluationBehaviourRows(),
    evaluationEvents: evaluationEventRows(),
    messages: messageRows(),
    feedback: feedbackRows(),
    lenses: lensRows(),
    panelSessions: panelSessionRows(),
    panelMembers: panelMemberRows(),
    panelQuestions: panelQuestionRows(),
    panelNotes: panelNoteRows(),
    trainings: trainingRows(),
    enrolments: enrolmentRows(),
  };
}

export type DemoContent = ReturnType<typeof demoContent>;

/** Two seeds with the same digest write the same agency. */
export function digestOf(content: DemoContent): string {
  return createHash("sha256")
    .update(JSON.stringify([AGENCY, demoLogins, content]))
    .digest("hex");
}
