import type { Level, UnitAchievementLevel } from "../../../organization/rules/levels";
import type { Reason } from "../../../organization/rules/reasons";
import type { PeriodState } from "../../../progress/rules/progress-window";
import type { AchievementReason } from "../../rules/reasons";

export type HeadOfUnitMapping = Readonly<Record<UnitAchievementLevel, Level>>;

/**
 * The result rating of a unit's head is the unit's achievement (SE MenPANRB 3/2023). It holds only for the head of a unit
 * that has an achievement of its own; an inherited one serves pattern and print. Five values meet three by policy.
 */
export function headResultRating(achievement: UnitAchievementLevel, mapping: HeadOfUnitMapping): Level {
  return mapping[achievement];
}

/**
 * Whether a unit's achievement of a period can be set at all: the unit holds a performance agreement of its own (others follow
 * the unit that holds it, dossier §7.1), and the period has begun.
 */
export function checkUnitAchievement(unit: {
  hasOwnAgreement: boolean;
  periodState: PeriodState;
}): Reason<AchievementReason>[] {
  if (!unit.hasOwnAgreement) return [{ reason: "evaluations.unit-follows-parent" }];
  if (unit.periodState === "planned") return [{ reason: "evaluations.period-not-begun" }];
  return [];
}
