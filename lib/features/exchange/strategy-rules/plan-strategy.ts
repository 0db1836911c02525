import type { Problem, ProblemCode } from "../rules/import-problems";
import type { UnitBook } from "../rules/unit-book";
import { rankOf, type Level } from "../../strategy/rules/tree-draft";
import { oneLine } from "./read-strategy";

type Values = Readonly<Record<string, string | undefined>>;
type Source = { sourceDocument: string | null; sourceUrl: string | null; sourceNote: string | null };

export type NodeFields = Source & {
  level: Level;
  text: string;
  unitId: string | null;
  period: string | null;
};
export type NodeRow = NodeFields & {
  id: string;
  version: number;
  code: string;
  parentId: string | null;
  parentCode: string | null;
  isRetired: boolean;
};

/** Figures are decimals as text without zeros at their end. */
export type IndicatorFields = Source & {
  name: string;
  measureUnit: string | null;
  direction: "higher" | "lower" | null;
  measureKind: "cumulative" | "ratio" | "index" | "text";
  baseline: string | null;
  baselineYear: number | null;
  target: string | null;
  actual: string | null;
  formula: string | null;
  dataSource: string | null;
  measuredBy: string | null;
};
export type IndicatorRow = IndicatorFields & {
  id: string;
  version: number;
  nodeCode: string;
  year: number;
  isRetired: boolean;
};

type Action = "create" | "change" | "same";
/** `set` is what differs from now; a new record takes all of `fields`. */
export type NodePlan = {
  of: "node";
  action: Action;
  now: NodeRow | null;
  code: string;
  /** The part above where the row names another than now. */
  newParent: string | null;
  fields: NodeFields;
  set: Partial<NodeFields>;
};
export type IndicatorPlan = {
  of: "indicator";
  action: Action;
  now: IndicatorRow | null;
  nodeCode: string;
  year: number;
  fields: IndicatorFields;
  set: Partial<IndicatorFields>;
};
export type StrategyPlan = NodePlan | IndicatorPlan;
export type StrategyOutcome = { problems: Problem[]; plan: StrategyPlan | null };

export type StrategyFacts = {
  book: UnitBook;
  /** Level of the part with a code (in small letters) in the agency or in the file; null where there is none. */
  levelOf: (code: string) => Level | null;
  /** Codes in small letters whose chain of parents comes back to them. */
  circles: ReadonlySet<string>;
};

const fault = (
  values: Values,
  code: ProblemCode,
  field: string,
  params?: Problem["params"],
): StrategyOutcome => ({
  problems: [{ code, field, value: values[field] ?? "", params }],
  plan: null,
});

const plain = (value: unknown) => (typeof value === "string" ? oneLine(value) : value);

/** What a record would take that it does not have; line breaks and double spaces are no difference. */
function differing<F extends object>(fields: F, now: F | null): Partial<F> {
  const keys = Object.keys(fields) as (keyof F)[];
  return Object.fromEntries(
    keys.filter((key) => plain(fields[key]) !== plain(now?.[key])).map((key) => [key, fields[key]]),
  ) as Partial<F>;
}

const sourceOf = (values: Values, now: Source | null): Source => ({
  sourceDocument: values.sourceDocument ?? now?.sourceDocument ?? null,
  sourceUrl: values.sourceUrl ?? now?.sourceUrl ?? null,
  sourceNote: values.sourceNote ?? now?.sourceNote ?? null,
});

const actionOf = (now: object | null, isOther: boolean): Action =>
  now === null ? "create" : isOther ? "change" : "same";

/** A part of the tree against the agency. An empty cell leaves things as they are. */
export function planNode(values: Values, now: NodeRow | null, facts: StrategyFacts): StrategyOutcome {
  const { nodeParent, nodeUnit } = values;
  const code = values.nodeCode ?? "";
  const level = values.nodeLevel as Level;
  const parent = nodeParent ?? now?.parentCode ?? null;
  if (facts.circles.has(code.toLowerCase())) return fault(values, "strategy-parent-circle", "nodeParent");
  if (now?.isRetired) return fault(values, "strategy-retired", "nodeCode");
  const above = parent === null ? null : facts.levelOf(parent.toLowerCase());
  if (nodeParent && above === null) return fault(values, "strategy-parent-unknown", "nodeParent");
  if (above !== null && rankOf(above) >= rankOf(level))
    return fault(values, "strategy-level-order", "nodeLevel", { above: parent ?? "" });
  let unitId = now?.unitId ?? null;
  if (nodeUnit) {
    const found = facts.book.find(nodeUnit);
    if ("problem" in found) {
      const near = found.suggestion;
      const params = near && { name: near.name, code: near.code, unitId: near.id };
      return fault(values, found.problem, "nodeUnit", params);
    }
    unitId = found.unit.id;
  }
  const fields: NodeFields = {
    level,
    text: values.nodeText ?? "",
    unitId,
    period: values.period ?? now?.period ?? null,
    ...sourceOf(values, now),
  };
  const set = differing(fields, now);
  const isMoved = nodeParent !== undefined && nodeParent.toLowerCase() !== now?.parentCode?.toLowerCase();
  const action = actionOf(now, isMoved || Object.keys(set).length > 0);
  const newParent = isMoved ? nodeParent : null;
  return { problems: [], plan: { of: "node", action, now, code: now?.code ?? code, newParent, fields, set } };
}

/** An indicator of one year against the agency. */
export function planIndicator(
  values: Values,
  now: IndicatorRow | null,
  facts: Pick<StrategyFacts, "levelOf">,
): StrategyOutcome {
  const nodeCode = values.nodeParent ?? "";
  if (facts.levelOf(nodeCode.toLowerCase()) === null)
    return fault(values, "strategy-parent-unknown", "nodeParent");
  if (now?.isRetired) return fault(values, "strategy-retired", "nodeText");
  const fields: IndicatorFields = {
    name: values.nodeText ?? "",
    measureUnit: values.measureUnit ?? now?.measureUnit ?? null,
    direction: (values.direction as IndicatorFields["direction"]) ?? now?.direction ?? null,
    measureKind: (values.measureKind as IndicatorFields["measureKind"]) ?? now?.measureKind ?? "ratio",
    baseline: values.baseline ?? now?.baseline ?? null,
    baselineYear: values.baselineYear ? Number(values.baselineYear) : (now?.baselineYear ?? null),
    target: values.target ?? now?.target ?? null,
    actual: values.actual ?? now?.actual ?? null,
    formula: values.formula ?? now?.formula ?? null,
    dataSource: values.dataSource ?? now?.dataSource ?? null,
    measuredBy: values.measuredBy ?? now?.measuredBy ?? null,
    ...sourceOf(values, now),
  };
  const set = differing(fields, now);
  const action = actionOf(now, Object.keys(set).length > 0);
  return {
    problems: [],
    plan: { of: "indicator", action, now, nodeCode, year: Number(values.year), fields, set },
  };
}
