import "server-only";
import type { Desk } from "@/lib/features/progress/parts/desk";
import { loadNoteRows, type NoteRow } from "@/lib/features/progress/parts/note-rows";
import { measureIndicator, type PeriodOfPlan } from "@/lib/features/progress/rules/period-measure";
import { checkSelfNote, type NoteFinding } from "@/lib/features/progress/rules/self-note-check";
import type { LowerIsBetterFormula } from "@/lib/features/strategy/rules/achievement";
import type { Tx } from "@/lib/platform/db";

/** What the check before sending says about these rows. */
export function findingsOf(
  rows: readonly NoteRow[],
  at: PeriodOfPlan,
  formula: LowerIsBetterFormula,
): NoteFinding[] {
  return checkSelfNote(
    rows.map((row) => ({
      note: row.note,
      evidence: row.evidence.length,
      indicators: row.indicators.map((indicator) => {
        const { achievement, problem } = measureIndicator(indicator, at, formula);
        return {
          actualInput: indicator.progress?.actualInput ?? "",
          problem,
          percent: achievement.counted ? achievement.percent : null,
        };
      }),
    })),
  );
}

/** The same from the database, inside the transaction of the sending. */
export async function loadNoteFindings(db: Tx, workPlanId: string, desk: Desk): Promise<NoteFinding[]> {
  const rows = await loadNoteRows(db, { workPlanId, periodId: desk.period.id });
  // The formula decides percentages only; what is missing does not depend on it.
  return findingsOf(
    rows,
    { planStartsOn: desk.plan.startsOn, planEndsOn: desk.plan.endsOn, ...desk.period },
    "two_minus",
  );
}
