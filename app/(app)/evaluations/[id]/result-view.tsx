import { EvaluationMatrix, Rating } from "@/components/evaluations/rating";
import { Marked } from "@/components/evaluations/marked";
import { Breadcrumb } from "@/components/ui/page/page-header";
import { Step } from "@/components/ui/page/step";
import { dayIn, formatDate } from "@/lib/messages/format";
import { Doors } from "./doors";
import { explained, improvementWords, type ResultPage } from "./explain";
import { BehaviourStep, ResultStep } from "./rating-steps";
import { UsedStep } from "./used-step";
import { YearOfResult } from "./year/year-of-result";

/** "Mengapa Baik?": verdict, one sentence, the cell, four steps, and what one can do. Everything from what was signed. */
export function ResultView(page: ResultPage) {
  const { view, m } = page;
  const { result: t, ratings } = m.evaluations;
  const { snapshot } = view;
  const explanation = explained(snapshot);
  const isSelf = view.reader === "self";
  const rating = ratings[snapshot.ratings.overall];
  const period = m.organization.periods[snapshot.period.cadence](snapshot.period.number);
  const [crumb, href] = isSelf ? [t.crumb, "/evaluations"] : [t.teamCrumb, "/team"];
  return (
    <>
      <Breadcrumb
        label={m.common.shell.breadcrumb}
        items={[
          ...(view.reader === "other" ? [] : [{ label: crumb, href }]),
          { label: `${period} ${snapshot.period.year}` },
        ]}
      />
      <div className="mb-5 grid gap-4 desk:grid-cols-[minmax(0,1fr)_26rem] desk:items-start desk:gap-8">
        <div>
          <h1 className="mb-3">{isSelf ? t.title(rating) : t.titleOf(rating, snapshot.employee.name)}</h1>
          <Rating rating={snapshot.ratings.overall} label={rating} large />
          <Sentence {...page} />
        </div>
        <Matrix {...page} />
      </div>
      <div className="grid gap-6 desk:grid-cols-[minmax(0,1fr)_20rem] desk:items-start desk:gap-8">
        <div className="min-w-0">
          <ResultStep {...page} explanation={explanation} />
          <BehaviourStep {...page} explanation={explanation} />
          <UsedStep {...page} />
          <YearOfResult {...page} />
          <Step
            number={4}
            title={
              explanation.improvements[0]
                ? t.changeTitle(ratings[explanation.improvements[0].overall])
                : t.topTitle
            }
          >
            <Change {...page} />
          </Step>
        </div>
        {page.doors !== false && <Doors {...page} />}
      </div>
    </>
  );
}

function Sentence({ view, m, locale, zone }: ResultPage) {
  const { result: t, levelsLong, ratings } = m.evaluations;
  const { snapshot } = view;
  const { result, behaviour, overall } = snapshot.ratings;
  const words = [levelsLong[result], levelsLong[behaviour], ratings[overall]] as const;
  const day = (moment: string) => formatDate(dayIn(moment, zone), locale);
  return (
    <>
      <p className="mt-3 text-lead">
        <Marked
          text={
            view.reader === "self" ? t.sentence(...words) : t.sentenceOf(snapshot.employee.name, ...words)
          }
        />
      </p>
      <p className="mt-2 text-small text-ink-3">
        {view.releasedAt
          ? t.setAndReleased(snapshot.appraiser.name, day(view.signedAt), day(view.releasedAt))
          : t.setBy(snapshot.appraiser.name, day(view.signedAt))}
      </p>
    </>
  );
}

function Matrix({ view, m }: ResultPage) {
  const { result: t, matrix, ratings, levels } = m.evaluations;
  const { result, behaviour, overall } = view.snapshot.ratings;
  const caption = matrix.position(
    levels[result].toLowerCase(),
    levels[behaviour].toLowerCase(),
    ratings[overall],
  );
  return (
    <EvaluationMatrix
      words={{ ...matrix, ratings }}
      caption={caption}
      result={result}
      behaviour={behaviour}
      here={view.reader === "self" ? t.here : t.hereOf}
    />
  );
}

function Change({ view, m }: ResultPage) {
  const { result: t, ratings } = m.evaluations;
  const explanation = explained(view.snapshot);
  const [first, ...others] = explanation.improvements;
  if (!first)
    return <p className="mt-1">{view.snapshot.ratings.overall === "very_good" ? t.top : t.noChange}</p>;
  return (
    <>
      <p className="mt-1">
        <Marked text={improvementWords(first, { explanation, m }).join(" ")} />
      </p>
      {others.map((other) => (
        <p
          key={`${other.overall} ${other.result?.to} ${other.behaviour?.to}`}
          className="mt-2 text-small text-ink-2"
        >
          <Marked
            text={[t.forRating(ratings[other.overall]), ...improvementWords(other, { explanation, m })].join(
              " ",
            )}
          />
        </p>
      ))}
    </>
  );
}
