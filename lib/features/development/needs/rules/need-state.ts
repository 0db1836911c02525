import type { IsoDate } from "../../../organization/rules/dates";
import type { Reason } from "../../../organization/rules/reasons";
import type { NeedReason } from "../../rules/reasons";

export type NeedState = "open" | "planned" | "met" | "dropped";
export type NeedEvent = "plan" | "meet" | "drop";

const NEXT: Record<NeedState, Partial<Record<NeedEvent, NeedState>>> = {
  open: { plan: "planned", drop: "dropped" },
  planned: { plan: "planned", meet: "met", drop: "dropped" },
  met: {},
  dropped: {},
};

/** The state after an event; null where the state knows no such event. */
export const nextNeedState = (state: NeedState, event: NeedEvent): NeedState | null =>
  NEXT[state][event] ?? null;

/** Whether the event can happen now. */
export function checkNeedEvent(state: NeedState, event: NeedEvent): Reason<NeedReason>[] {
  return nextNeedState(state, event) ? [] : [{ reason: "development.wrong-state" }];
}

/** A plan is a training of the catalogue that is not over, or another way with the day until which it is to be done. */
export function checkNeedPlan(
  plan: { training: { endsOn: IsoDate } | null; plannedOn: IsoDate | null },
  today: IsoDate,
): Reason<NeedReason>[] {
  if (plan.training) {
    if (plan.training.endsOn < today)
      return [{ field: "trainingId", reason: "development.need-training-over" }];
    return [];
  }
  if (plan.plannedOn === null) return [{ field: "plannedOn", reason: "development.need-plan-missing" }];
  if (plan.plannedOn < today) return [{ field: "plannedOn", reason: "development.need-day-past" }];
  return [];
}

/** A need is met on a day since it was recorded, and not in the future. `recordedOn` is the day in the agency's zone. */
export function checkNeedMet(
  metOn: IsoDate,
  { recordedOn, today }: { recordedOn: IsoDate; today: IsoDate },
): Reason<NeedReason>[] {
  if (metOn > today) return [{ field: "metOn", reason: "development.need-met-future" }];
  if (metOn < recordedOn)
    return [{ field: "metOn", reason: "development.need-met-before", params: { from: recordedOn } }];
  return [];
}
