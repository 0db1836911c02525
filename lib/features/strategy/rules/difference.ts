import type { Level } from "./tree-draft";

/** An indicator as a planning document fixes it. Numbers are canonical decimal strings. */
export type IndicatorContent = {
  id: string;
  name: string;
  measureUnit: string | null;
  direction: "higher" | "lower" | null;
  formula: string | null;
  dataSource: string | null;
  targets: { year: number; target: string | null }[];
};

export type NodeContent = {
  id: string;
  parentId: string | null;
  level: Level;
  code: string;
  text: string;
  unitName: string | null;
  indicators: IndicatorContent[];
};

/** The tree that a version carries, and the live one: the same form. */
export type TreeContent = { nodes: NodeContent[] };

export type ChangedField =
  | "text"
  | "code"
  | "level"
  | "parent"
  | "unit"
  | "name"
  | "measureUnit"
  | "direction"
  | "formula"
  | "dataSource"
  | "target";
export type FieldChange = { field: ChangedField; year?: number; before: string | null; after: string | null };
export type TreeChange = {
  kind: "added" | "removed" | "changed";
  subject: "node" | "indicator";
  id: string;
  /** The node's code, and what is changed in words. */
  code: string;
  text: string;
  fields: FieldChange[];
};

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

function fieldsOf<T>(before: T, after: T, fields: readonly [ChangedField, (row: T) => string | null][]) {
  return fields.flatMap(([field, value]): FieldChange[] => {
    const [old, fresh] = [value(before), value(after)];
    return old === fresh ? [] : [{ field, before: old, after: fresh }];
  });
}

function targetChanges(before: IndicatorContent, after: IndicatorContent): FieldChange[] {
  const years = [...new Set([...before.targets, ...after.targets].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  const targetIn = (row: IndicatorContent, year: number) =>
    row.targets.find((one) => one.year === year)?.target ?? null;
  return years.flatMap((year): FieldChange[] => {
    const [old, fresh] = [targetIn(before, year), targetIn(after, year)];
    return old === fresh ? [] : [{ field: "target", year, before: old, after: fresh }];
  });
}

function indicatorChanges(code: string, before: IndicatorContent[], after: IndicatorContent[]): TreeChange[] {
  const [old, fresh] = [byId(before), byId(after)];
  const about = ({ id, name }: IndicatorContent) => ({ subject: "indicator" as const, id, code, text: name });
  const added = after
    .filter(({ id }) => !old.has(id))
    .map((row): TreeChange => ({ kind: "added", ...about(row), fields: [] }));
  const removed = before
    .filter(({ id }) => !fresh.has(id))
    .map((row): TreeChange => ({ kind: "removed", ...about(row), fields: [] }));
  const changed = after.flatMap((row): TreeChange[] => {
    const earlier = old.get(row.id);
    if (!earlier) return [];
    const fields = [
      ...fieldsOf(earlier, row, [
        ["name", (one) => one.name],
        ["measureUnit", (one) => one.measureUnit],
        ["direction", (one) => one.direction],
        ["formula", (one) => one.formula],
        ["dataSource", (one) => one.dataSource],
      ]),
      ...targetChanges(earlier, row),
    ];
    return fields.length > 0 ? [{ kind: "changed", ...about(row), fields }] : [];
  });
  return [...removed, ...changed, ...added];
}

/** What became of a tree: parts and indicators that came, went or changed, in the order of the newer tree. */
export function treeDifference(before: TreeContent, after: TreeContent): TreeChange[] {
  const [old, fresh] = [byId(before.nodes), byId(after.nodes)];
  const about = ({ id, code, text }: NodeContent) => ({ subject: "node" as const, id, code, text });
  const removed = before.nodes
    .filter(({ id }) => !fresh.has(id))
    .map((row): TreeChange => ({ kind: "removed", ...about(row), fields: [] }));
  const codeIn = (nodes: Map<string, NodeContent>, id: string | null) =>
    id === null ? null : (nodes.get(id)?.code ?? null);
  const rest = after.nodes.flatMap((row): TreeChange[] => {
    const earlier = old.get(row.id);
    if (!earlier)
      return [
        { kind: "added", ...about(row), fields: [] },
        ...indicatorChanges(row.code, [], row.indicators),
      ];
    const fields = [
      ...fieldsOf(earlier, row, [
        ["text", (one) => one.text],
        ["code", (one) => one.code],
        ["level", (one) => one.level],
        ["unit", (one) => one.unitName],
      ]),
      ...(earlier.parentId === row.parentId
        ? []
        : [
            {
              field: "parent" as const,
              before: codeIn(old, earlier.parentId),
              after: codeIn(fresh, row.parentId),
            },
          ]),
    ];
    const own: TreeChange[] = fields.length > 0 ? [{ kind: "changed", ...about(row), fields }] : [];
    return [...own, ...indicatorChanges(row.code, earlier.indicators, row.indicators)];
  });
  return [...removed, ...rest];
}
