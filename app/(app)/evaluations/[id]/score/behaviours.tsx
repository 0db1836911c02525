import { LevelControl, type Option } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Quote } from "@/components/ui/page/quote";
import { TextArea } from "@/components/ui/text-fields";
import type { ScoringView } from "@/lib/features/evaluations/queries/scoring";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = {
  view: ScoringView;
  step: number;
  current: boolean;
  m: Messages;
  locale: Locale;
  levels: Option[];
};

/** The seven values, each with its level; labels and guidance are fixed official text. */
export function Behaviours({ view, step, current, m, locale, levels }: Props) {
  const t = m.evaluations.scoring;
  return (
    <article id="values" className={`card scoring-step ${current ? "is-current" : ""}`} data-step={step}>
      <div className="scoring-head">
        <h2 className="text-body">{t.behaviours}</h2>
        <p className="text-tiny text-ink-3">{t.behavioursHint}</p>
      </div>
      {BEHAVIOURS.map(({ value, label, guidance }) => {
        const row = view.behaviours.find((one) => one.value === value);
        const feedback = view.feedback.filter((one) => one.behaviour === value && one.resultId === null);
        return (
          <div key={value} className="scoring-value">
            <div className="min-w-0">
              <h3 className="text-body">{label}</h3>
              {row?.expectation && <p className="text-small text-ink-2">{t.expectation(row.expectation)}</p>}
              {feedback.map((one, place) => (
                <Quote key={place} by={`${one.giver}, ${formatDate(one.givenOn, locale, "day")}`}>
                  {one.text}
                </Quote>
              ))}
              <Disclosure summary={t.guidanceAndNote} open={Boolean(row?.note)} className="text-small">
                <ul className="mb-2 list-disc pl-5 text-ink-3">
                  {guidance.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <TextArea
                  name={`behaviours.${value}.note`}
                  label={t.valueNote(label)}
                  defaultValue={row?.note}
                  rows={2}
                  maxLength={1000}
                />
              </Disclosure>
            </div>
            <LevelControl
              name={`behaviours.${value}.level`}
              legend={t.valueLevel(label)}
              hideLegend
              options={levels}
              defaultValue={row?.level ?? undefined}
            />
          </div>
        );
      })}
    </article>
  );
}
