import { overlaps, type IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { PlanState } from "../../work-plans/rules/plan-state";
import type { WindowReason } from "./reasons";

export type PeriodState = "planned" | "open" | "scoring" | "releasing" | "closed";

/** How far the evaluation of a plan and period has come, as progress needs to know it. */
export type NoteStage = "none" | "open" | "sent" | "signed";

/** Where a plan and a period stand towards each other. */
export type ProgressDesk = {
  plan: { state: PlanState; startsOn: IsoDate; endsOn: IsoDate };
  period: { state: PeriodState; startsOn: IsoDate; endsOn: IsoDate };
  stage: NoteStage;
};

/** A plan that was agreed, and a period of it that runs. A late note is possible until the period is closed. */
function isRunning({ plan, period }: ProgressDesk): Reason<WindowReason>[] {
  if (plan.state !== "set" && plan.state !== "closed") return [{ reason: "progress.plan-not-set" }];
  if (!overlaps(plan, period)) return [{ reason: "progress.period-outside-plan" }];
  if (period.state === "planned") return [{ reason: "progress.period-not-open" }];
  if (period.state === "releasing" || period.state === "closed")
    return [{ reason: "progress.period-closed" }];
  return [];
}

/** Whether an evaluation may be opened, or feedback given: the plan is agreed and the period runs. */
export function checkRunning(desk: ProgressDesk): Reason<WindowReason>[] {
  return isRunning(desk);
}

/** Realisation and notes change until they are sent: what the appraiser reads must not move under the pen. */
export function checkRecording(desk: ProgressDesk): Reason<WindowReason>[] {
  if (desk.stage === "sent" || desk.stage === "signed") return [{ reason: "progress.note-sent" }];
  return isRunning(desk);
}

/** Evidence may follow while the appraiser scores; the signature closes it. */
export function checkEvidenceAdding(desk: ProgressDesk): Reason<WindowReason>[] {
  if (desk.stage === "signed") return [{ reason: "progress.evidence-signed" }];
  return isRunning(desk);
}

/** What was part of a signed evaluation stays with it. */
export function checkEvidenceUnlinking(desk: Pick<ProgressDesk, "stage">): Reason<WindowReason>[] {
  return desk.stage === "signed" ? [{ reason: "progress.evidence-signed" }] : [];
}

/** The same for the proof itself, which may serve several evaluations. */
export function checkEvidenceRemoving(evidence: { isSigned: boolean }): Reason<WindowReason>[] {
  return evidence.isSigned ? [{ reason: "progress.evidence-signed" }] : [];
}
