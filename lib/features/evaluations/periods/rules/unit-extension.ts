import type { IsoDate } from "../../../organization/rules/dates";
import type { Reason } from "../../../organization/rules/reasons";
import type { EvaluationState } from "../../rules/evaluation-state";
import type { PeriodDays } from "../../rules/period-steps";
import type { PeriodReason } from "../../rules/reasons";

/** Last days of self-notes and of scoring, YYYY-MM-DD. */
export type Dues = { selfNoteDue: IsoDate; scoringDue: IsoDate };

/** What is wanted for one unit, or holds for it. */
export type UnitDues = Dues & { withSubUnits: boolean };

const FIELDS = ["selfNoteDue", "scoringDue"] as const;

/** The later of both, each day by itself. */
const laterOf = (a: Dues, b: Dues): Dues => ({
  selfNoteDue: a.selfNoteDue > b.selfNoteDue ? a.selfNoteDue : b.selfNoteDue,
  scoringDue: a.scoringDue > b.scoringDue ? a.scoringDue : b.scoringDue,
});

/** A promised day may be taken back only for a day that can still be kept: nobody is made late by it. */
function takenBack(from: Dues, to: Dues, today: IsoDate): Reason<PeriodReason>[] {
  return FIELDS.filter((field) => to[field] < from[field] && to[field] < today).map((field) => ({
    field,
    reason: "evaluations.due-taken-back",
    params: { due: to[field] },
  }));
}

/** Whether a unit may get these last days: never before the period's own, and never taken back once the day has passed. */
export function checkUnitExtension(
  period: PeriodDays,
  current: UnitDues | null,
  next: UnitDues,
  today: IsoDate,
): Reason<PeriodReason>[] {
  if (period.state === "closed") return [{ reason: "evaluations.period-closed" }];
  const reasons: Reason<PeriodReason>[] = FIELDS.filter((field) => next[field] < period[field]).map(
    (field) => ({ field, reason: "evaluations.due-earlier", params: { due: period[field] } }),
  );
  if (next.scoringDue < next.selfNoteDue)
    reasons.push({
      field: "scoringDue",
      reason: "evaluations.scoring-before-note",
      params: { due: next.selfNoteDue },
    });
  if (reasons.length > 0) return reasons;
  const now = current ?? { ...period, withSubUnits: next.withSubUnits };
  const isSame = FIELDS.every((field) => next[field] === now[field]);
  if (isSame && next.withSubUnits === now.withSubUnits)
    return [{ field: "scoringDue", reason: "evaluations.due-unchanged" }];
  if (next.scoringDue < today)
    return [{ field: "scoringDue", reason: "evaluations.due-past", params: { today } }];
  if (!current) return [];
  // Without its sub-units the extension ends for them.
  return takenBack(current, current.withSubUnits && !next.withSubUnits ? period : next, today);
}

/** Whether an extension may be taken back: while the period's own days can still be kept. */
export function checkEndingExtension(
  period: PeriodDays,
  current: Dues,
  today: IsoDate,
): Reason<PeriodReason>[] {
  if (period.state === "closed") return [{ reason: "evaluations.period-closed" }];
  return takenBack(current, period, today);
}

/** A person with an agreed plan in the reach of an extension. */
export type Reached = {
  state: EvaluationState | null;
  isSigned: boolean;
  /** In the reach of what is wanted; false for a sub-unit that leaves it. */
  isCovered: boolean;
  /** What holds now, and what would hold without this extension. */
  now: Dues;
  without: Dues;
};

export type ExtensionEffect = {
  people: number;
  /** Self-note not sent, and a later last day for it. */
  moreTimeToWrite: number;
  /** Not signed, and a later last day for the appraiser. */
  moreTimeToScore: number;
  /** Not finished, and an earlier last day than now. */
  lessTime: number;
  /** Late today, and no longer so. */
  noLongerLate: number;
  /** Signed: no day moves for them. */
  finished: number;
};

/** Whom the last days of a unit concern, and how; `next` null takes the extension back. The preview and the audit read the same figures. */
export function effectOf(people: readonly Reached[], next: Dues | null, today: IsoDate): ExtensionEffect {
  const rows = people.map((person) => {
    const after = person.isCovered && next ? laterOf(person.without, next) : person.without;
    const writes = person.state === null || person.state === "open";
    const moves = (field: keyof Dues, is: boolean) =>
      is ? Math.sign(Date.parse(after[field]) - Date.parse(person.now[field])) : 0;
    const isLate = (dues: Dues) => !person.isSigned && today > (writes ? dues.selfNoteDue : dues.scoringDue);
    const write = moves("selfNoteDue", writes && !person.isSigned);
    const score = moves("scoringDue", !person.isSigned);
    return { person, write, score, relieved: isLate(person.now) && !isLate(after) };
  });
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
  return {
    people: rows.length,
    moreTimeToWrite: count(({ write }) => write > 0),
    moreTimeToScore: count(({ score }) => score > 0),
    lessTime: count(({ write, score }) => write < 0 || score < 0),
    noLongerLate: count(({ relieved }) => relieved),
    finished: count(({ person }) => person.isSigned),
  };
}
