/** One to three filled boxes and the word; levels have no colour. */
export function LevelBoxes({ filled, label }: { filled: 1 | 2 | 3; label: string }) {
  return (
    <span className="level">
      <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
        {[0, 1, 2].map((box) => (
          <rect
            key={box}
            x={box * 10 + 0.5}
            y="0.5"
            width="8"
            height="9"
            fill={box < filled ? "var(--color-ink)" : "var(--color-card)"}
            stroke="var(--color-ink)"
          />
        ))}
      </svg>
      {label}
    </span>
  );
}
