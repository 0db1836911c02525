import "server-only";
import { actualOf } from "../../parts/scoring";
import type { ScoringHead } from "../../parts/scoring-head";
import type { IndicatorRow, ResultRow } from "../../parts/scoring-rows";
import { segmentsOf, type AnnualBlock } from "../rules/annual-block";
import type { YearFacts } from "./load-year";

const filled = (text: string) => text.trim() !== "";

const recorded = ({ indicatorId, progress }: IndicatorRow) => ({
  indicatorId,
  periods: progress.map(actualOf).filter((actual) => actual !== null),
});

/**
 * The year in the form that is signed. Only released results are named, and none with an open objection (dossier §9): what is not
 * released or is contested is nobody's figure yet.
 */
export function annualBlockOf(
  year: YearFacts,
  { head, rows }: { head: ScoringHead; rows: readonly ResultRow[] },
): AnnualBlock {
  const absences = year.absences.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }));
  const { note } = year;
  return {
    spans: year.spans,
    absences,
    segments: segmentsOf(head.period.year, year.spans, absences),
    periods: year.results.flatMap(
      ({ evaluationId, workPlanId, cadence, number, revision, sha256, overall }) =>
        sha256 && overall ? [{ evaluationId, workPlanId, cadence, number, revision, sha256, overall }] : [],
    ),
    // Where work is evaluated by the year alone, the period's own record is the year's.
    actuals: head.period.kind === "annual" ? rows.flatMap(({ indicators }) => indicators.map(recorded)) : [],
    contract: note?.contractAdvice
      ? { advice: note.contractAdvice, followUps: note.followUps, text: note.followUpText }
      : null,
    study:
      note && (filled(note.studyResults) || filled(note.studyReport))
        ? { results: note.studyResults, report: note.studyReport }
        : null,
  };
}
