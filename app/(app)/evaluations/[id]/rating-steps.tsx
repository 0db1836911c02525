import { LevelWord } from "@/components/evaluations/rating";
import { actualText, targetText } from "@/components/evaluations/measures";
import { EvidenceChip, EvidenceChips } from "@/components/progress/evidence-chip";
import { achievementWords } from "@/components/progress/measure-words";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Quote } from "@/components/ui/page/quote";
import { Step } from "@/components/ui/page/step";
import type { AxisExplanation, RatingExplanation } from "@/lib/features/evaluations/rules/explain-rating";
import type { EvaluationSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import type { Achievement } from "@/lib/features/strategy/rules/achievement";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import type { ResultPage } from "./explain";

type Explained = ResultPage & { explanation: RatingExplanation };
type SignedResult = EvaluationSnapshot["results"][number];

/** The counts behind a rating: "3 sesuai, 1 di atas. Tidak ada yang di bawah." */
function countWords({ suggestion }: AxisExplanation, m: Messages): string {
  const { counts: words, noneBelow } = m.evaluations.result;
  const { above, meets, below } = suggestion.counts.all;
  const parts = [
    meets > 0 && words.meets(meets),
    above > 0 && words.above(above),
    below > 0 && words.below(below),
  ].filter(Boolean);
  return `${parts.join(", ")}. ${below === 0 ? noneBelow : ""}`;
}

/** Which sentence of the rule decided, or the appraiser's reason for departing from it. */
function Ground({
  axis,
  kind,
  page: { view, m },
}: {
  axis: AxisExplanation;
  kind: "result" | "behaviour";
  page: ResultPage;
}) {
  const { result: t, levelsLong, achievements } = m.evaluations;
  const { unitAchievement, appraiser } = view.snapshot;
  if (axis.source === "unit_achievement" && unitAchievement)
    return (
      <p className="mt-1 text-small text-ink-2">
        {t.byUnit(unitAchievement.unitName, achievements[unitAchievement.level])}
      </p>
    );
  const grounds = kind === "result" ? t.grounds : t.behaviourGrounds;
  return (
    <>
      <p className="mt-1 text-small text-ink-2">{grounds[axis.suggestion.ground]}</p>
      {axis.source === "departure" && (
        <>
          <p className="mt-1 text-small">
            {t.departure(levelsLong[axis.suggestion.level], levelsLong[axis.rating])}
          </p>
          <Quote by={appraiser.name}>“{axis.reason}”</Quote>
        </>
      )}
    </>
  );
}

export function ResultStep(page: Explained) {
  const { view, m, explanation } = page;
  const { result: t, levelsLong } = m.evaluations;
  return (
    <Step number={1} title={t.resultStep(levelsLong[explanation.result.rating])}>
      <p className="text-small text-ink-3">{countWords(explanation.result, m)}</p>
      <Ground axis={explanation.result} kind="result" page={page} />
      <ul className="mt-2">
        {view.snapshot.results.map((result) => (
          <ResultRow key={result.resultId} result={result} page={page} />
        ))}
      </ul>
    </Step>
  );
}

function ResultRow({ result, page: { view, m, locale } }: { result: SignedResult; page: ResultPage }) {
  const { result: t, levels, measure } = m.evaluations;
  const { evidence, feedback, selfNote, note } = result;
  const hasMore = evidence.length > 0 || feedback.length > 0 || selfNote.trim() !== "";
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0">{result.text}</h3>
        <LevelWord level={result.level} label={levels[result.level]} />
      </div>
      {result.indicators.map((indicator) => (
        <p key={indicator.indicatorId} className="text-small text-ink-2">
          {result.indicators.length > 1 && `${indicator.text}: `}
          {reached(indicator, m, locale)} {achievementWords(indicator.achievement as Achievement, m, locale)}.
        </p>
      ))}
      {result.successMeasure && <p className="text-small text-ink-2">{result.successMeasure}</p>}
      {note && <p className="text-small">{t.appraiserNote(view.snapshot.appraiser.name, note)}</p>}
      {hasMore ? (
        <Disclosure
          summary={evidence.length > 0 ? t.evidenceOf(evidence.length) : t.details}
          className="text-small"
        >
          {evidence.length > 0 && (
            <EvidenceChips label={t.evidenceOf(evidence.length)}>
              {evidence.map((one) => (
                <EvidenceChip key={one.evidenceId} evidence={one} />
              ))}
            </EvidenceChips>
          )}
          {selfNote.trim() !== "" && <Quote by={t.selfNote}>{selfNote}</Quote>}
          {feedback.map((one, index) => (
            <Quote key={index} by={one.giver}>
              {one.level && <strong>{levels[one.level]}. </strong>}
              {one.text}
            </Quote>
          ))}
        </Disclosure>
      ) : (
        <p className="text-small text-ink-3">{measure.evidence(0)}</p>
      )}
    </li>
  );
}

function reached(
  { actual, periodTarget, direction, measureUnit }: SignedResult["indicators"][number],
  m: Messages,
  locale: Locale,
): string {
  const words = m.evaluations.measure;
  const target = periodTarget && targetText(periodTarget, direction, measureUnit, locale);
  if (!actual) return target ? `${words.noActual(target)}.` : `${words.nothing}.`;
  const value = actualText(actual, measureUnit, locale);
  return target ? `${words.of(value, target)}.` : `${words.noTarget(value)}.`;
}

export function BehaviourStep(page: Explained) {
  const { view, m, locale, zone, explanation } = page;
  const { result: t, levels, levelsLong } = m.evaluations;
  const { behaviours, comment, recommendation, appraiser } = view.snapshot;
  const labelOf = (value: string) => BEHAVIOURS.find((one) => one.value === value)?.label ?? value;
  const { above, meets, below } = explanation.behaviour.suggestion.counts.all;
  const named = behaviours.filter(({ level }) => level !== "meets").map(({ value }) => labelOf(value));
  return (
    <Step number={2} title={t.behaviourStep(levelsLong[explanation.behaviour.rating])}>
      <p className="text-small text-ink-3">
        {t.values(above, meets, below)}
        {named.length > 0 && named.length < 7 ? t.valueList(named.join(", ")) : "."}
      </p>
      <Ground axis={explanation.behaviour} kind="behaviour" page={page} />
      <Quote by={`${appraiser.name}, ${formatDate(dayIn(view.signedAt, zone), locale, "day")}`}>
        <span className="whitespace-pre-wrap">“{comment}”</span>
      </Quote>
      {recommendation && (
        <Quote by={t.onDocument}>
          <span className="whitespace-pre-wrap">“{recommendation}”</span>
        </Quote>
      )}
      <Disclosure summary={t.allValues} className="mt-2 text-small">
        <ul>
          {behaviours.map(({ value, level, note, expectation, feedback }) => (
            <li key={value} className="border-b border-line py-2 last:border-b-0">
              <div className="flex items-start justify-between gap-3">
                <h3 className="text-small">{labelOf(value)}</h3>
                <LevelWord level={level} label={levels[level]} />
              </div>
              {expectation && <p className="text-ink-2">{t.expectation(expectation)}</p>}
              {note && <p>{t.appraiserNote(appraiser.name, note)}</p>}
              {feedback.map((one, index) => (
                <Quote key={index} by={one.giver}>
                  {one.text}
                </Quote>
              ))}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Step>
  );
}
