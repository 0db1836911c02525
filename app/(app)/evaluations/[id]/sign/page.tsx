import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { EvaluationMatrix, LevelWord, Rating } from "@/components/evaluations/rating";
import { actualText, targetText } from "@/components/evaluations/measures";
import { CheckList, type Answer } from "@/components/ui/page/facts";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import {
  getEvaluationForScoring,
  type ScoringResult,
  type ScoringView,
} from "@/lib/features/evaluations/queries/scoring";
import {
  expectedBehaviourRating,
  expectedResultRating,
} from "@/lib/features/evaluations/rules/check-scoring";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import type { Level } from "@/lib/features/organization/rules/levels";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { isId, isSigned } from "../../ids";
import { Missing, scorePage } from "./missing";
import { Signature } from "./signature";
import "@/components/evaluations/scoring.css";

type Props = { params: Promise<{ id: string }> };
type Part = { view: ScoringView; m: Messages; locale: Locale };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.scoring.sign.button };
}

export default async function SignPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getEvaluationForScoring(ctx, id));
  if (!view) notFound();
  const isLeft = view.closed.some(({ reason }) => reason === "evaluations.period-left-plan");
  if (isSigned(view.state) || isLeft) redirect(`/evaluations/${id}`);
  const m = messagesFor(ctx.locale);
  const part = { view, m, locale: ctx.locale };
  const t = m.evaluations.scoring.sign;
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title(view.employee.name)}
        about={t.lead(periodName(view.period, ctx.locale))}
        crumbs={[
          { label: m.evaluations.result.teamCrumb, href: "/team" },
          { label: m.evaluations.scoring.title(view.employee.callName), href: `/evaluations/${id}/score` },
          { label: t.button },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Missing {...part} />
      <Results {...part} />
      <Behaviours {...part} />
      <Verdict {...part} />
      <Signature {...part} />
    </div>
  );
}

function Picked({ level, note, m }: { level: Level | null; note: string; m: Messages }) {
  return (
    <>
      {level ? (
        <LevelWord level={level} label={m.evaluations.levels[level]} />
      ) : (
        m.evaluations.scoring.sign.notPicked
      )}
      {note && <span className="block text-small text-ink-2">{note}</span>}
    </>
  );
}

/** "96 % dari target 100 %", one line an indicator. */
function reached(result: ScoringResult, m: Messages, locale: Locale): string {
  const words = m.evaluations.measure;
  return result.indicators
    .map(({ actual, periodTarget, direction, measureUnit }) => {
      const target = periodTarget && targetText(periodTarget, direction, measureUnit, locale);
      if (!actual) return target ? words.noActual(target) : words.nothing;
      const value = actualText(actual, measureUnit, locale);
      return target ? words.of(value, target) : words.noTarget(value);
    })
    .concat(words.evidence(result.evidence.length))
    .join(". ");
}

function Results({ view, m, locale }: Part) {
  const items: Answer[] = view.results.map((result, index) => ({
    term: `${index + 1}. ${result.text}`,
    value: <Picked level={result.level} note={result.levelNote} m={m} />,
    about: `${m.evaluations.kinds[result.kind]}. ${reached(result, m, locale)}`,
    href: scorePage(view, index + 1),
  }));
  return (
    <section className="mb-6" aria-labelledby="results">
      <BlockTitle id="results" title={m.evaluations.scoring.sign.results} />
      <CheckList items={items} change={m.common.actions.change} />
    </section>
  );
}

function Behaviours({ view, m }: Part) {
  const items: Answer[] = BEHAVIOURS.map(({ value, label }) => {
    const row = view.behaviours.find((one) => one.value === value);
    return {
      term: label,
      value: <Picked level={row?.level ?? null} note={row?.note ?? ""} m={m} />,
      href: scorePage(view, view.results.length + 1),
    };
  });
  return (
    <section className="mb-6" aria-labelledby="behaviours">
      <BlockTitle id="behaviours" title={m.evaluations.scoring.sign.behaviours} />
      <CheckList items={items} change={m.common.actions.change} />
    </section>
  );
}

function Verdict({ view, m }: Part) {
  const { scoring: t, matrix, levelsLong, ratings } = m.evaluations;
  const { resultRating, resultReason, behaviourRating, behaviourReason, comment } = view.scoring;
  const href = scorePage(view, view.results.length + 2);
  const rated = (
    level: Level | null,
    expected: Level | null,
    reason: string | null,
  ): Pick<Answer, "value" | "about"> => ({
    value: level ? levelsLong[level] : t.sign.notPicked,
    about:
      !level || !expected
        ? undefined
        : level === expected
          ? t.sign.noReason
          : reason
            ? t.sign.suggestedWas(levelsLong[expected], reason)
            : t.sign.departedNoReason(levelsLong[expected]),
  });
  const rating = resultRating && behaviourRating ? overallRating(resultRating, behaviourRating) : null;
  const items: Answer[] = [
    {
      term: t.resultLegend,
      ...rated(resultRating, expectedResultRating(view.scoring, view.context), resultReason),
      href,
    },
    {
      term: t.behaviourLegend,
      ...rated(behaviourRating, expectedBehaviourRating(view.scoring, view.context), behaviourReason),
      href,
    },
    { term: t.rating, value: rating ? <Rating rating={rating} label={ratings[rating]} /> : t.sign.notPicked },
    {
      term: t.sign.words,
      value: comment.trim() === "" ? t.sign.empty : <span className="whitespace-pre-wrap">{comment}</span>,
      href,
    },
    {
      term: t.recommendationLabel,
      value:
        view.recommendation === "" ? (
          t.sign.sentencePrinted
        ) : (
          <span className="whitespace-pre-wrap">{view.recommendation}</span>
        ),
      href,
    },
  ];
  const caption =
    rating && resultRating && behaviourRating
      ? matrix.position(levelsLong[resultRating], levelsLong[behaviourRating], ratings[rating])
      : matrix.empty;
  return (
    <section className="mb-6 grid gap-4 desk:grid-cols-[minmax(0,1fr)_20rem]" aria-labelledby="verdict">
      <div>
        <BlockTitle id="verdict" title={t.sign.verdict} />
        <CheckList items={items} change={m.common.actions.change} />
      </div>
      <EvaluationMatrix
        words={{ ...matrix, ratings }}
        caption={caption}
        result={resultRating}
        behaviour={behaviourRating}
        mode="choose"
      />
    </section>
  );
}
