type Props = {
  /** Days gone and days planned; more than planned stands at the end. */
  day: number;
  of: number;
  /** The same in words, for whoever cannot see the ruler. */
  sentence: string;
  from: string;
  now: string;
  to: string;
};

/** A ruler of days with today's mark; decoration beside its sentence. Narrow screens have the sentence alone. */
export function DayRuler({ day, of, sentence, from, now, to }: Props) {
  const ticks = Array.from({ length: of + 1 }, (_, tick) => tick);
  const share = of === 0 ? 100 : Math.min(100, (day / of) * 100);
  return (
    <>
      <p className="mt-2 text-small text-ink-2 desk:sr-only">{sentence}</p>
      <div className="mt-4 hidden desk:block" aria-hidden="true">
        <div className="relative h-6">
          <div className="absolute inset-x-0 top-2 border-t-2 border-edge" />
          <div className="absolute left-0 top-[7px] h-1 bg-laut-7" style={{ width: `${share}%` }} />
          {ticks.map((tick) => (
            <span
              key={tick}
              className="absolute top-2 h-2 border-l border-edge"
              style={{ left: `${of === 0 ? 0 : (tick / of) * 100}%` }}
            />
          ))}
          <span
            className="absolute top-0 h-5 w-1.5 -translate-x-1/2 border border-ink bg-kunyit"
            style={{ left: `${share}%` }}
          />
        </div>
        <p className="flex justify-between text-small text-ink-3">
          <span>{from}</span>
          <b className="text-ink">{now}</b>
          <span>{to}</span>
        </p>
      </div>
    </>
  );
}
