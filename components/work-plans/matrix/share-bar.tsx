export type SharePart = { key: string; label: string; text: string; percent: number };

/** How a number is divided: the parts with their numbers, the rest hatched. The sentence beside it says the same. */
export function ShareBar({
  sentence,
  parts,
  isOver,
}: {
  sentence: string;
  parts: SharePart[];
  isOver: boolean;
}) {
  return (
    <div className="share-bar" role="img" aria-label={sentence} data-over={isOver || undefined}>
      {parts.map(({ key, text, percent }) => (
        <span key={key} style={{ width: `${percent}%` }}>
          {percent >= 9 && text}
        </span>
      ))}
    </div>
  );
}
