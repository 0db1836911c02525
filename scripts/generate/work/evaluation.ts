import { buildSnapshot } from "@/lib/features/evaluations/parts/build-snapshot";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import { RULE_VERSION } from "@/lib/features/evaluations/rules/snapshot";
import { canonicalText, sha256 } from "@/lib/features/work-plans/rules/content-hash";
import { periodTargetToColumns, readActual } from "@/lib/features/progress/rules/period-measure";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { actualInput } from "@/prisma/seed/demo/build/quarters/actuals";
import { SENTENCES } from "@/prisma/seed/demo/text/read-texts";
import type { Dice } from "../dice";
import { material, type Measured, type Scored } from "./material";
import type { BuiltPlan, Scene } from "./plan-content";
import { scoresOf, type Scores } from "./ratings";
import { timelineOf, type Timeline } from "./timeline";

const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

/** What the person typed as reached, in keeping with the level that it will get. */
function measure({ dice, calendar }: Scene, plan: BuiltPlan, scores: Scores): Measured[] {
  return plan.results.map(({ indicator }, index) => {
    const { text, agreed } = indicator;
    const value = agreed.periodTarget?.form === "number" ? Number(agreed.periodTarget.value) : null;
    const input = actualInput(text, value, scores.results[index] ?? "meets", "", dice.bits());
    const { problem, ...actual } = readActual(input, agreed.periodTarget);
    if (problem) throw new RangeError(`${input} is no figure for ${indicator.words}`);
    return {
      input,
      actual,
      target: periodTargetToColumns(agreed.periodTarget, text.direction),
      periodId: calendar.evaluated.id,
    };
  });
}

function writeProgress(
  { dice, batch, agency }: Scene,
  plan: BuiltPlan,
  measured: Measured[],
  moment: number,
): void {
  plan.results.forEach(({ indicator }, index) => {
    const own = measured[index];
    if (!own) return;
    batch.add("indicator_progress", {
      agency_id: agency.id,
      id: dice.id(moment),
      work_plan_id: plan.id,
      indicator_id: indicator.id,
      period_id: own.periodId,
      target: own.target.target,
      target_text: own.target.targetText,
      actual_input: own.input,
      actual: own.actual.actual,
      actual_text: own.actual.actualText,
      updated_at: iso(moment),
    });
  });
}

/** By the predikat, in the words of the trade. */
function commentOf(dice: Dice, plan: BuiltPlan, scores: Scores): string {
  const isLeader = plan.person.seat.class === "jpt" || plan.person.seat.class === "administrator";
  const words = SENTENCES.overall[isLeader ? "pimpinan" : plan.unit.domain] ?? SENTENCES.overall.setda;
  if (!words) throw new RangeError(`no comments for ${plan.unit.domain}`);
  const bucket = {
    very_good: "above",
    good: "meets",
    needs_improvement: "below",
    poor: "conduct",
    very_poor: "below",
  } as const;
  return dice.pick(words[bucket[overallRating(scores.result, scores.behaviour)]]);
}

function scored({ dice }: Scene, plan: BuiltPlan, scores: Scores, selfNote: string): Scored {
  return {
    ...scores,
    overall: overallRating(scores.result, scores.behaviour),
    comment: commentOf(dice, plan, scores),
    selfNote,
    resultNotes: plan.results.map(({ text }, index) => {
      const level = scores.results[index] ?? "meets";
      return level === "meets" && dice.chance(0.5) ? "" : dice.pick(text.comments[level]);
    }),
    behaviourNotes: BEHAVIOUR_VALUES.map((value, index) => {
      const level = scores.behaviours[index] ?? "meets";
      return level === "meets" || dice.chance(0.7) ? "" : dice.pick(SENTENCES.behaviour[value][level]);
    }),
  };
}

