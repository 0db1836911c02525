import type { UnitAchievementLevel } from "../../../organization/rules/levels";
import {
  compareFractions,
  fraction,
  fromDecimal,
  multiply,
  roundHalfUp,
  type Fraction,
} from "../../../organization/rules/decimal";
import {
  achievementPercent,
  type Achievement,
  type Direction,
  type LowerIsBetterFormula,
} from "../../../strategy/rules/achievement";
import type { MeasureKind } from "../../../strategy/rules/track";

type Share = { numerator: number; denominator: number };

/** From which shares of the indicators a level is proposed; the agency's policy. */
type ProposalShares = {
  figuresFrom: Share;
  beyondMoreThan: Share;
  goodFrom: Share;
  needsImprovementFrom: Share;
  stillMoreThan: Share;
};

/** One promise of the agreement. `actual` counts from the year's first day; null while nobody has recorded it. */
export type PromisedIndicator = {
  target: string;
  actual: string | null;
  direction: Direction | null;
  measureKind: MeasureKind;
};

export type IndicatorStanding = {
  /** What was due by the period's end: of a cumulative measure its part of the year, of all others the whole target. */
  due: string;
  achievement: Achievement;
  state: "beyond" | "reached" | "short" | "still" | "missing";
};

type ProposalGround =
  | "no-indicators"
  | "too-few-figures"
  | "beyond"
  | "mostly-still"
  | "mostly-reached"
  | "half-reached"
  | "few-reached";

export type Proposal = {
  /** Null where the figures do not carry a proposal. It is a help to whoever decides and never sets anything. */
  level: UnitAchievementLevel | null;
  ground: ProposalGround;
  counts: { all: number; withFigure: number; reached: number; beyond: number; still: number };
};

const HUNDRED = fraction(100n);
const DECIMALS = 6;
const isAtLeast = (part: number, all: number, { numerator, denominator }: Share) =>
  part * denominator >= all * numerator;
const isMoreThan = (part: number, all: number, { numerator, denominator }: Share) =>
  part * denominator > all * numerator;

/** `elapsed`: the part of the year that the periods up to this one make, such as 3 of 4 quarters. */
export function standingOf(
  indicator: PromisedIndicator,
  elapsed: Share,
  formula: LowerIsBetterFormula,
): IndicatorStanding {
  const whole = fromDecimal(indicator.target);
  const part: Fraction = fraction(BigInt(elapsed.numerator), BigInt(elapsed.denominator));
  const due =
    indicator.measureKind === "cumulative"
      ? roundHalfUp(multiply(whole, part), DECIMALS).replace(/\.?0+$/, "")
      : indicator.target;
  const achievement = achievementPercent({
    target: { form: "number", comparator: indicator.direction === "lower" ? "lte" : "gte", value: due },
    actual: indicator.actual === null ? null : { value: indicator.actual },
    direction: indicator.direction,
    formula,
  });
  return { due, achievement, state: stateOf(indicator, achievement) };
}

function exactPercent(exact: string): Fraction {
  const [numerator = "0", denominator = "1"] = exact.split("/");
  return fraction(BigInt(numerator), BigInt(denominator));
}

function stateOf({ actual }: PromisedIndicator, achievement: Achievement): IndicatorStanding["state"] {
  if (actual === null) return "missing";
  if (!achievement.counted)
    return achievement.met === null ? "missing" : achievement.met ? "reached" : "short";
  const percent = exactPercent(achievement.exact);
  if (achievement.met) return compareFractions(percent, HUNDRED) > 0 ? "beyond" : "reached";
  return compareFractions(percent, fraction(0n)) <= 0 ? "still" : "short";
}

/**
 * What the figures of an agreement suggest for the unit (SE MenPANRB 3/2023, step 1): beyond what was agreed is Istimewa, most
 * without progress Sangat Kurang; the steps between are the agency's shares. All indicators weigh the same; what has no figure is
 * left out and told.
 */
export function proposeAchievement(
  standings: readonly IndicatorStanding[],
  shares: ProposalShares,
): Proposal {
  const count = (...states: IndicatorStanding["state"][]) =>
    standings.filter(({ state }) => states.includes(state)).length;
  const all = standings.length;
  const withFigure = all - count("missing");
  const [reached, beyond, still] = [count("reached", "beyond"), count("beyond"), count("still")];
  const answer = (level: UnitAchievementLevel | null, ground: ProposalGround): Proposal => ({
    level,
    ground,
    counts: { all, withFigure, reached, beyond, still },
  });
  if (all === 0) return answer(null, "no-indicators");
  if (withFigure === 0 || !isAtLeast(withFigure, all, shares.figuresFrom))
    return answer(null, "too-few-figures");
  if (reached === withFigure && isMoreThan(beyond, withFigure, shares.beyondMoreThan))
    return answer("exceptional", "beyond");
  if (isMoreThan(still, withFigure, shares.stillMoreThan)) return answer("very_poor", "mostly-still");
  if (isAtLeast(reached, withFigure, shares.goodFrom)) return answer("good", "mostly-reached");
  if (isAtLeast(reached, withFigure, shares.needsImprovementFrom))
    return answer("needs_improvement", "half-reached");
  return answer("poor", "few-reached");
}
