import type { Locale } from "@/lib/platform/context";
import { common as commonEn } from "@/lib/messages/en/common";
import { common as commonId } from "@/lib/messages/id/common";
import { reports as reportsEn } from "@/lib/messages/en/reports";
import { reports as reportsId } from "@/lib/messages/id/reports";
import { strategy as strategyEn } from "@/lib/messages/en/strategy";
import { strategy as strategyId } from "@/lib/messages/id/strategy";
import { organization as organizationEn } from "@/lib/messages/en/organization";
import { organization as organizationId } from "@/lib/messages/id/organization";
import { documents as documentsEn } from "@/lib/messages/en/documents";
import { documents as documentsId } from "@/lib/messages/id/documents";
import { employees as employeesEn } from "@/lib/messages/en/employees";
import { employees as employeesId } from "@/lib/messages/id/employees";
import { notifications as notificationsEn } from "@/lib/messages/en/notifications";
import { notifications as notificationsId } from "@/lib/messages/id/notifications";
import { review as workPlanReviewEn } from "@/lib/messages/en/work-plans/review";
import { review as workPlanReviewId } from "@/lib/messages/id/work-plans/review";
import { feedback as feedbackEn } from "@/lib/messages/en/feedback";
import { feedback as feedbackId } from "@/lib/messages/id/feedback";
import { progress as progressEn } from "@/lib/messages/en/progress";
import { progress as progressId } from "@/lib/messages/id/progress";
import { evaluations as evaluationsEn } from "@/lib/messages/en/evaluations";
import { evaluations as evaluationsId } from "@/lib/messages/id/evaluations";
import { workPlans as workPlansEn } from "@/lib/messages/en/work-plans";
import { workPlans as workPlansId } from "@/lib/messages/id/work-plans";
import { development as developmentEn } from "@/lib/messages/en/development";
import { development as developmentId } from "@/lib/messages/id/development";
import { personnel as personnelEn } from "@/lib/messages/en/personnel";
import { personnel as personnelId } from "@/lib/messages/id/personnel";
import { exports as exportsEn } from "@/lib/messages/en/exchange/exports";
import { exports as exportsId } from "@/lib/messages/id/exchange/exports";
import { exchange as exchangeEn } from "@/lib/messages/en/exchange/imports";
import { exchange as exchangeId } from "@/lib/messages/id/exchange/imports";
import type { Words } from "@/lib/messages/words";

const id = {
  common: commonId,
  development: developmentId,
  documents: documentsId,
  evaluations: evaluationsId,
  exchange: exchangeId,
  exports: exportsId,
  feedback: feedbackId,
  progress: progressId,
  employees: employeesId,
  notifications: notificationsId,
  organization: organizationId,
  personnel: personnelId,
  reports: reportsId,
  strategy: strategyId,
  workPlanReview: workPlanReviewId,
  workPlans: workPlansId,
};

export type Messages = Words<typeof id>;

const en: Messages = {
  common: commonEn,
  development: developmentEn,
  documents: documentsEn,
  evaluations: evaluationsEn,
  exchange: exchangeEn,
  exports: exportsEn,
  feedback: feedbackEn,
  progress: progressEn,
  employees: employeesEn,
  notifications: notificationsEn,
  organization: organizationEn,
  personnel: personnelEn,
  reports: reportsEn,
  strategy: strategyEn,
  workPlanReview: workPlanReviewEn,
  workPlans: workPlansEn,
};

/** All words of one language, by area. For server code: client components get the strings they show as props. */
export function messagesFor(locale: Locale): Messages {
  return locale === "en" ? en : id;
}
