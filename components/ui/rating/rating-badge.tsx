export type RatingTone = "sb" | "b" | "bp" | "k" | "sk";

/** Colour, letter and word of one verdict; never the colour alone. */
export function RatingBadge({
  tone,
  letter,
  label,
  large,
}: {
  tone: RatingTone;
  letter: string;
  label: string;
  large?: boolean;
}) {
  return (
    <span className={`rating tone-${tone} ${large ? "rating-large" : ""}`}>
      <i aria-hidden="true">{letter}</i>
      {label}
    </span>
  );
}
