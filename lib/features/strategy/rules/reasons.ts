/** Why an achievement is not a number ("tidak dihitung"). */
export type NotCountedReason =
  | "strategy.not-counted-text"
  | "strategy.not-counted-ordinal"
  | "strategy.not-counted-range"
  | "strategy.not-counted-target-zero"
  | "strategy.not-counted-actual-zero"
  | "strategy.not-counted-no-target"
  | "strategy.not-counted-no-actual"
  | "strategy.not-counted-actual-text"
  | "strategy.not-counted-direction";

export type StrategyReason =
  | NotCountedReason
  | "strategy.node-not-found"
  | "strategy.indicator-not-found"
  | "strategy.changed-meanwhile";
