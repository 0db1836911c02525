import { SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { scorePage } from "../../ids";
import type { ScoringPage } from "./steps";

function nameOf({ steps, m }: ScoringPage, step: number): string {
  const t = m.evaluations.scoring;
  if (step <= steps.results) return t.stepOf(step, steps.results);
  return step === steps.all ? t.stepRating : t.stepBehaviours;
}

/** The telephone's head bar: whom, which step, how far. Going back saves first (data-go). */
export function StepHead(page: ScoringPage) {
  const { view, steps, groups, m } = page;
  const t = m.evaluations.scoring;
  const back = steps.current - 1;
  const place = groups.ready.findIndex(({ evaluationId }) => evaluationId === view.id);
  const label = back === 0 ? t.backToQueue : back <= steps.results ? t.backToStep(back) : t.backToBehaviours;
  return (
    <div className="step-head only-phone">
      <TextLink
        href={back === 0 ? "/team" : scorePage(view.id, { lens: page.lens?.lensId, step: back })}
        aria-label={label}
        data-go={back === 0 ? undefined : `step:${back}`}
      >
        <Icon name="back" />
      </TextLink>
      <div className="min-w-0">
        <h1>{view.employee.name}</h1>
        <p>
          {nameOf(page, steps.current)}
          {place >= 0 && `. ${t.place(place + 1, groups.ready.length)}`}
        </p>
      </div>
      <TextLink href="/team" className="text-small">
        {t.list}
      </TextLink>
      <div
        className="step-marks"
        role="img"
        aria-label={t.stepsName(steps.current, steps.all, steps.results)}
      >
        {steps.done.map((done, index) => (
          <i key={index} className={index + 1 === steps.current ? "is-now" : done ? "is-done" : undefined} />
        ))}
      </div>
    </div>
  );
}

/** The telephone's pinned way on: the next step, and at the end the next person. */
export function StepBar({
  steps,
  m,
  next,
}: ScoringPage & { next: { evaluationId: string | null; callName: string } | null }) {
  const t = m.evaluations.scoring;
  const after = steps.current + 1;
  if (steps.current < steps.all) {
    const label =
      after <= steps.results ? t.saveStep(after) : after === steps.all ? t.saveToRating : t.saveToBehaviours;
    return (
      <div className="scoring-pin only-phone">
        <SubmitButton wide name="then" value={`step:${after}`}>
          {label}
        </SubmitButton>
      </div>
    );
  }
  return (
    <div className="scoring-pin only-phone">
      <SubmitButton wide name="then" value={next ? `next:${next.evaluationId}` : "stay"}>
        {next ? t.saveNext(next.callName) : t.save}
      </SubmitButton>
    </div>
  );
}
