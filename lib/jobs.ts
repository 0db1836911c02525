import "server-only";
import { applyChartJob } from "@/lib/features/employees/chart/apply-chart";
import { mailLinksJobs } from "@/lib/features/employees/accounts/mail-links";
import { sendPasswordLinkJob } from "@/lib/features/employees/password-link/send-password-link";
import { makeSlipsJobs } from "@/lib/features/documents/slips/make-slips";
import { removeSlipsJob } from "@/lib/features/documents/slips/remove-slips";
import { finaliseEvaluationsJob } from "@/lib/features/evaluations/finalise-evaluations";
import { makeObjectionLetterJobs } from "@/lib/features/evaluations/objections/make-objection-letter";
import { makePaperBatchJobs } from "@/lib/features/evaluations/papers/make-paper-batch";
import { makePaperJobs } from "@/lib/features/evaluations/papers/make-paper";
import { followCalendarJob } from "@/lib/features/evaluations/periods/follow-calendar";
import { runReleaseJobs } from "@/lib/features/evaluations/release/run-release";
import { removeStagedRowsJob } from "@/lib/features/exchange/retention/remove-staged-rows";
import { resumeImportsJob, runImportJob } from "@/lib/features/exchange/imports/run-import";
import { makeDocumentBatchJobs } from "@/lib/features/work-plans/documents/make-document-batch";
import { makePlanDocumentJobs } from "@/lib/features/work-plans/documents/make-plan-document";
import { messagesFor } from "@/lib/messages/messages-for";
import { mailText } from "@/lib/messages/mail-text";
import { carryOutPlannedJob } from "@/lib/features/personnel/carry-out-planned";
import { announceRulesJob } from "@/lib/features/notifications/announcements/announce-rules";
import { cleanUpTracesJob } from "@/lib/features/organization/policies/clean-up-traces";
import { remindOfProposalsJob } from "@/lib/features/work-plans/superiors/remind-of-proposals";
import { foldPlanCountsJob } from "@/lib/features/reports/alignment/fold-plan-counts";
import { keepAlignmentJob } from "@/lib/features/reports/alignment/keep-alignment";
import { chainAuditJob, cleanUpJob } from "@/lib/platform/audit-chain";
import type { Job } from "@/lib/platform/jobs";
import { mailJob } from "@/lib/platform/mail";

/** Every job that the worker carries out. An area adds its own here. */
export const jobs: readonly Job[] = [
  chainAuditJob,
  applyChartJob,
  carryOutPlannedJob,
  cleanUpJob,
  cleanUpTracesJob,
  announceRulesJob,
  finaliseEvaluationsJob,
  foldPlanCountsJob,
  keepAlignmentJob,
  ...makeSlipsJobs(messagesFor("id").documents.slip),
  removeSlipsJob,
  ...mailLinksJobs,
  followCalendarJob,
  mailJob(mailText),
  remindOfProposalsJob,
  runImportJob,
  resumeImportsJob,
  removeStagedRowsJob,
  sendPasswordLinkJob,
  ...runReleaseJobs,
  ...makePlanDocumentJobs,
  ...makeDocumentBatchJobs,
  ...makeObjectionLetterJobs,
  ...makePaperJobs,
  ...makePaperBatchJobs,
];
