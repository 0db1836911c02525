import type { IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { PeriodState } from "../../progress/rules/progress-window";
import type { PeriodReason } from "./reasons";

/** A period as it stands, days as YYYY-MM-DD. */
export type PeriodDays = {
  state: PeriodState;
  startsOn: IsoDate;
  endsOn: IsoDate;
  selfNoteDue: IsoDate;
  scoringDue: IsoDate;
};

/** What the calendar makes of a period today: it begins on its first day and awaits its scores after the last. */
export function stateByCalendar(period: PeriodDays, today: IsoDate): PeriodState {
  if (period.state === "planned" && period.startsOn <= today)
    return period.endsOn < today ? "scoring" : "open";
  if (period.state === "open" && period.endsOn < today) return "scoring";
  return period.state;
}

/** Deadlines only ever move later, for everybody and with a reason; a closed period is opened again first. */
export function checkExtension(
  period: PeriodDays,
  next: { selfNoteDue: IsoDate; scoringDue: IsoDate },
  today: IsoDate,
): Reason<PeriodReason>[] {
  if (period.state === "closed") return [{ reason: "evaluations.period-closed" }];
  const reasons: Reason<PeriodReason>[] = [];
  if (next.selfNoteDue < period.selfNoteDue)
    reasons.push({
      field: "selfNoteDue",
      reason: "evaluations.due-earlier",
      params: { due: period.selfNoteDue },
    });
  if (next.scoringDue < period.scoringDue)
    reasons.push({
      field: "scoringDue",
      reason: "evaluations.due-earlier",
      params: { due: period.scoringDue },
    });
  if (next.scoringDue < next.selfNoteDue)
    reasons.push({
      field: "scoringDue",
      reason: "evaluations.scoring-before-note",
      params: { due: next.selfNoteDue },
    });
  if (
    reasons.length === 0 &&
    next.selfNoteDue === period.selfNoteDue &&
    next.scoringDue === period.scoringDue
  )
    reasons.push({ field: "scoringDue", reason: "evaluations.due-unchanged" });
  if (reasons.length === 0 && next.scoringDue < today)
    reasons.push({ field: "scoringDue", reason: "evaluations.due-past", params: { today } });
  return reasons;
}

type Closing = {
  unfinished: number;
  reason: string;
  today: IsoDate;
  /** The last day of scoring of the unit that may score longest; null where no unit has days of its own. */
  promised?: { unit: string; due: IsoDate } | null;
};

/** A period is closed after its last day of scoring, or earlier once nobody is unfinished; else with a reason. */
export function checkClosing(
  period: PeriodDays,
  { unfinished, reason, today, promised = null }: Closing,
): Reason<PeriodReason>[] {
  if (period.state === "closed") return [{ reason: "evaluations.period-closed" }];
  if (period.state === "planned" || today <= period.endsOn)
    return [{ reason: "evaluations.period-runs", params: { due: period.endsOn } }];
  if (promised && today <= promised.due)
    return [{ reason: "evaluations.unit-extension-runs", params: promised }];
  if (unfinished > 0 && reason === "")
    return [{ field: "reason", reason: "evaluations.closing-reason", params: { n: unfinished } }];
  return [];
}

/** A closed period is opened again for late scores, with a new last day and a reason. */
export function checkReopening(
  period: PeriodDays,
  next: { scoringDue: IsoDate },
  today: IsoDate,
): Reason<PeriodReason>[] {
  if (period.state !== "closed") return [{ reason: "evaluations.period-not-closed" }];
  if (next.scoringDue < today)
    return [{ field: "scoringDue", reason: "evaluations.due-past", params: { today } }];
  return [];
}
