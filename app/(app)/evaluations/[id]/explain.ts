import type { EvaluationTrainings } from "@/lib/features/development/rules/views";
import type { EvaluationResultView } from "@/lib/features/evaluations/queries/result";
import type { FollowUpLine } from "@/lib/features/evaluations/follow-up/queries";
import type { VersionLine } from "@/lib/features/evaluations/release/queries/versions";
import {
  explainRating,
  type AxisChange,
  type Improvement,
  type RatingExplanation,
  type RowRaise,
} from "@/lib/features/evaluations/rules/explain-rating";
import type { EvaluationSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** What the parts of the result page share. */
export type ResultPage = {
  view: EvaluationResultView;
  trainings: EvaluationTrainings | null;
  /** Every version that the reader may have, where there is more than one. */
  versions?: VersionLine[];
  /** What was proposed out of this result. */
  followUps?: FollowUpLine[];
  /** False where nothing can be done: an earlier version. */
  doors?: boolean;
  m: Messages;
  locale: Locale;
  zone: string;
};

/** What decided and what would change it, from the signed facts alone. */
export function explained(snapshot: EvaluationSnapshot): RatingExplanation {
  const { ratings, policy, unitAchievement, isUnitHead } = snapshot;
  return explainRating({
    results: snapshot.results.map(({ kind, level }) => ({ kind, level })),
    behaviours: snapshot.behaviours.map(({ level }) => level),
    resultRating: ratings.result,
    resultReason: ratings.resultReason,
    behaviourRating: ratings.behaviour,
    behaviourReason: ratings.behaviourReason,
    head:
      isUnitHead && unitAchievement
        ? { achievement: unitAchievement.level, mapping: policy.headOfUnitMapping }
        : null,
    shares: policy.suggestion,
  });
}

function raiseWords(raise: RowRaise, m: Messages): string {
  const { raises } = m.evaluations.result;
  const level = (code: RowRaise["to"]) => m.evaluations.levelsLong[code];
  if (raise.rows === "main" && raise.from !== "not_above")
    return raises.main(raise.count, level(raise.from), level(raise.to));
  if (raise.rows === "value")
    return raise.from === "not_above"
      ? raises.value(raise.count, level(raise.to))
      : raises.valueFrom(raise.count, level(raise.from), level(raise.to));
  return raise.from === "not_above"
    ? raises.any(raise.count, level(raise.to))
    : raises.anyFrom(raise.count, level(raise.from), level(raise.to));
}

function neededWords(change: AxisChange | null, m: Messages): string[] {
  const t = m.evaluations.result;
  if (change?.by === "levels") return change.raises.map((raise) => raiseWords(raise, m));
  if (change?.by === "unit_achievement")
    return [t.raises.unit(change.needs.map((code) => m.evaluations.achievements[code]).join(t.or))];
  return [];
}

/** One way to a better predikat, in sentences; `**` marks what is shown bold. */
export function improvementWords(
  improvement: Improvement,
  page: { explanation: RatingExplanation; m: Messages },
): string[] {
  const { explanation, m } = page;
  const t = m.evaluations.result;
  const sentences: string[] = [];
  const needed = [...neededWords(improvement.result, m), ...neededWords(improvement.behaviour, m)];
  if (improvement.result === null)
    sentences.push(t.already.result(m.evaluations.levelsLong[explanation.result.rating]));
  if (improvement.behaviour === null)
    sentences.push(t.already.behaviour(m.evaluations.levelsLong[explanation.behaviour.rating]));
  if (improvement.result?.by === "departure") sentences.push(t.departed.result);
  if (improvement.behaviour?.by === "departure") sentences.push(t.departed.behaviour);
  if (needed.length > 0) sentences.push(t.needed(needed.join(t.and)));
  return sentences;
}
