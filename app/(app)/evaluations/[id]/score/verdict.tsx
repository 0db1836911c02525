import { Marked } from "@/components/evaluations/marked";
import { SubmitButton } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/page/disclosure";
import { TextArea } from "@/components/ui/text-fields";
import type { ScoringView } from "@/lib/features/evaluations/queries/scoring";
import { headResultRating } from "@/lib/features/evaluations/achievement/rules/head-of-unit";
import type { Messages } from "@/lib/messages/messages-for";
import { RatingPanel } from "./rating-panel";
import type { ScoringPage } from "./steps";

/** Ratings, the cell, the sentence and the way on. */
export function Verdict({
  page: { view, steps, m },
  levels,
  next,
}: {
  page: ScoringPage;
  levels: { value: string; label: string }[];
  next: { evaluationId: string | null; callName: string } | null;
}) {
  const { scoring: t, matrix, ratings, levelsLong } = m.evaluations;
  const { callName } = view.employee;
  const panel = {
    levels,
    levelsLong,
    result: { title: t.resultRating, legend: t.resultLegend, none: t.noSuggestion.result },
    behaviour: { title: t.behaviourRating, legend: t.behaviourLegend, none: t.noSuggestion.behaviour },
    suggested: t.suggested,
    reason: t.reason,
    reasonHint: t.reasonHint(callName),
    rating: t.rating,
    matrix: { columns: matrix.columns, rows: matrix.rows, ratings, caption: matrix.caption },
    ratingLive: Object.fromEntries(
      Object.entries(ratings).map(([code, label]) => [code, t.ratingLive(label)]),
    ),
  };
  const isLast = steps.current === steps.all;
  return (
    <div
      className={`card card-rows scoring-step scoring-verdict ${isLast ? "is-current" : ""}`}
      data-step={steps.all}
    >
      <RatingPanel
        scoring={view.scoring}
        context={view.context}
        words={panel}
        head={<HeadRating view={view} m={m} />}
      />
      <section>
        <TextArea
          name="comment"
          label={t.comment(callName)}
          hint={t.commentHint}
          defaultValue={view.scoring.comment}
          rows={3}
          maxLength={4000}
        />
        <Disclosure summary={t.recommendation} open={view.recommendation !== ""}>
          <TextArea
            name="recommendation"
            label={t.recommendationLabel}
            hint={t.recommendationHint}
            defaultValue={view.recommendation}
            rows={3}
            maxLength={4000}
          />
        </Disclosure>
      </section>
      <div className="scoring-actions grid gap-2">
        <SubmitButton
          wide
          className="only-desk"
          name="then"
          value={next ? `next:${next.evaluationId}` : "stay"}
        >
          {next ? t.saveNext(next.callName) : t.save}
        </SubmitButton>
        {view.maySign && (
          <SubmitButton tone="secondary" small wide name="then" value="sign">
            {t.saveSign}
          </SubmitButton>
        )}
      </div>
    </div>
  );
}

/** A unit's head has nothing to pick here: the unit's achievement gives the rating. */
function HeadRating({ view, m }: { view: ScoringView; m: Messages }) {
  const { scoring: t, achievements, levelsLong } = m.evaluations;
  const { head } = view.context;
  if (!head?.achievement) return <p className="text-small">{t.headNone(view.plan.unitName)}</p>;
  const level = headResultRating(head.achievement, head.mapping);
  return (
    <p className="text-small">
      <Marked text={t.head(view.plan.unitName, achievements[head.achievement], levelsLong[level])} />
    </p>
  );
}
