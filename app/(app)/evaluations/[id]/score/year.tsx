import { YearPanel } from "@/components/evaluations/annual/year-panel";
import { TextLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/page/disclosure";
import type { ScoringPage } from "./steps";

/** Of an annual evaluation: every result of the year before the first level. Nothing is worked out from it. */
export function Year({ view, steps, m, locale }: ScoringPage) {
  if (!view.year) return null;
  const t = m.evaluations.annual;
  return (
    <div className={`card card-pad scoring-step mb-2.5 ${steps.current === 1 ? "is-current" : ""}`}>
      <Disclosure summary={t.panel.title(view.year.year)}>
        <YearPanel year={view.year} m={m} locale={locale} />
      </Disclosure>
      <p className="mt-1 flex flex-wrap gap-x-4 text-small">
        {view.employee.kind === "pppk" && !view.year.note?.contractAdvice && (
          <span>{t.note.adviceAsked}</span>
        )}
        <TextLink href={`/evaluations/${view.id}/year`}>
          {view.employee.kind === "pppk" ? t.note.toNote : t.panel.open}
        </TextLink>
      </p>
    </div>
  );
}
