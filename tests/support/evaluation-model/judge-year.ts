import type { PersonKey } from "../plan-model/chart";
import {
  appraiserToday,
  evaluationOf,
  isAnnual,
  meets,
  periodOf,
  planOf,
  type Act,
  type Evaluation,
  type Model,
  type Verdict,
} from "./model";
import { emptyEvaluation } from "./model-evaluation";

// The evaluation of a year: a decision of its own on the last post, with what is said about a contract beside it.

type YearAct = Extract<Act, { kind: "start-year" | "year-note" }>;

/** Whoever does not appraise learns nothing: neither act has a reading of its own. */
const isFor = (model: Model, plan: number, actor: PersonKey) => appraiserToday(model, plan) === actor;

function judgeStart(
  model: Model,
  { actor, plan, period }: Extract<YearAct, { kind: "start-year" }>,
): Verdict {
  if (!isFor(model, plan, actor)) return { refused: ["NOT_FOUND"] };
  const { posts } = model;
  const [own, when] = [planOf(model, plan), periodOf(model, period)];
  if (!meets(own, when)) return { refused: ["NOT_FOUND"] };
  const begun = model.evaluations.filter((one) => one.period === period);
  if (when.kind === "annual" && begun.some((one) => one.plan === plan))
    return { apply: () => undefined, audits: 0 };
  const isLater = posts.plans.some((other) => other.from > own.from && other.from <= when.to);
  const isOver = posts.today > when.to || (posts.status.staff === "retired" && posts.today > own.to);
  if (when.kind !== "annual" || when.state === "closed" || begun.length > 0 || isLater || !isOver)
    return { refused: ["RULE_VIOLATION"] };
  return {
    apply: () => {
      model.lastKey += 1;
      model.evaluations.push({ ...emptyEvaluation(model, plan, period), state: "noted" });
    },
  };
}

function judgeNote(model: Model, act: Extract<YearAct, { kind: "year-note" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (!isFor(model, one.plan, act.actor)) return { refused: ["NOT_FOUND"] };
  const isWritten = ["open", "noted", "scored"].includes(one.state);
  const isOther = act.advice !== null && !model.rules.contract.isPppk;
  if (!isAnnual(model, one.period) || !isWritten || isOther) return { refused: ["RULE_VIOLATION"] };
  if (act.isStale) return { refused: ["CONFLICT"] };
  return {
    apply: () => Object.assign(one, { advice: act.advice, adviceVersion: one.adviceVersion + 1 }),
  };
}

/** Without a word on the contract nothing of a year is signed, where there is one. */
export const lacksAdvice = (model: Model, one: Evaluation): boolean =>
  isAnnual(model, one.period) && model.rules.contract.isPppk && one.advice === null;

/** What the signed text of a year says beside the form: the advice, and how many released, uncontested results of its periods it had in view. */
export function yearOf(model: Model, one: Evaluation): string {
  if (!isAnnual(model, one.period)) return "";
  const seen = model.evaluations.filter(
    ({ plan, period, releasedOn, state }) =>
      releasedOn !== null &&
      state !== "objected" &&
      !isAnnual(model, period) &&
      meets(planOf(model, plan), periodOf(model, period)),
  );
  return `${one.advice ?? "nothing"} ${seen.length}`;
}

export const judgeYear = (model: Model, act: YearAct): Verdict =>
  act.kind === "start-year" ? judgeStart(model, act) : judgeNote(model, act);