/** Writes progress and evaluation of a plan in the evaluated period, in the state that the day allows. */
export function writeEvaluation(scene: Scene, plan: BuiltPlan): void {
  const { dice, batch, calendar, agency } = scene;
  const timeline = timelineOf(dice, calendar, plan.unit.pace);
  const scores = scoresOf(dice, plan, calendar);
  const measured = measure(scene, plan, scores);
  const moment = timeline?.notedAt ?? timeline?.openedAt ?? calendar.at(calendar.evaluated.endsOn, 10);
  writeProgress(scene, plan, measured, Math.min(moment, calendar.at(calendar.asOf, 0)));
  if (timeline === null) return;
  const id = dice.id(timeline.openedAt);
  const notes = SENTENCES.selfNotes[plan.unit.domain] ?? SENTENCES.selfNotes.setda ?? [""];
  const own = scored(scene, plan, scores, timeline.notedAt === null ? "" : dice.pick(notes));
  const isScored = timeline.scoredAt !== null;
  const isSigned = timeline.signedAt !== null;
  const { superior, person } = plan;
  batch.add("evaluation", {
    agency_id: agency.id,
    id,
    work_plan_id: plan.id,
    employee_id: person.id,
    period_id: calendar.evaluated.id,
    state: timeline.state,
    self_note: own.selfNote,
    noted_at: iso(timeline.notedAt),
    appraiser_id: isSigned ? superior.id : null,
    appraiser_capacity: isSigned ? "definitive" : null,
    appraiser_superior_id: isSigned ? (superior.superior?.id ?? null) : null,
    suggested_result_rating: isScored ? own.suggestedResult : null,
    result_rating: isScored ? own.result : null,
    result_reason: isScored ? own.resultReason : null,
    suggested_behaviour_rating: isScored ? own.suggestedBehaviour : null,
    behaviour_rating: isScored ? own.behaviour : null,
    overall_rating: isScored ? own.overall : null,
    comment: isScored ? own.comment : "",
    scored_at: iso(timeline.scoredAt),
    signed_at: iso(timeline.signedAt),
    released_at: iso(timeline.releasedAt),
    received_at: iso(timeline.receivedAt),
    final_at: iso(timeline.finalAt),
    rule_version: isSigned ? RULE_VERSION : null,
    created_at: iso(timeline.openedAt),
  });
  if (isScored) writeLevels(scene, plan, id, own, timeline.openedAt);
  writeEvents(scene, plan, id, timeline);
  if (timeline.signedAt === null) return;
  const snapshot = buildSnapshot(
    material(scene, plan, { id, timeline, own, measured }),
    new Date(timeline.signedAt),
  );
  const content = canonicalText(snapshot);
  batch.add("evaluation_snapshot", {
    agency_id: agency.id,
    id: dice.id(timeline.signedAt),
    evaluation_id: id,
    content,
    sha256: sha256(content),
    created_at: iso(timeline.signedAt),
  });
}

function writeLevels(
  { dice, batch, agency }: Scene,
  plan: BuiltPlan,
  id: string,
  own: Scored,
  moment: number,
): void {
  plan.results.forEach((result, index) =>
    batch.add("evaluation_result", {
      agency_id: agency.id,
      id: dice.id(moment),
      evaluation_id: id,
      result_id: result.id,
      level: own.results[index] ?? "meets",
      note: own.resultNotes[index] ?? "",
    }),
  );
  BEHAVIOUR_VALUES.forEach((value, index) =>
    batch.add("evaluation_behaviour", {
      agency_id: agency.id,
      id: dice.id(moment),
      evaluation_id: id,
      value,
      level: own.behaviours[index] ?? "meets",
      note: own.behaviourNotes[index] ?? "",
    }),
  );
}

/** The steps of the appraiser alone: what the person did is told by the evaluation's own times, and thirty rows are soon full. */
function writeEvents(
  { dice, batch, agency }: Scene,
  { superior }: BuiltPlan,
  id: string,
  timeline: Timeline,
): void {
  const steps: [kind: string, moment: number | null][] = [
    ["signed", timeline.signedAt],
    ["released", timeline.releasedAt],
  ];
  for (const [kind, moment] of steps)
    if (moment !== null)
      batch.add("evaluation_event", {
        agency_id: agency.id,
        id: dice.id(moment),
        evaluation_id: id,
        kind,
        actor_id: superior.id,
        actor_name: superior.name,
        at: iso(moment),
      });
}
