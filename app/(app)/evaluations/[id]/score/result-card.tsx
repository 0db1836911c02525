import { actualText, isFarAbove, targetText, trackOf } from "@/components/evaluations/measures";
import { EvidenceChip, EvidenceChips } from "@/components/progress/evidence-chip";
import { achievementWords } from "@/components/progress/measure-words";
import { LevelControl, type Option } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Quote } from "@/components/ui/page/quote";
import { Chip } from "@/components/ui/status/chip";
import { Track } from "@/components/ui/status/stage-bar";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type {
  ScoringIndicator,
  ScoringResult,
  ScoringView,
} from "@/lib/features/evaluations/queries/scoring";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = {
  view: ScoringView;
  result: ScoringResult;
  index: number;
  current: boolean;
  m: Messages;
  locale: Locale;
  levels: Option[];
};

/** One result: promised, reached, proven, told; and under it the level. Reading order is the order of judging. */
export function ResultCard({ view, result, index, current, m, locale, levels }: Props) {
  const t = m.evaluations.scoring;
  const number = index + 1;
  const { callName } = view.employee;
  return (
    <article
      id={`result-${number}`}
      className={`card scoring-step mb-2.5 ${current ? "is-current" : ""}`}
      data-step={number}
    >
      <HiddenField name={`results.${index}.resultId`} value={result.resultId} />
      <div className="scoring-head flex items-start justify-between gap-2.5">
        <div className="min-w-0">
          <h2 className="text-body">
            {number}. {result.text}
          </h2>
          <p className="text-tiny text-ink-3">
            {m.evaluations.kinds[result.kind]}. {result.indicators.length === 1 && result.indicators[0]?.text}
            {result.supports && (
              <span className="block">{m.evaluations.result.supports(result.supports)}</span>
            )}
          </p>
        </div>
        {result.evidence.length === 0 && <Chip tone="warn">{t.noEvidence}</Chip>}
      </div>
      <div className="scoring-columns">
        <div>
          {result.indicators.map((indicator) => (
            <Figure
              key={indicator.indicatorId}
              indicator={indicator}
              alone={result.indicators.length === 1}
              view={view}
              m={m}
              locale={locale}
            />
          ))}
          {result.successMeasure && (
            <>
              <span className="scoring-label">{t.successMeasure}</span>
              <p>{result.successMeasure}</p>
            </>
          )}
        </div>
        <div>
          <span className="scoring-label">{t.evidence(result.evidence.length)}</span>
          {result.evidence.length === 0 ? (
            <p className="text-ink-3">{t.noEvidenceYet}</p>
          ) : (
            <EvidenceChips label={t.evidence(result.evidence.length)}>
              {result.evidence.map((one) => (
                <EvidenceChip key={one.evidenceId} evidence={one} />
              ))}
            </EvidenceChips>
          )}
        </div>
        <div>
          <span className="scoring-label">{t.noteOf(callName)}</span>
          {result.note.trim() === "" ? (
            <p className="text-ink-3">{t.noNote}</p>
          ) : (
            <p className="whitespace-pre-wrap">“{result.note}”</p>
          )}
          {result.feedback.length > 0 && (
            <Disclosure summary={t.feedback(result.feedback.length)}>
              {result.feedback.map((one, place) => (
                <Quote key={place} by={`${one.giver}, ${formatDate(one.givenOn, locale, "day")}`}>
                  {one.level && <strong>{m.evaluations.levels[one.level]}. </strong>}
                  {one.text}
                </Quote>
              ))}
            </Disclosure>
          )}
          <Disclosure summary={t.addNote} open={result.levelNote !== ""}>
            <TextArea
              name={`results.${index}.note`}
              label={t.levelNote}
              defaultValue={result.levelNote}
              rows={2}
              maxLength={1000}
            />
          </Disclosure>
        </div>
      </div>
      <LevelControl
        name={`results.${index}.level`}
        legend={t.level(number)}
        hideLegend
        options={levels}
        defaultValue={result.level ?? undefined}
        joined
        className="scoring-level"
      />
    </article>
  );
}

function Figure({
  indicator,
  alone,
  view,
  m,
  locale,
}: {
  indicator: ScoringIndicator;
  alone: boolean;
  view: ScoringView;
  m: Messages;
  locale: Locale;
}) {
  const t = m.evaluations.scoring;
  const { periodTarget, actual, achievement, direction, measureUnit, before } = indicator;
  const track = trackOf(periodTarget, actual);
  const period = m.organization.periods[view.period.cadence];
  return (
    <div className="mb-2 last:mb-0">
      <span className="scoring-label">
        {alone ? t.targetAndActual(period(view.period.number)) : indicator.text}
      </span>
      {actual ? (
        <span className="scoring-figure">{actualText(actual, measureUnit, locale)}</span>
      ) : (
        <span className="text-ink-3">{t.noActual}</span>
      )}{" "}
      {periodTarget && (
        <span className="text-ink-3">
          {t.fromTarget(targetText(periodTarget, direction, measureUnit, locale))}
        </span>
      )}
      {track && <Track reached={track.reached} target={track.target} />}
      <span className="block text-tiny text-ink-3">
        {achievementWords(achievement, m, locale)}.{" "}
        {before
          .map((one) =>
            t.earlier(
              m.organization.periods[one.cadence ?? view.period.cadence](one.number),
              actualText(one.actual, measureUnit, locale),
            ),
          )
          .join(", ")}
      </span>
      {isFarAbove(achievement, direction) && (
        <span className="block text-tiny font-semibold text-warn">{t.far}</span>
      )}
    </div>
  );
}
