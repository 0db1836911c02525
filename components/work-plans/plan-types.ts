import type { Aspect, Perspective, ResultKind } from "@/lib/features/work-plans/rules/plan-draft";
import type { MeasureKind } from "@/lib/features/work-plans/rules/measure";

/** Something to say about a field of a row, in words. `path` is the field's name in the row's form: `indicators.0.target`. */
export type FindingView = {
  path: string;
  severity: "error" | "warning" | "info";
  text: string;
  /** The same in a few words, for a narrow cell. */
  brief: string;
};

export type IndicatorView = {
  id: string;
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  measureKind: MeasureKind;
  direction: "higher" | "lower";
  target: string;
  measureUnit: string;
  /** Target and figure of the year before, in words; empty where the same indicator was not planned. */
  before?: string;
};

/** One result as the screens of writing and reading show it. */
export type RowView = {
  id: string;
  version: number;
  /** Place in the whole plan, from 1. */
  number: number;
  kind: ResultKind;
  text: string;
  /** Form value: `unlinked`, `other`, `result:ID`, `indicator:ID`. */
  support: string;
  /** What it supports in words, and what that is ("RHK 1 dr. Ratna"). */
  supportText: string;
  supportAbout: string;
  successMeasure: string;
  indicators: IndicatorView[];
  findings: FindingView[];
  /** The appraiser's notes of the last return. */
  notes: string[];
  isSame: boolean;
};

/** `label` in the list of choices; chosen, `text` stands with `about` ("RHK 1 dr. Ratna") under it. */
/** `text` only where the label says more than the words of it, `about` only where it is not the group's label. */
export type SupportOption = { value: string; label: string; text?: string; about?: string };
export type SupportGroup = { label: string; options: SupportOption[] };

/** Which columns a plan has: three of the four official forms differ (dossier §2.1). */
export type PlanShape = "jpt" | "ja_jf" | "jpt_words" | "ja_jf_words";

export const isInWords = (shape: PlanShape): boolean => shape.endsWith("_words");
export const hasSupport = (shape: PlanShape): boolean => shape.startsWith("ja_jf");

/** Place of a result on the page, for links of the error summary. */
export const resultAnchor = (resultId: string): string => `result-${resultId}`;
/** Place of one field of a row: the field in the grid, its remark on a card. */
export const fieldAnchor = (resultId: string, path: string): string =>
  `row-${resultId}-${path.replace(/[^\w-]+/g, "-")}`;

/** "95 %": the number and its unit stay together where they fit. */
export const targetOf = ({ target, measureUnit }: Pick<IndicatorView, "target" | "measureUnit">): string =>
  [target, measureUnit].filter(Boolean).join("\u00a0");
