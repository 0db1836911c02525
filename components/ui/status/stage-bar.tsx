export type Stage = { label: string; count: number };

/** At most four stages in a row, hatch first. The counts stand in the name; numbers must also stand beside it. */
export function StageBar({ stages, sentence }: { stages: Stage[]; sentence: string }) {
  const total = stages.reduce((sum, { count }) => sum + count, 0);
  return (
    <span className="stages" role="img" aria-label={sentence}>
      {stages.map(({ label, count }, index) =>
        count > 0 ? (
          <i key={label} className={`stage-${index}`} style={{ width: `${(count / total) * 100}%` }} />
        ) : null,
      )}
    </span>
  );
}

export function StageLegend({ stages, label }: { stages: string[]; label: string }) {
  return (
    <ul className="legend" aria-label={label}>
      {stages.map((stage, index) => (
        <li key={stage}>
          <i className={`stage-${index}`} aria-hidden="true" />
          {stage}
        </li>
      ))}
    </ul>
  );
}

/** Parts of a task: full, half, empty. The sentence is its name. */
export function PartBar({ parts, sentence }: { parts: ("full" | "half" | "empty")[]; sentence: string }) {
  return (
    <div className="part-bar" role="img" aria-label={sentence}>
      {parts.map((part, index) => (
        <i key={index} className={part} />
      ))}
    </div>
  );
}

/** Reached against wanted, and what is still planned beyond it, in per cent of the bar's length; decoration beside the words. */
export function Track({ reached, planned, target }: { reached: number; planned?: number; target?: number }) {
  const inside = (share: number) => `${Math.min(100, Math.max(0, share))}%`;
  return (
    <div className="track" aria-hidden="true">
      {planned !== undefined && planned > reached && (
        <i className="track-planned" style={{ width: inside(planned) }} />
      )}
      <i style={{ width: inside(reached) }} />
      {target !== undefined && <u style={{ left: inside(target) }} />}
    </div>
  );
}
