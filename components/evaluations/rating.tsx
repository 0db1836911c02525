import { LevelBoxes } from "@/components/ui/rating/level-boxes";
import { RatingBadge, type RatingTone } from "@/components/ui/rating/rating-badge";
import { RatingMatrix, type MatrixCell } from "@/components/ui/rating/rating-matrix";
import { LEVELS, type Level, type OverallRating } from "@/lib/features/organization/rules/levels";
import { RATING_LETTERS, RATING_MATRIX } from "@/lib/features/evaluations/rules/overall-rating";

export const TONES: Readonly<Record<OverallRating, RatingTone>> = {
  very_good: "sb",
  good: "b",
  needs_improvement: "bp",
  poor: "k",
  very_poor: "sk",
};

const FILLED: Readonly<Record<Level, 1 | 2 | 3>> = { below: 1, meets: 2, above: 3 };

export function LevelWord({ level, label }: { level: Level; label: string }) {
  return <LevelBoxes filled={FILLED[level]} label={label} />;
}

export function Rating({ rating, label, large }: { rating: OverallRating; label: string; large?: boolean }) {
  return <RatingBadge tone={TONES[rating]} letter={RATING_LETTERS[rating]} label={label} large={large} />;
}

/** Words of the matrix, plain enough to travel to a client component. */
export type MatrixWords = {
  columns: Record<Level, string>;
  rows: Record<Level, string>;
  ratings: Record<OverallRating, string>;
};

const DOWNWARDS = [...LEVELS].reverse();

/** The nine cells of the rule with the place of one result in them (best row on top, as the regulation prints them). */
export function EvaluationMatrix({
  words,
  caption,
  result,
  behaviour,
  here,
  mode,
}: {
  words: MatrixWords;
  caption: string;
  result: Level | null;
  behaviour: Level | null;
  here?: string;
  mode?: "read" | "choose";
}) {
  const cell = (row: Level, column: Level): MatrixCell => {
    const rating = RATING_MATRIX[row][column];
    return { label: words.ratings[rating], tone: TONES[rating] };
  };
  const chosen =
    result && behaviour ? { row: DOWNWARDS.indexOf(result), column: LEVELS.indexOf(behaviour) } : null;
  return (
    <RatingMatrix
      caption={caption}
      columns={[words.columns.below, words.columns.meets, words.columns.above]}
      rows={DOWNWARDS.map((row) => ({
        label: words.rows[row],
        cells: [cell(row, "below"), cell(row, "meets"), cell(row, "above")],
      }))}
      chosen={chosen}
      here={here}
      mode={mode}
    />
  );
}
