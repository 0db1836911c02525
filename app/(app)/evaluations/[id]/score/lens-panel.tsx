import { EvidenceChip, EvidenceChips } from "@/components/progress/evidence-chip";
import { TextLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Quote } from "@/components/ui/page/quote";
import { HiddenField } from "@/components/ui/text-fields";
import type { ScoringResult, ScoringView } from "@/lib/features/evaluations/queries/scoring";
import { touchedBy, type LensQuestion } from "@/lib/features/evaluations/lenses/rules/lens";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import type { Messages } from "@/lib/messages/messages-for";
import { scorePage } from "../../ids";
import type { ScoringPage } from "./steps";

/**
 * The agency's questions beside the scoring: each shows the rows that it touches with what was gathered on them. A filter by the
 * address alone, so that it works without a script; levels are given on the rows and nowhere else.
 */
export function LensPanel({ view, steps, lens, m }: ScoringPage) {
  if (view.lenses.length === 0) return null;
  const t = m.evaluations.lenses;
  const choices = [{ lensId: "none", name: t.scoring.none }, ...view.lenses];
  const current = lens?.lensId ?? "none";
  return (
    <div className={`card card-pad scoring-step mb-2.5 ${steps.current === 1 ? "is-current" : ""}`}>
      <HiddenField name="lens" value={lens?.lensId ?? ""} />
      <h2 className="scoring-label" id="lens">
        {t.scoring.title}
      </h2>
      <ul className="flex list-none flex-wrap gap-x-4 text-small" aria-labelledby="lens">
        {choices.map(({ lensId, name }) => (
          <li key={lensId}>
            <TextLink
              href={scorePage(view.id, { lens: lensId === "none" ? "" : lensId, step: 1 })}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline desk:min-h-8"
              aria-current={lensId === current ? "true" : undefined}
              data-go={`lens:${lensId}`}
            >
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
      {lens && (
        <>
          <p className="mb-1 text-small text-ink-3">{t.noScore}</p>
          {lens.questions.map((question, index) => (
            <Question key={index} question={question} view={view} lensId={lens.lensId} m={m} />
          ))}
        </>
      )}
    </div>
  );
}

type Part = { view: ScoringView; lensId: string; m: Messages };

function Question({ question, ...part }: Part & { question: LensQuestion }) {
  const { view, m } = part;
  const t = m.evaluations.lenses.scoring;
  const touched = touchedBy(question, view.results, view.behaviours);
  const [rows, values] = [touched.results.length, touched.behaviours.length];
  const summary = (
    <span className="font-normal">
      <b>{question.label}</b>. {question.text}{" "}
      {rows + values > 0 && <span className="text-small text-ink-3">{t.rows(rows, values)}</span>}
    </span>
  );
  return (
    <Disclosure summary={summary}>
      {rows + values === 0 && <p className="text-small text-ink-3">{t.nothing}</p>}
      <ul className="grid list-none gap-3 pb-2 text-small">
        {touched.results.map(({ place, result }) => (
          <Row key={result.resultId} place={place} result={result} {...part} />
        ))}
        {touched.behaviours.map((row) => (
          <Value key={row.value} row={row} {...part} />
        ))}
      </ul>
    </Disclosure>
  );
}

const picked = (level: ScoringResult["level"], m: Messages) =>
  level
    ? m.evaluations.lenses.scoring.picked(m.evaluations.levels[level])
    : m.evaluations.lenses.scoring.notPicked;

function Words({ feedback }: { feedback: ScoringView["feedback"] }) {
  return feedback.map((one, place) => (
    <Quote key={place} by={one.giver}>
      {one.text}
    </Quote>
  ));
}

function Row({ place, result, view, lensId, m }: Part & { place: number; result: ScoringResult }) {
  const { scoring: t, lenses } = m.evaluations;
  const number = place + 1;
  const note = result.note.trim();
  const isBare = note === "" && result.evidence.length === 0 && result.feedback.length === 0;
  return (
    <li className="border-t border-line pt-2">
      <p>
        <b>
          {number}. {result.text}
        </b>
      </p>
      <p className="mb-1.5 text-ink-3">
        {picked(result.level, m)}.{" "}
        <TextLink
          href={`${scorePage(view.id, { lens: lensId, step: number })}#result-${number}`}
          data-go={`step:${number}`}
        >
          {lenses.scoring.toRow(number)}
        </TextLink>
      </p>
      {isBare && <p className="text-ink-3">{lenses.scoring.noWords}</p>}
      {result.evidence.length > 0 && (
        <EvidenceChips label={t.evidence(result.evidence.length)}>
          {result.evidence.map((one) => (
            <EvidenceChip key={one.evidenceId} evidence={one} />
          ))}
        </EvidenceChips>
      )}
      {note !== "" && (
        <p className="mt-1.5 whitespace-pre-wrap">
          <span className="scoring-label">{t.noteOf(view.employee.callName)}</span>“{note}”
        </p>
      )}
      <Words feedback={result.feedback} />
    </li>
  );
}

function Value({ row, view, lensId, m }: Part & { row: ScoringView["behaviours"][number] }) {
  const { scoring: t, lenses } = m.evaluations;
  const step = view.results.length + 1;
  const feedback = view.feedback.filter((one) => one.behaviour === row.value && one.resultId === null);
  return (
    <li className="border-t border-line pt-2">
      <p>
        <b>{BEHAVIOURS.find(({ value }) => value === row.value)?.label}</b>
      </p>
      <p className="mb-1.5 text-ink-3">
        {picked(row.level, m)}.{" "}
        <TextLink href={`${scorePage(view.id, { lens: lensId, step })}#values`} data-go={`step:${step}`}>
          {lenses.scoring.toValues}
        </TextLink>
      </p>
      {row.expectation && <p>{t.expectation(row.expectation)}</p>}
      <Words feedback={feedback} />
    </li>
  );
}
