import type { NipReason } from "../../employees/rules/reasons";

type NipProblem = NipReason extends `employees.${infer Code}` ? NipReason & `employees.${Code}` : never;
type NipCode = NipProblem extends `employees.${infer Code}` ? Code : never;

/** Everything that can be wrong with a row. The words stand in the messages, each with a suggestion. */
export type ProblemCode =
  | NipCode
  | "required"
  | "text-long"
  | "formula"
  | "cell-error"
  | "date-unknown"
  | "date-format"
  | "number-format"
  | "choice-unknown"
  | "key-twice"
  | "kind-unknown"
  | "kind-conflict"
  | "birth-date-differs"
  | "rank-unknown"
  | "rank-of-other-kind"
  | "email-invalid"
  | "unit-unknown"
  | "unit-ambiguous"
  | "unit-closed"
  | "position-unknown"
  | "position-class-unknown"
  | "position-alone"
  | "start-missing"
  | "start-before-birth"
  | "end-before-start"
  | "post-overlap"
  | "move-with-plan"
  | "person-unknown"
  | "superior-unknown"
  | "superior-self"
  | "parent-unknown"
  | "parent-circle"
  | "superior-post-unknown"
  | "strategy-level-unknown"
  | "strategy-level-order"
  | "strategy-parent-unknown"
  | "strategy-parent-circle"
  | "strategy-cell-elsewhere"
  | "strategy-retired"
  | "direction-unknown"
  | "year-range"
  | "address-invalid";

export type Problem = {
  code: ProblemCode;
  field: string;
  /** What stands in the cell now. */
  value: string;
  params?: Record<string, string | number>;
};

export type Placed = Problem & { cell: string };

/** One remedy for all rows of a kind of problem, where it loses nothing that cannot be entered later. */
export type Fix = "leave-out" | "clear" | "create";
export const FIXES: Partial<Record<ProblemCode, Fix>> = {
  "superior-unknown": "leave-out",
  "rank-unknown": "clear",
  "rank-of-other-kind": "clear",
  "email-invalid": "clear",
  "position-unknown": "create",
  "strategy-cell-elsewhere": "clear",
};

export type Fixes = Partial<Record<ProblemCode, Fix>>;

export const isFixable = (code: string): code is ProblemCode => code in FIXES;
