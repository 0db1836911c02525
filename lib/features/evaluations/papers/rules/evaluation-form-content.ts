import type {
  EvaluatedIndicator,
  EvaluatedResult,
  EvaluationFormContent,
} from "../../../documents/evaluation-forms/rules/evaluation-form";
import { NOTHING } from "../../../documents/forms/rules/plan-form";
import { distributionGuidance } from "../../../organization/rules/distribution-guidance";
import { OVERALL_RATINGS } from "../../../organization/rules/levels";
import { ASPECTS, PERSPECTIVES } from "../../../work-plans/documents/rules/plan-form-content";
import { BEHAVIOURS } from "../../../work-plans/rules/behaviours";
import { formatDecimal, formatTarget } from "../../../work-plans/rules/measure";
import { ratingRank } from "../../rules/overall-rating";
import type { EvaluationSnapshot } from "../../rules/snapshot";
import { paperHead, placeAndDay, signerOf, written } from "./paper-head";

type Result = EvaluationSnapshot["results"][number];
type Indicator = Result["indicators"][number];

/** The curve is the printed one of SE 3/2023, whatever an agency has made of its guidance since. */
const PATTERN = distributionGuidance.parse({}).pattern;
const LOWEST_FIRST = [...OVERALL_RATINGS].sort((a, b) => ratingRank(b) - ratingRank(a));

const withUnit = (amount: string, unit: string | null) =>
  unit && !amount.endsWith(unit) ? `${amount} ${unit}` : amount;

/** What was reached, in the writing of the form: "96,5 %". */
export function realisationOf({ actual, measureUnit }: Pick<Indicator, "actual" | "measureUnit">): string {
  if (actual === null) return NOTHING;
  return "text" in actual ? written(actual.text) : withUnit(formatDecimal(actual.value), measureUnit);
}

function indicatorOf(indicator: Indicator): EvaluatedIndicator {
  const { text, aspect, perspective, direction, measureUnit } = indicator;
  const target = indicator.periodTarget ?? indicator.annualTarget;
  return {
    text: written(text),
    aspect: aspect ? ASPECTS[aspect] : NOTHING,
    target: target ? withUnit(formatTarget(target, direction), measureUnit) : NOTHING,
    perspective: perspective ? PERSPECTIVES[perspective] : NOTHING,
    realisation: realisationOf(indicator),
  };
}

const feedbackOf = (feedback: Result["feedback"]) => feedback.map(({ giver, text }) => `${giver}: ${text}`);

function measuresOf(
  successMeasure: string | null,
  indicators: readonly EvaluatedIndicator[],
  isJpt: boolean,
) {
  const own = (successMeasure ?? "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim())
    .filter((line) => line !== "");
  const more = indicators.map(({ text, target, perspective }) => {
    const aim = target === NOTHING ? text : `${text}: ${target}`;
    return isJpt && perspective !== NOTHING ? `${aim}; perspektif ${perspective}` : aim;
  });
  return [...own, ...more];
}

function resultOf(result: Result, isJpt: boolean): EvaluatedResult {
  const indicators = result.indicators.map(indicatorOf);
  return {
    text: written(result.text),
    supports: written(result.supports),
    indicators,
    measures: measuresOf(result.successMeasure, indicators, isJpt),
    realisations: indicators.map(({ text, realisation }) => `${text}: ${realisation}`),
    feedback: feedbackOf(result.feedback),
  };
}

/** The official Evaluasi Kinerja Pegawai of a signed version, from its text alone. */
export function evaluationFormContent(snapshot: EvaluationSnapshot): EvaluationFormContent {
  const { plan, results, behaviours, ratings, unitAchievement, employee, evaluation } = snapshot;
  const of = (kind: Result["kind"]) =>
    results.filter((one) => one.kind === kind).map((one) => resultOf(one, plan.form === "jpt"));
  const achievement = unitAchievement?.level ?? null;
  const signer = signerOf(snapshot);
  return {
    ...paperHead(snapshot, "Evaluasi", `Evaluasi Kinerja Pegawai, ${employee.name}`),
    form: plan.form,
    approach: plan.approach,
    achievement,
    pattern: achievement && LOWEST_FIRST.map((rating) => PATTERN[achievement][rating]),
    main: of("main"),
    additional: of("additional"),
    behaviours: BEHAVIOURS.map(({ value, label, guidance }) => {
      const own = behaviours.find((one) => one.value === value);
      return {
        ...{ label, guidance, expectation: own?.expectation.trim() ?? "" },
        feedback: feedbackOf(own?.feedback ?? []),
      };
    }),
    ratings: { result: ratings.result, behaviour: ratings.behaviour, overall: ratings.overall },
    signedLine: placeAndDay(snapshot, evaluation.signedAt),
    signatureRole: signer.role,
    signature: signer.person,
  };
}
