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

/** Why the tree cannot be changed so. */
export type TreeReason =
  | "strategy.code-taken"
  | "strategy.code-form"
  | "strategy.level-not-below-parent"
  | "strategy.level-not-above-children"
  | "strategy.vision-has-no-parent"
  | "strategy.parent-missing"
  | "strategy.parent-below-itself"
  | "strategy.parent-retired"
  | "strategy.node-retired"
  | "strategy.node-has-children"
  | "strategy.indicator-retired"
  | "strategy.indicator-no-year"
  | "strategy.figure-form"
  | "strategy.version-start-order"
  | "strategy.version-no-difference"
  | "strategy.version-empty";

/** Why a performance agreement cannot be drafted, sent or agreed. */
export type AgreementReason =
  | "strategy.agreement-unit-follows"
  | "strategy.agreement-no-unit-above"
  | "strategy.agreement-open"
  | "strategy.agreement-reason"
  | "strategy.agreement-empty"
  | "strategy.agreement-foreign-indicator"
  | "strategy.agreement-wrong-state"
  | "strategy.agreement-both-sides";

export type StrategyReason =
  | NotCountedReason
  | "strategy.node-not-found"
  | "strategy.indicator-not-found"
  | "strategy.changed-meanwhile"
  | TreeReason
  | AgreementReason;
