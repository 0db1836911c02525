import { Marked } from "@/components/evaluations/marked";
import { Rating } from "@/components/evaluations/rating";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import type { CasePage } from "./case-page";

/** How the case ended, why, and what one can do now. */
export function Outcome({ view, m }: CasePage) {
  const t = m.evaluations.objections.page;
  const { ratings } = m.evaluations;
  const isPerson = view.reader === "person";
  const rating = view.overall.after ?? view.overall.before;
  const { name } = view.people.employee;
  const words =
    view.state === "withdrawn"
      ? t.pulled
      : view.state === "granted"
        ? isPerson
          ? t.yes(ratings[rating])
          : t.yesOf(name, ratings[rating])
        : isPerson
          ? t.no(ratings[rating])
          : t.noOf(name, ratings[rating]);
  return (
    <Card label={m.evaluations.objections.states[view.state]}>
      <p className="mb-3">
        <Rating rating={rating} label={ratings[rating]} large />
      </p>
      <p className="text-lead">
        <Marked text={words} />
      </p>
      {view.decisionReason && <p className="mt-3 whitespace-pre-wrap">{view.decisionReason}</p>}
      {isPerson && view.state !== "withdrawn" && <p className="mt-3 text-ink-2">{t.canDo}</p>}
      <div className="mt-4 flex flex-wrap items-center gap-3 empty:hidden">
        {view.letter?.isMade && (
          <ButtonLink tone="secondary" href={`/objections/${view.id}/letter`} download>
            {t.letter}
          </ButtonLink>
        )}
        {isPerson && (
          <ButtonLink tone="secondary" href={`/evaluations/${view.evaluationId}`}>
            {t.seeResult}
          </ButtonLink>
        )}
      </div>
      {view.letter && (
        <p className="mt-2 text-small text-ink-3">
          {view.letter.isMade ? t.letterCode(view.letter.code) : t.letterMaking}
        </p>
      )}
    </Card>
  );
}
