import type { Task } from "@/lib/features/reports/rules/home-facts";
import { formatDate, formatDeadline } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";

export type TaskWords = {
  key: string;
  title: string;
  about: string;
  href: string;
  /** Who holds it; null is the reader. */
  holder: string | null;
  started: boolean;
  deadline: { left: string; sentence: string; tone: "far" | "near" | "late" } | null;
};

type Setting = { m: Messages; locale: Locale; today: string; zone: string };

/** A task in the person's language, with where it leads. */
export function wordsOfTask(task: Task, { m, locale, today, zone }: Setting): TaskWords {
  const h = m.reports.home;
  const day = (date: string) => formatDate(date, locale, "day");
  const deadline = "due" in task && task.due ? formatDeadline(task.due, today, locale, zone) : null;
  const base = { holder: null, started: false, deadline };
  switch (task.kind) {
    case "start-plan":
      return {
        ...base,
        key: task.kind,
        title: h.startPlan(task.year),
        about: h.startPlanAbout,
        href: "/work-plans",
      };
    case "finish-plan":
      return {
        ...base,
        key: task.planId,
        title: task.amends ? h.finishAmendment(task.year) : h.finishPlan(task.year),
        about: task.amends ? h.finishAmendmentAbout : h.finishPlanAbout,
        href: `/work-plans/${task.planId}`,
        started: true,
      };
    case "mend-plan":
      return {
        ...base,
        key: task.planId,
        title: task.amends ? h.mendAmendment(task.year) : h.mendPlan(task.year),
        about: (task.amends ? h.mendAmendmentAbout : h.mendPlanAbout)(
          task.appraiserName ?? h.hrDesk,
          task.notes,
        ),
        href: `/work-plans/${task.planId}`,
      };
    case "plan-with-appraiser":
      return {
        ...base,
        key: task.planId,
        title: task.amends ? h.amendmentSent(task.year) : h.planSent(task.year),
        about: task.amends ? h.amendmentSentAbout : h.planSentAbout,
        href: `/work-plans/${task.planId}`,
        holder: task.holder ?? h.hrDesk,
      };
    case "write-self-note":
      return {
        ...base,
        key: `note-${task.planId}`,
        title: h.writeNote(periodName(task.period, locale, false)),
        about: h.writeNoteProgress(task.doneParts, task.parts),
        href: task.evaluationId
          ? `/evaluations/${task.evaluationId}/self-note`
          : `/evaluations/start?plan=${task.planId}&period=${task.periodId}`,
        started: task.doneParts > 0,
      };
    case "add-evidence":
      return {
        ...base,
        key: `evidence-${task.evaluationId}`,
        title: h.addEvidence(task.missing),
        about: h.addEvidenceAbout(periodName(task.period, locale, false)),
        href: `/evaluations/${task.evaluationId}/self-note`,
        started: true,
      };
    case "note-with-appraiser":
      return {
        ...base,
        key: task.evaluationId,
        title: h.noteSent(periodName(task.period, locale, false)),
        about: h.noteSentAbout(day(task.due)),
        href: `/evaluations/${task.evaluationId}`,
        holder: task.holder ?? h.hrDesk,
      };
    case "read-result":
      return {
        ...base,
        key: task.evaluationId,
        title: h.readResult(periodName(task.period, locale)),
        about: h.readResultAbout,
        href: `/evaluations/${task.evaluationId}`,
      };
    case "answer-question":
      return {
        ...base,
        key: task.evaluationId,
        title: h.answerQuestion(task.name),
        about: h.answerQuestionAbout,
        href: `/evaluations/${task.evaluationId}`,
      };
    case "review-plans":
      return {
        ...base,
        key: task.kind,
        title: h.reviewPlans(task.count),
        about: h.reviewPlansAbout,
        href: "/team",
      };
    case "review-amendments":
      return {
        ...base,
        key: task.kind,
        title: task.one ? h.reviewAmendment(task.one.name) : h.reviewAmendments(task.count),
        about: h.reviewAmendmentsAbout,
        href: task.one ? `/work-plans/${task.one.planId}/review` : "/team",
      };
    case "score-evaluations":
      return {
        ...base,
        key: task.kind,
        title: h.scoreEvaluations(task.count),
        about: task.due ? h.scoreEvaluationsAbout(day(task.due)) : "",
        href: "/team",
      };
    case "answer-training":
      return {
        ...base,
        key: task.trainingId,
        title: h.answerTraining(task.title),
        about: h.answerTrainingAbout(day(task.startsOn)),
        href: `/trainings/${task.trainingId}`,
      };
    case "training-with-hr":
      return {
        ...base,
        key: task.trainingId,
        title: h.trainingSent(task.title),
        about: h.trainingSentAbout,
        href: `/trainings/${task.trainingId}`,
        holder: h.hrDesk,
      };
    case "explain-objection":
      return {
        ...base,
        key: `objection-${task.objectionId}`,
        title: m.evaluations.objections.tasks.explain(task.name),
        about: m.evaluations.objections.tasks.explainAbout,
        href: `/objections/${task.objectionId}`,
      };
    case "decide-objection":
      return {
        ...base,
        key: `objection-${task.objectionId}`,
        title: m.evaluations.objections.tasks[task.asks ? "askRater" : "decide"](task.number),
        about: m.evaluations.objections.toDecide.due(day(task.due)),
        href: `/objections/${task.objectionId}`,
      };
    case "objection-running":
      return {
        ...base,
        key: `objection-${task.objectionId}`,
        title: m.evaluations.objections.tasks[task.isMine ? "mine" : "waitRater"](task.number),
        about: m.evaluations.objections.tasks.mineAbout(day(task.due)),
        href: `/objections/${task.objectionId}`,
        holder: task.holder,
      };
    case "decide-proposals":
      return {
        ...base,
        key: `room-${task.sessionId}`,
        title: m.reports.teamTasks.proposals(task.count, task.unitName),
        about: m.reports.teamTasks.proposalsAbout,
        href: `/hr/calibration/${task.sessionId}`,
      };
    case "serve-session":
      return {
        ...base,
        key: `session-${task.sessionId}`,
        title: m.reports.teamTasks[task.step](task.subject),
        about: task.due ? m.reports.teamTasks.meets(day(task.due)) : m.reports.teamTasks.signAbout,
        href: `/panel/sessions/${task.sessionId}`,
      };
    case "give-contributions":
      return {
        ...base,
        key: task.kind,
        title: m.reports.teamTasks.contributions(task.count),
        about: m.reports.teamTasks.contributionsAbout,
        href: "/team/contributions",
      };
    case "write-handover":
      return {
        ...base,
        key: `handover-${task.workPlanId}-${task.periodId}`,
        title: m.evaluations.handover.task(task.name),
        about: m.evaluations.handover.taskAbout(periodName(task.period, locale, false)),
        href: `/team/handover/${task.workPlanId}/${task.periodId}`,
      };
    case "write-handovers":
      return {
        ...base,
        key: task.kind,
        title: m.evaluations.handover.taskMany(task.count),
        about: m.evaluations.handover.taskAbout(periodName(task.period, locale, false)),
        href: "/team/handover",
      };
    case "confirm-trainings":
      return {
        ...base,
        key: task.kind,
        title: h.confirmTrainings(task.count),
        about: h.confirmTrainingsAbout,
        href: "/hr/trainings",
      };
  }
}
