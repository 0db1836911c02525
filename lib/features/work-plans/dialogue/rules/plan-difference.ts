import type { BehaviourValue } from "../../rules/behaviours";
import type { PlanContent } from "../../rules/content-hash";
import { formatTarget } from "../../rules/measure";
import type { AttachmentKind } from "../../rules/plan-draft";
import { comparable, type KeyedContent } from "./keyed-content";

type Result = PlanContent["results"][number];
type Indicator = Result["indicators"][number];

export type PlanField = "approach" | "form" | "positionTitle" | "startsOn" | "endsOn";
export type RowField = "kind" | "text" | "supportsText" | "successMeasure";
export type IndicatorField =
  "text" | "aspect" | "perspective" | "measureKind" | "direction" | "target" | "measureUnit";

/** What stood there and what stands there now; null where nothing does. Codes stay codes: the screen has the words. */
export type Change<Field> = { field: Field; before: string | null; after: string | null };

export type IndicatorDifference = {
  key: string;
  kind: "added" | "dropped" | "changed";
  text: string;
  fields: Change<IndicatorField>[];
};

export type RowDifference = {
  key: string;
  kind: "added" | "dropped" | "changed" | "same";
  text: string;
  /** Number in the plan as it reads now; null for a dropped row. */
  number: number | null;
  fields: Change<RowField>[];
  indicators: IndicatorDifference[];
};

export type PlanDifference = {
  plan: Change<PlanField>[];
  /** Every row: first as the plan reads now, then what was dropped. */
  rows: RowDifference[];
  behaviours: Change<BehaviourValue>[];
  attachments: { kind: AttachmentKind; added: string[]; dropped: string[] }[];
  /** How many places differ. */
  count: number;
};

const PLAN_FIELDS: readonly PlanField[] = ["approach", "form", "positionTitle", "startsOn", "endsOn"];
const ROW_FIELDS: readonly RowField[] = ["kind", "text", "supportsText", "successMeasure"];
const INDICATOR_FIELDS: readonly IndicatorField[] = [
  "text",
  "aspect",
  "perspective",
  "measureKind",
  "direction",
  "target",
  "measureUnit",
];
const ATTACHMENT_KINDS: readonly AttachmentKind[] = ["resource", "accountability", "consequence"];

const wordsOf = (value: string | null) => (value === null || value === "" ? null : value);

function changes<Field extends string>(
  fields: readonly Field[],
  before: Readonly<Record<Field, string | null>>,
  after: Readonly<Record<Field, string | null>>,
): Change<Field>[] {
  return fields.flatMap((field) => {
    const [was, is] = [wordsOf(before[field]), wordsOf(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

const readable = (indicator: Indicator): Record<IndicatorField, string | null> => ({
  ...indicator,
  target: indicator.target ? formatTarget(indicator.target, indicator.direction) : null,
});

const NO_INDICATOR: Record<IndicatorField, string | null> = {
  text: null,
  aspect: null,
  perspective: null,
  measureKind: null,
  direction: null,
  target: null,
  measureUnit: null,
};

type Keyed<T> = { key: string; value: T };

function indicatorsOf(result: Result, keys: readonly string[]): Keyed<Indicator>[] {
  return result.indicators.map((value, index) => ({ key: keys[index] ?? `#${String(index)}`, value }));
}

function indicatorDifferences(
  before: readonly Keyed<Indicator>[],
  after: readonly Keyed<Indicator>[],
): IndicatorDifference[] {
  const was = new Map(before.map(({ key, value }) => [key, value]));
  const is = new Set(after.map(({ key }) => key));
  const now = after.flatMap(({ key, value }): IndicatorDifference[] => {
    const old = was.get(key);
    const fields = changes(INDICATOR_FIELDS, old ? readable(old) : NO_INDICATOR, readable(value));
    if (old && fields.length === 0) return [];
    return [{ key, kind: old ? "changed" : "added", text: value.text, fields }];
  });
  const gone = before.flatMap(({ key, value }): IndicatorDifference[] =>
    is.has(key)
      ? []
      : [
          {
            key,
            kind: "dropped",
            text: value.text,
            fields: changes(INDICATOR_FIELDS, readable(value), NO_INDICATOR),
          },
        ],
  );
  return [...now, ...gone];
}

function rowDifferences(before: KeyedContent, after: KeyedContent): RowDifference[] {
  const was = new Map(
    before.rows.map((row, index) => [row.id, { row, result: before.content.results[index] }]),
  );
  const is = new Set(after.rows.map(({ id }) => id));
  const now = after.rows.flatMap((row, index): RowDifference[] => {
    const result = after.content.results[index];
    if (!result) return [];
    const shown = { key: row.id, text: result.text, number: index + 1 };
    const old = was.get(row.id);
    if (!old?.result) return [{ ...shown, kind: "added", fields: [], indicators: [] }];
    const fields = changes(ROW_FIELDS, old.result, result);
    const indicators = indicatorDifferences(
      indicatorsOf(old.result, old.row.indicators),
      indicatorsOf(result, row.indicators),
    );
    const isSame = fields.length === 0 && indicators.length === 0;
    return [{ ...shown, kind: isSame ? "same" : "changed", fields, indicators }];
  });
  const gone = before.rows.flatMap((row, index): RowDifference[] => {
    const result = before.content.results[index];
    if (!result || is.has(row.id)) return [];
    return [{ key: row.id, kind: "dropped", text: result.text, number: null, fields: [], indicators: [] }];
  });
  return [...now, ...gone];
}

function behaviourDifferences(before: PlanContent, after: PlanContent): Change<BehaviourValue>[] {
  const was = new Map(before.behaviours.map(({ value, expectation }) => [value, wordsOf(expectation)]));
  return after.behaviours.flatMap(({ value, expectation }) => {
    const [old, now] = [was.get(value) ?? null, wordsOf(expectation)];
    return old === now ? [] : [{ field: value, before: old, after: now }];
  });
}

function attachmentDifferences(before: PlanContent, after: PlanContent): PlanDifference["attachments"] {
  const linesOf = (plan: PlanContent, kind: AttachmentKind) =>
    plan.attachments.filter((line) => line.kind === kind).map(({ text }) => text);
  return ATTACHMENT_KINDS.flatMap((kind) => {
    const [was, is] = [linesOf(before, kind), linesOf(after, kind)];
    const added = is.filter((line) => !was.includes(line));
    const dropped = was.filter((line) => !is.includes(line));
    return added.length + dropped.length === 0 ? [] : [{ kind, added, dropped }];
  });
}

/**
 * What differs between a plan as it read before and as it reads now, row by row. Pure: it serves the review, the editor and the
 * page of versions alike. The order of rows alone is no difference.
 */
export function planDifference(earlier: KeyedContent, later: KeyedContent): PlanDifference {
  const [before, after] = comparable(earlier, later);
  const plan = changes(PLAN_FIELDS, before.content, after.content);
  const rows = rowDifferences(before, after);
  const behaviours = behaviourDifferences(before.content, after.content);
  const attachments = attachmentDifferences(before.content, after.content);
  const changedRows = rows.filter(({ kind }) => kind !== "same").length;
  return {
    plan,
    rows,
    behaviours,
    attachments,
    count: plan.length + changedRows + behaviours.length + attachments.length,
  };
}
