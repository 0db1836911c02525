import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import { RULE_VERSION } from "@/lib/features/evaluations/rules/snapshot";
import {
  suggestBehaviourRating,
  suggestResultRating,
} from "@/lib/features/evaluations/rules/suggest-ratings";
import { addDays } from "@/lib/features/organization/rules/dates";
import type { Level } from "@/lib/features/organization/rules/levels";
import {
  readActual,
  targetOfPeriod,
  periodTargetToColumns,
} from "@/lib/features/progress/rules/period-measure";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { COAST, COAST_POLICY, coastId, coastMoment, halfYear } from "./agency";
import { coastPersonId } from "./people";
import { coastPlans, coastResults, columnsOf, halvesOf, type CoastPlan } from "./plans";
import { COAST_COMMENTS } from "./texts";

const agencyId = COAST.id;

type Half = { plan: CoastPlan; number: 1 | 2; key: string; id: string; days: Days };
type Days = { noted: Date; scored: Date; signed: Date; received: Date; final: Date | null };

/** A closing result is made when its plan ends, the others after the half-year. */
function daysOf(plan: CoastPlan, number: 1 | 2): Days {
  const after = addDays(plan.endsOn, 1).slice(0, 7);
  const [month, final] = plan.isClosed
    ? [after, coastMoment(`${after}-28`, "01:00")]
    : number === 1
      ? ["2026-07", coastMoment("2026-07-28", "01:00")]
      : ["2027-01", null];
  const on = (day: string, time: string) => coastMoment(`${month}-${day}`, time);
  return {
    noted: on("04", "10:00"),
    scored: on("05", "14:00"),
    signed: on("06", "09:30"),
    received: on("07", "11:00"),
    final,
  };
}

const halves: readonly Half[] = coastPlans.flatMap((plan) =>
  halvesOf(plan).map((number) => {
    const days = daysOf(plan, number);
    return {
      plan,
      number,
      key: `${plan.key}/${number}`,
      id: coastId("evaluation", `${plan.key}/${number}`, days.noted),
      days,
    };
  }),
);

/** Everything as expected; above it for two people, one of them in the second half-year alone. */
const levelOf = ({ plan, number }: Half): Level =>
  plan.person.levels === "above" || (plan.person.levels === "mixed" && number === 2) ? "above" : "meets";

export const coastEvaluationRows = () =>
  halves.map((half) => {
    const { plan, number, id, days } = half;
    const level = levelOf(half);
    const rows = coastResults(plan).map(() => ({ kind: "main" as const, level }));
    const values = BEHAVIOUR_VALUES.map(() => level);
    const superior = plan.appraiser.appraiser;
    return {
      agencyId,
      id,
      workPlanId: plan.id,
      employeeId: coastPersonId(plan.person.key),
      periodId: halfYear(number).id,
      state: days.final ? "final" : "received",
      selfNote: "Perjalanan antarpulau menyita waktu, tetapi rencana tetap selesai.",
      notedAt: days.noted,
      suggestedResultRating: suggestResultRating(rows, COAST_POLICY.suggestion)?.level ?? level,
      resultRating: level,
      suggestedBehaviourRating: suggestBehaviourRating(values, COAST_POLICY.suggestion)?.level ?? level,
      behaviourRating: level,
      overallRating: overallRating(level, level),
      comment: COAST_COMMENTS[level === "above" ? "above" : "meets"],
      appraiserId: coastPersonId(plan.appraiser.key),
      appraiserCapacity: "definitive",
      appraiserSuperiorId: superior === null ? null : coastPersonId(superior),
      ruleVersion: RULE_VERSION,
      scoredAt: days.scored,
      signedAt: days.signed,
      releasedAt: days.signed,
      receivedAt: days.received,
      finalAt: days.final,
      createdAt: days.noted,
    };
  });

export const coastEvaluationResultRows = () =>
  halves.flatMap((half) =>
    coastResults(half.plan).map(({ id: resultId }, index) => ({
      ...{ agencyId, id: coastId("evaluation-result", `${half.key}/${index}`, half.days.scored) },
      ...{ evaluationId: half.id, resultId, level: levelOf(half) },
    })),
  );

export const coastEvaluationBehaviourRows = () =>
  halves.flatMap((half) =>
    BEHAVIOUR_VALUES.map((value) => ({
      ...{ agencyId, id: coastId("evaluation-behaviour", `${half.key}/${value}`, half.days.scored) },
      ...{ evaluationId: half.id, value, level: levelOf(half) },
    })),
  );

export const coastEventRows = () =>
  halves.flatMap(({ plan, key, id, days }) =>
    (
      [
        ["noted", plan.person, days.noted],
        ["scored", plan.appraiser, days.scored],
        ["signed", plan.appraiser, days.signed],
        ["released", plan.appraiser, days.signed],
        ["received", plan.person, days.received],
      ] as const
    ).map(([kind, actor, at]) => ({
      ...{ agencyId, id: coastId("evaluation-event", `${key}/${kind}`, at), evaluationId: id, kind, at },
      ...{ actorId: coastPersonId(actor.key), actorName: actor.name },
    })),
  );

export const coastProgressRows = () =>
  halves.flatMap(({ plan, number, days }) =>
    coastResults(plan).map(({ text, indicatorId }) => {
      const { targetInput: _typed, ...columns } = columnsOf(plan, text);
      const annual = {
        ...{
          measureKind: text.measure,
          direction: "higher" as const,
          comparator: columns.comparator ?? null,
        },
        ...{
          target: columns.target == null ? null : String(columns.target),
          targetHigh: null,
          targetText: null,
        },
      };
      const { year, cadence } = halfYear(number);
      const at = { planStartsOn: plan.startsOn, planEndsOn: plan.endsOn, year, cadence, number };
      const target = targetOfPeriod(annual, at);
      const input = String(text.reached[number - 1] ?? 0);
      const { problem, ...actual } = readActual(input, target);
      if (problem) throw new RangeError(`${input} is no figure`);
      return {
        ...{ agencyId, id: coastId("progress", `${plan.key}/${text.text}/${number}`, days.noted) },
        ...{ workPlanId: plan.id, indicatorId, periodId: halfYear(number).id },
        ...periodTargetToColumns(target, "higher"),
        ...{ actualInput: input, ...actual, updatedAt: days.noted },
      };
    }),
  );

export const coastNoteRows = () =>
  halves.flatMap(({ plan, number, days }) =>
    coastResults(plan).map(({ text, id }) => ({
      ...{ agencyId, id: coastId("result-note", `${plan.key}/${text.text}/${number}`, days.noted) },
      ...{
        workPlanId: plan.id,
        resultId: id,
        periodId: halfYear(number).id,
        text: text.note,
        updatedAt: days.noted,
      },
    })),
  );

/** Every signed result with its moment, in the order of signing. */
export const coastSigned = halves.map(({ id, key, days }) => ({ id, key, signedAt: days.signed }));
