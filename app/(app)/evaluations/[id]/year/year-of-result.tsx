import { Rating } from "@/components/evaluations/rating";
import { formatRange } from "@/lib/messages/format";
import { periodName } from "@/lib/messages/period-name";
import type { ResultPage } from "../explain";

/** Of an annual result: the posts, months and period results that the appraiser had in view, and what is said about contract or studies. */
export function YearOfResult({ view, m, locale }: ResultPage) {
  const { annual, period } = view.snapshot;
  if (!annual) return null;
  const { annual: words, ratings } = m.evaluations;
  const { result: t, panel, note } = words;
  return (
    <section className="mt-4 border-t border-line pt-4" aria-labelledby="year-of-result">
      <h2 id="year-of-result">{t.title}</h2>
      <p className="reading mt-1 text-small text-ink-2">{t.own}</p>
      <ul className="mt-3 grid gap-1.5">
        {annual.segments.map((segment) => {
          const main = annual.spans[segment.spans.at(-1) ?? 0];
          return (
            <li key={segment.startsOn} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0">
                {main?.positionTitle}
                <span className="block text-small text-ink-3">
                  {main?.unitName}, {formatRange(segment.startsOn, segment.endsOn, locale)}
                </span>
              </span>
              <span className="text-small">{panel.monthsOf(segment.months)}</span>
            </li>
          );
        })}
      </ul>
      {annual.periods.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
          {annual.periods.map((one) => (
            <li key={one.evaluationId} className="flex items-center gap-2 text-small">
              <span className="inline-block first-letter:uppercase">
                {periodName({ ...one, year: period.year }, locale, false)}
              </span>
              <Rating rating={one.overall} label={ratings[one.overall]} />
            </li>
          ))}
        </ul>
      )}
      {annual.contract && (
        <div className="mt-4">
          <h3>{t.contract}</h3>
          <p>
            <b>{note.advices[annual.contract.advice]}</b>
            {annual.contract.followUps.length > 0 &&
              `. ${annual.contract.followUps.map((one) => note.followUpOptions[one]).join(", ")}`}
          </p>
          {annual.contract.text && <p className="whitespace-pre-wrap">{annual.contract.text}</p>}
        </div>
      )}
      {annual.study && (
        <div className="mt-4">
          <h3>{t.study}</h3>
          <p className="whitespace-pre-wrap">{annual.study.results}</p>
          {annual.study.report && <p className="text-small text-ink-2">{t.report(annual.study.report)}</p>}
        </div>
      )}
    </section>
  );
}
