import "server-only";
import { applyChartJob } from "@/lib/features/employees/chart/apply-chart";
import { finaliseEvaluationsJob } from "@/lib/features/evaluations/finalise-evaluations";
import { chainAuditJob, cleanUpJob } from "@/lib/platform/audit-chain";
import type { Job } from "@/lib/platform/jobs";
import { sendMailJob } from "@/lib/platform/mail";

/** Every job that the worker carries out. An area adds its own here. */
export const jobs: readonly Job[] = [chainAuditJob, applyChartJob, cleanUpJob, finaliseEvaluationsJob, sendMailJob];
