import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { EvaluationMatrix, LevelWord, Rating } from "@/components/evaluations/rating";
import { actualText, targetText } from "@/components/evaluations/measures";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { CheckList, type Answer } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
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
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { signEvaluationAction } from "../../actions";
import { isId, isSigned } from "../../ids";
import { groupsOf, nextOf } from "../score/queue";
import { Missing, scorePage } from "./missing";
import { SignKey } from "./sign-key";
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
  if (isSigned(view.state)) redirect(`/evaluations/${id}`);
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

function Signature({ view, m }: Part) {
  const { sign: t } = m.evaluations.scoring;
  const back = (
    <ButtonLink tone="secondary" href={`/evaluations/${view.id}/score`}>
      {t.backToScore}
    </ButtonLink>
  );
  const ready = view.state === "scored" && view.missing.length === 0;
  if (!view.maySign || !ready)
    return (
      <>
        <Note tone="warn" className="mb-4">
          {view.maySign ? t.notScored : t.provisional}
        </Note>
        {back}
      </>
    );
  const { callName } = view.employee;
  const { releaseMode } = view.policy;
  const releases = { with_signature: t.withRelease, separate: t.separate, together: t.together };
  const next = nextOf(groupsOf(view.queue), view.id);
  const mirror = m.evaluations.distribution.mirror;
  const place = `period=${view.period.id}`;
  return (
    <Card>
      <p className="reading mb-3 text-small">
        {mirror.before} <TextLink href={`/team/mirror?${place}`}>{mirror.open}</TextLink>
        {" · "}
        <TextLink href={`/hr/distribution/${view.plan.unitId}?${place}`}>
          {m.evaluations.distribution.title}
        </TextLink>
      </p>
      <ul className="reading mb-4 list-disc pl-5 text-small text-ink-2">
        <li>{releases[releaseMode](callName)}</li>
        <li>{view.appraiserSuperior ? t.superior(view.appraiserSuperior.name) : t.noSuperior}</li>
        <li>{t.frozen}</li>
      </ul>
      <ActionForm action={signEvaluationAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="evaluationId" value={view.id} />
        <HiddenField name="version" value={view.version} />
        <HiddenField name="next" value={next?.evaluationId ?? ""} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{releaseMode === "with_signature" ? t.button : t.buttonKeep}</SubmitButton>
          {back}
        </div>
        <SignKey hint={next ? t.signKeyNext(next.callName) : t.signKey} />
      </ActionForm>
    </Card>
  );
}
