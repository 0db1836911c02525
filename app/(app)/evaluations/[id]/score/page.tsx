import type { ReactNode } from "react";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { isFarAbove } from "@/components/evaluations/measures";
import { Marked } from "@/components/evaluations/marked";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { FeedbackForm } from "@/components/feedback/feedback-form";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { LEVELS } from "@/lib/features/organization/rules/levels";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { scoreEvaluationAction } from "../../actions";
import { giveFeedbackAction } from "../feedback-actions";
import { isId, isSigned } from "../../ids";
import { Behaviours } from "./behaviours";
import { groupsOf, nextOf, previousOf, Queue } from "./queue";
import { Handovers } from "./handovers";
import { LensPanel } from "./lens-panel";
import { ResultCard } from "./result-card";
import { ScoreKeys } from "./score-keys";
import { StepBar, StepHead } from "./step-flow";
import { stepsOf, type ScoringPage } from "./steps";
import { Verdict } from "./verdict";
import { Year } from "./year";
import "@/components/evaluations/scoring.css";

type Query = { step?: string | string[]; lens?: string | string[] };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.states.noted };
}

export default async function ScorePage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [{ id }, { step, lens }] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const view = await orNotFound(getEvaluationForScoring(ctx, id));
  if (!view) notFound();
  if (isSigned(view.state)) redirect(`/evaluations/${id}`);
  const m = messagesFor(ctx.locale);
  const groups = groupsOf(view.queue);
  const page: ScoringPage = {
    view,
    groups,
    steps: stepsOf(view, typeof step === "string" ? step : undefined),
    lens: view.lenses.find(({ lensId }) => lensId === lens) ?? null,
    m,
    locale: ctx.locale,
  };
  return (
    <div className="page-full step-flow scoring">
      <Queue {...page} />
      {view.closed.length > 0 ? (
        <Closed {...page} />
      ) : (
        <div className="min-w-0">
          <Form {...page} />
          <Feedback {...page} />
        </div>
      )}
    </div>
  );
}

/** A comment of the year is a form of its own, sent at once and read by the person; it is no part of the score. */
function Feedback({ view, steps, m }: ScoringPage) {
  return (
    <div
      className={`card scoring-step scoring-feedback ${steps.current === steps.results + 1 ? "is-current" : ""}`}
    >
      <Disclosure summary={m.feedback.send}>
        <FeedbackForm
          action={giveFeedbackAction}
          requestKey={newRequestKey()}
          workPlanId={view.plan.id}
          periodId={view.period.id}
          evaluationId={view.id}
          receiver={view.employee.callName}
          results={view.results}
          m={m}
        />
      </Disclosure>
    </div>
  );
}

/** The person and how to get to what belongs to the scoring. */
function Heading({ page: { view, m, locale }, children }: { page: ScoringPage; children?: ReactNode }) {
  const t = m.evaluations.scoring;
  const { employee, appraiser, plan, earlier } = view;
  return (
    <div className="only-desk mb-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
      <div className="min-w-0">
        <h1>{employee.name}</h1>
        <p className="text-small text-ink-3">
          {t.about(employee.positionTitle, employee.unitName)}{" "}
          {appraiser && t.since(formatDate(appraiser.startsOn, locale))}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {children}
        <ButtonLink tone="secondary" small href={`/work-plans/${plan.id}`}>
          {t.toPlan}
        </ButtonLink>
        {earlier && (
          <ButtonLink tone="secondary" small href={`/evaluations/${earlier.evaluationId}`}>
            {t.toEarlier(periodName({ ...earlier, cadence: view.period.cadence }, locale, false))}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Closed(page: ScoringPage) {
  const { view, m } = page;
  const { result, scoring } = m.evaluations;
  const isLeft = view.closed.some(({ reason }) => reason === "evaluations.period-left-plan");
  return (
    <div className="min-w-0 desk:px-5 desk:py-3.5">
      <StepHead {...page} />
      <Heading page={page} />
      <Note tone="warn">
        <h2 className="text-body">{isLeft ? result.status.notNeeded : scoring.closedTitle}</h2>
        {view.closed.map((reason) => (
          <p key={reason.reason}>{reasonText(m, reason)}</p>
        ))}
      </Note>
    </div>
  );
}

function Form(page: ScoringPage) {
  const { view, groups, steps, m, locale } = page;
  const t = m.evaluations.scoring;
  const [next, previous] = [nextOf(groups, view.id), previousOf(groups, view.id)];
  const levels = LEVELS.map((value) => ({ value, label: m.evaluations.levels[value] }));
  const forward = next ? `next:${next.evaluationId}` : "stay";
  return (
    <ActionForm
      id="score"
      action={scoreEvaluationAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      done={t.saved}
      className="scoring-form"
    >
      <HiddenField name="evaluationId" value={view.id} />
      <HiddenField name="version" value={view.version} />
      <div className="min-w-0">
        <StepHead {...page} />
        <Heading page={page}>
          <ScoreKeys
            words={t.keys}
            forward={forward}
            next={next && `next:${next.evaluationId}`}
            previous={previous && `next:${previous.evaluationId}`}
          />
        </Heading>
        {view.appraiser?.capacity === "provisional" && <Note className="mb-3">{t.provisional}</Note>}
        <Gaps {...page} />
        <Year {...page} />
        <Handovers {...page} />
        <LensPanel {...page} />
        <PeriodNote {...page} />
        {view.results.map((result, index) => (
          <ResultCard
            key={result.resultId}
            view={view}
            result={result}
            index={index}
            current={steps.current === index + 1}
            m={m}
            locale={locale}
            levels={levels}
          />
        ))}
        <Behaviours
          view={view}
          step={steps.results + 1}
          current={steps.current === steps.results + 1}
          m={m}
          locale={locale}
          levels={levels}
        />
      </div>
      <Verdict page={page} levels={levels} next={next} />
      <StepBar {...page} next={next} />
    </ActionForm>
  );
}

/** What the person says about the whole period: read before the first level, and again beside the sentence. */
function PeriodNote({ view, steps, m }: ScoringPage) {
  if (view.selfNote.trim() === "") return null;
  return (
    <div
      className={`card card-pad scoring-step mb-2.5 text-small ${steps.current === 1 || steps.current === steps.all ? "is-current" : ""}`}
    >
      <h2 className="scoring-label">{m.evaluations.scoring.periodNote(view.employee.callName)}</h2>
      <p className="whitespace-pre-wrap">“{view.selfNote}”</p>
    </div>
  );
}

function Gaps({ view, steps, m }: ScoringPage) {
  const { gaps } = m.evaluations.scoring;
  const indicators = view.results.flatMap((result) => result.indicators);
  const found = [
    [view.results.filter(({ evidence }) => evidence.length === 0).length, gaps.evidence],
    [
      view.results.filter((result) => result.indicators.some(({ actual }) => actual === null)).length,
      gaps.actual,
    ],
    [indicators.filter(({ achievement, direction }) => isFarAbove(achievement, direction)).length, gaps.far],
  ] as const;
  const shown = found.filter(([count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <p className={`scoring-gaps scoring-step ${steps.current === 1 ? "is-current" : ""}`}>
      {shown.map(([count, words], index) => (
        <span key={index}>
          <Marked text={words(count)} />
        </span>
      ))}
    </p>
  );
}
