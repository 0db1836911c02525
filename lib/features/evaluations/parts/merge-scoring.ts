import "server-only";
import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Reason } from "@/lib/platform/errors";
import type { ScoreEvaluationInput } from "../input";
import { expectedBehaviourRating, expectedResultRating, type Scoring } from "../rules/check-scoring";
import { overallRating } from "../rules/overall-rating";
import { suggestResultRating } from "../rules/suggest-ratings";
import type { ScoringMaterial } from "./scoring";

/** The columns of an evaluation that a scoring fills. */
type Columns = {
  suggestedResultRating: Level | null;
  resultRating: Level | null;
  resultReason: string | null;
  suggestedBehaviourRating: Level | null;
  behaviourRating: Level | null;
  behaviourReason: string | null;
  overallRating: OverallRating | null;
  comment: string;
  recommendation: string;
};

/** A reason is kept only where there is something to explain. */
function reasonFor(rating: Level | null, expected: Level | null, reason: string | null): string | null {
  const isDeparture = expected === null || rating !== expected;
  return isDeparture && reason !== null && reason.trim() !== "" ? reason : null;
}

function mergeLevels(
  material: ScoringMaterial,
  input: ScoreEvaluationInput,
): { results: Scoring["results"]; behaviours: Scoring["behaviours"]; problems: Reason[] } {
  const picked = new Map(input.results.map((row) => [row.resultId, row]));
  const results = material.rows.map(({ resultId, kind, level }) => ({
    kind,
    level: picked.get(resultId)?.level ?? level,
  }));
  const behaviours = Object.fromEntries(
    material.head.behaviours.map(({ value, level }) => [value, input.behaviours[value]?.level ?? level]),
  );
  const problems: Reason[] = [];
  const known = new Map(material.rows.map((row, index) => [row.resultId, results[index]?.level ?? null]));
  input.results.forEach(({ resultId, note }, index) => {
    const level = known.get(resultId);
    if (level === undefined)
      problems.push({ field: `results.${index}.level`, reason: "evaluations.row-not-found" });
    // A note is a note on a level: without one there is nothing that it could explain.
    else if (level === null && note)
      problems.push({
        field: `results.${index}.level`,
        reason: "evaluations.level-missing",
        params: { n: index + 1 },
      });
  });
  BEHAVIOUR_VALUES.forEach((value, index) => {
    if (behaviours[value] || !input.behaviours[value]?.note) return;
    problems.push({
      field: `behaviours.${value}.level`,
      reason: "evaluations.behaviour-level-missing",
      params: { n: index + 1 },
    });
  });
  return { results, behaviours, problems };
}

/** What was stored, changed by what was sent. A unit's head has no result rating to pick: the unit's achievement gives it. */
export function mergeScoring(
  material: ScoringMaterial,
  input: ScoreEvaluationInput,
): { scoring: Scoring; columns: Columns; problems: Reason[] } {
  const { scoring: before, context } = material;
  const { results, behaviours, problems } = mergeLevels(material, input);
  const levels: Scoring = { ...before, results, behaviours };
  const [expectedResult, expectedBehaviour] = [
    expectedResultRating(levels, context),
    expectedBehaviourRating(levels, context),
  ];
  const resultRating = input.resultRating ?? (context.head ? expectedResult : before.resultRating);
  const behaviourRating = input.behaviourRating ?? before.behaviourRating;
  const scoring: Scoring = {
    ...levels,
    resultRating,
    resultReason: reasonFor(resultRating, expectedResult, input.resultReason ?? before.resultReason),
    behaviourRating,
    behaviourReason: reasonFor(
      behaviourRating,
      expectedBehaviour,
      input.behaviourReason ?? before.behaviourReason,
    ),
    comment: input.comment ?? before.comment,
  };
  const columns: Columns = {
    suggestedResultRating: suggestResultRating(results, context.shares)?.level ?? null,
    resultRating,
    resultReason: scoring.resultReason,
    suggestedBehaviourRating: expectedBehaviour,
    behaviourRating,
    behaviourReason: scoring.behaviourReason,
    overallRating: resultRating && behaviourRating ? overallRating(resultRating, behaviourRating) : null,
    comment: scoring.comment,
    recommendation: input.recommendation ?? material.head.recommendation,
  };
  return { scoring, columns, problems };
}

/** Keeps the sent levels and notes, one statement for the rows and one for the values; what was not sent stays. */
export async function storeLevels(
  db: Tx,
  agencyId: string,
  evaluationId: string,
  input: ScoreEvaluationInput,
): Promise<void> {
  const results = input.results
    .filter(({ level, note }) => level !== undefined || note !== undefined)
    .map((row) => ({ id: newId(), row_id: row.resultId, level: row.level, note: row.note }));
  await db.$executeRaw`
    INSERT INTO evaluation_result AS kept (agency_id, id, evaluation_id, result_id, level, note)
    SELECT ${agencyId}::uuid, s.id, ${evaluationId}::uuid, s.row_id, coalesce(s.level, e.level), coalesce(s.note, e.note, '')
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb) AS s(id uuid, row_id uuid, level level, note text)
    LEFT JOIN evaluation_result e ON e.agency_id = ${agencyId}::uuid AND e.evaluation_id = ${evaluationId}::uuid AND e.result_id = s.row_id
    WHERE coalesce(s.level, e.level) IS NOT NULL
    ON CONFLICT (agency_id, evaluation_id, result_id) DO UPDATE SET level = excluded.level, note = excluded.note, version = kept.version + 1
    WHERE (kept.level, kept.note) IS DISTINCT FROM (excluded.level, excluded.note)`;
  const values = BEHAVIOUR_VALUES.flatMap((value) => {
    const sent = input.behaviours[value];
    return sent ? [{ id: newId(), value, level: sent.level, note: sent.note }] : [];
  });
  await db.$executeRaw`
    INSERT INTO evaluation_behaviour AS kept (agency_id, id, evaluation_id, value, level, note)
    SELECT ${agencyId}::uuid, s.id, ${evaluationId}::uuid, s.value, coalesce(s.level, e.level), coalesce(s.note, e.note, '')
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS s(id uuid, value behaviour_value, level level, note text)
    LEFT JOIN evaluation_behaviour e ON e.agency_id = ${agencyId}::uuid AND e.evaluation_id = ${evaluationId}::uuid AND e.value = s.value
    WHERE coalesce(s.level, e.level) IS NOT NULL
    ON CONFLICT (agency_id, evaluation_id, value) DO UPDATE SET level = excluded.level, note = excluded.note, version = kept.version + 1
    WHERE (kept.level, kept.note) IS DISTINCT FROM (excluded.level, excluded.note)`;
}
