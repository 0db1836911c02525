import "server-only";
import { periodsOfYear } from "@/lib/features/organization/rules/period";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import { found } from "@/lib/platform/errors";
import { overallRating } from "../rules/overall-rating";
import { RULE_VERSION, SNAPSHOT_FORMAT, type EvaluationSnapshot } from "../rules/snapshot";
import { suggestBehaviourRating, suggestResultRating } from "../rules/suggest-ratings";
import { annualBlockOf } from "../annual/parts/annual-block-of";
import { measured, type ScoringMaterial } from "./scoring";
import type { FeedbackRow, PersonRow, ScoringHead } from "./scoring-head";

const person = ({ callName: _greeting, ...printed }: PersonRow) => printed;
const words = (rows: readonly FeedbackRow[]) => rows.map(({ giver, text }) => ({ giver, text }));
const ofValue = (head: ScoringHead, value: BehaviourValue) =>
  words(head.feedback.filter((one) => one.behaviour === value && one.resultId === null));

/** Throws where a level is missing: the caller has checked the scoring. */
function known<T>(value: T | null): T {
  if (value === null) throw new RangeError("an unfinished scoring cannot be signed");
  return value;
}

function ratingsOf({ head, rows, context }: ScoringMaterial): EvaluationSnapshot["ratings"] {
  const [result, behaviour] = [known(head.resultRating), known(head.behaviourRating)];
  const levels = head.behaviours.map(({ level }) => level);
  return {
    suggestedResult: known(suggestResultRating(rows, context.shares)).level,
    result,
    resultReason: head.resultReason,
    suggestedBehaviour: known(suggestBehaviourRating(levels, context.shares)).level,
    behaviour,
    behaviourReason: head.behaviourReason,
    overall: overallRating(result, behaviour),
  };
}

function resultsOf({ head, rows }: ScoringMaterial): EvaluationSnapshot["results"] {
  return rows.map(({ levelNote, note, level, indicators, ...row }) => ({
    ...row,
    indicators: indicators.map((indicator) => {
      const { indicatorId, text, aspect, perspective, measureKind, direction, measureUnit } = indicator;
      return {
        indicatorId,
        text,
        aspect,
        perspective,
        measureKind,
        direction,
        measureUnit,
        ...measured(head, indicator),
      };
    }),
    selfNote: note,
    feedback: head.feedback
      .filter((one) => one.resultId === row.resultId)
      .map(({ giver, text, level: picked }) => ({ giver, text, ...(picked ? { level: picked } : {}) })),
    level: known(level),
    note: levelNote,
  }));
}

/** Only what was written, and nothing where nobody came before: the text of most results is as it always was. */
function handoversOf({ handovers }: ScoringHead): Pick<EvaluationSnapshot, "handovers"> {
  const written = handovers.flatMap(({ text, ...one }) => (text === null ? [] : [{ ...one, text }]));
  return written.length === 0 ? {} : { handovers: written };
}

/** The facts of an evaluation as they stand in this transaction, in the form that is signed. */
export function buildSnapshot(material: ScoringMaterial, signedAt: Date): EvaluationSnapshot {
  const { head, context } = material;
  const { year, cadence, number, startsOn, endsOn } = head.period;
  const period = found(periodsOfYear(year, cadence)[number - 1]);
  const { startsOn: _since, ...appraiser } = known(head.appraiser);
  const { settings, number: policyNumber } = head.policy;
  return {
    format: SNAPSHOT_FORMAT,
    ruleVersion: RULE_VERSION,
    agency: head.agency,
    evaluation: { evaluationId: head.id, revision: head.revision, signedAt: signedAt.toISOString() },
    period: { year, cadence, number, startsOn, endsOn, printName: period.printName },
    unitAchievement: head.achievement && {
      level: head.achievement.level,
      unitName: head.achievement.unitName,
      isOwn: head.achievement.unitId === head.plan.unitId,
      grounds: head.achievement.grounds,
    },
    employee: person(head.employee),
    isUnitHead: context.head !== null,
    appraiser: { ...person(appraiser), capacity: appraiser.capacity },
    appraiserSuperior: head.appraiserSuperior && person(head.appraiserSuperior),
    plan: {
      workPlanId: head.plan.id,
      revision: head.plan.revision,
      contentSha256: known(head.plan.setHash),
      approach: head.plan.approach,
      form: head.plan.form,
      startsOn: head.plan.startsOn,
      endsOn: head.plan.endsOn,
    },
    results: resultsOf(material),
    behaviours: head.behaviours.map(({ value, expectation, level, note }) => ({
      value,
      expectation,
      feedback: ofValue(head, value),
      level: known(level),
      note,
    })),
    selfNote: head.selfNote,
    ratings: ratingsOf(material),
    comment: head.comment,
    ...handoversOf(head),
    ...(head.recommendation === "" ? {} : { recommendation: head.recommendation }),
    ...(material.year ? { annual: annualBlockOf(material.year, material) } : {}),
    policy: {
      policyNumber,
      lowerIsBetterFormula: settings.lowerIsBetterFormula,
      headOfUnitMapping: settings.headOfUnitMapping,
      suggestion: settings.suggestion,
    },
  };
}
