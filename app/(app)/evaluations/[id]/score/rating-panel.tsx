"use client";

import { useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { EvaluationMatrix, type MatrixWords } from "@/components/evaluations/rating";
import { LevelControl, type Option } from "@/components/ui/choice-fields";
import { FormScopeContext } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-fields";
import {
  expectedBehaviourRating,
  expectedResultRating,
  type Scoring,
  type ScoringContext,
} from "@/lib/features/evaluations/rules/check-scoring";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import { LEVELS, type Level } from "@/lib/features/organization/rules/levels";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";

type Axis = { title: string; legend: string; none: string };

export type PanelWords = {
  levels: Option[];
  levelsLong: Record<Level, string>;
  result: Axis;
  behaviour: Axis;
  suggested: string;
  reason: string;
  reasonHint: string;
  rating: string;
  matrix: MatrixWords & { caption: string };
  ratingLive: Record<string, string>;
};

type Props = {
  scoring: Scoring;
  context: ScoringContext;
  words: PanelWords;
  /** What stands in place of the choice for a unit's head. */
  head: ReactNode;
};

type Picked = Pick<Scoring, "results" | "behaviours" | "resultRating" | "behaviourRating">;
type Read = (name: string) => unknown;

const levelOf = (value: unknown): Level | null => LEVELS.find((level) => level === value) ?? null;

/** What stands in the form now, by the names of its fields. */
function pickedFrom(read: Read, scoring: Scoring): Picked {
  return {
    results: scoring.results.map(({ kind }, index) => ({
      kind,
      level: levelOf(read(`results.${index}.level`)),
    })),
    behaviours: Object.fromEntries(
      BEHAVIOUR_VALUES.map((value) => [value, levelOf(read(`behaviours.${value}.level`))]),
    ),
    resultRating: levelOf(read("resultRating")),
    behaviourRating: levelOf(read("behaviourRating")),
  };
}

/** Suggested and picked ratings with the cell where they meet; follows every choice in the form by the same rules as the server. */
export function RatingPanel({ scoring, context, words, head }: Props) {
  const { state } = useContext(FormScopeContext) ?? {};
  const failed = state?.status === "failed" ? state.values : null;
  const [picked, setPicked] = useState<Picked>(() =>
    failed ? pickedFrom((name) => failed[name], scoring) : scoring,
  );
  const place = useRef<HTMLElement>(null);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const follow = () => {
      const data = new FormData(form);
      setPicked(pickedFrom((name) => data.get(name), scoring));
    };
    // What the browser restored before this page woke up counts too.
    const frame = requestAnimationFrame(follow);
    form.addEventListener("change", follow);
    return () => {
      cancelAnimationFrame(frame);
      form.removeEventListener("change", follow);
    };
  }, [scoring]);

  const now: Scoring = { ...scoring, ...picked };
  const [expectedResult, expectedBehaviour] = [
    expectedResultRating(now, context),
    expectedBehaviourRating(now, context),
  ];
  const resultRating = context.head ? expectedResult : picked.resultRating;
  const rating =
    resultRating && picked.behaviourRating ? overallRating(resultRating, picked.behaviourRating) : null;

  return (
    <>
      <section ref={place}>
        <h2 className="text-body">{words.result.title}</h2>
        {context.head ? (
          head
        ) : (
          <Choice
            name="resultRating"
            reasonName="resultReason"
            axis={words.result}
            words={words}
            picked={picked.resultRating}
            expected={expectedResult}
            saved={scoring.resultRating}
            reason={scoring.resultReason}
          />
        )}
      </section>
      <section>
        <h2 className="text-body">{words.behaviour.title}</h2>
        <Choice
          name="behaviourRating"
          reasonName="behaviourReason"
          axis={words.behaviour}
          words={words}
          picked={picked.behaviourRating}
          expected={expectedBehaviour}
          saved={scoring.behaviourRating}
          reason={scoring.behaviourReason}
        />
      </section>
      <section>
        <h2 className="text-body">{words.rating}</h2>
        <EvaluationMatrix
          words={words.matrix}
          caption={words.matrix.caption}
          result={resultRating}
          behaviour={picked.behaviourRating}
          mode="choose"
        />
        <p className="sr-only" role="status">
          {rating && words.ratingLive[rating]}
        </p>
      </section>
    </>
  );
}

type ChoiceProps = {
  name: string;
  reasonName: string;
  axis: Axis;
  words: PanelWords;
  picked: Level | null;
  expected: Level | null;
  saved: Level | null;
  reason: string | null;
};

function Choice({ name, reasonName, axis, words, picked, expected, saved, reason }: ChoiceProps) {
  const { state } = useContext(FormScopeContext) ?? {};
  const asked = state?.status === "failed" && state.problems.some(({ field }) => field === reasonName);
  const departs = picked !== null && expected !== null && picked !== expected;
  return (
    <>
      <p className="mb-1.5 text-small">
        {expected ? (
          <>
            {words.suggested} <b>{words.levelsLong[expected]}</b>
          </>
        ) : (
          <span className="text-ink-3">{axis.none}</span>
        )}
      </p>
      <LevelControl
        name={name}
        legend={axis.legend}
        hideLegend
        options={words.levels}
        defaultValue={saved ?? undefined}
      />
      {/* Kept in the form while hidden, so that a reason survives a change of mind. */}
      <div hidden={!departs && !asked}>
        <TextArea
          name={reasonName}
          label={words.reason}
          hint={words.reasonHint}
          defaultValue={reason ?? ""}
          rows={2}
          maxLength={1000}
          className="mt-2"
        />
      </div>
    </>
  );
}
