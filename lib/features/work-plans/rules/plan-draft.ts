import type { IsoDate } from "../../organization/rules/dates";
import type { Finding } from "../../organization/rules/reasons";
import type { Direction } from "../../strategy/rules/achievement";
import type { MeasureKind } from "./measure";
import type { PlanCheckReason } from "./reasons";

/** Longest texts in characters, and most rows: far above what a plan needs, low enough for a page and a printed form. */
export const LIMITS = {
  result: 500,
  measure: 2_000,
  indicator: 500,
  target: 100,
  unit: 60,
  support: 300,
  expectation: 1_000,
  attachmentLine: 500,
  attachmentBlock: 6_000,
  attachmentLines: 20,
  results: 40,
  indicators: 12,
} as const;

export type Approach = "quantitative" | "qualitative";
export type PlanForm = "jpt" | "ja_jf";
export type ResultKind = "main" | "additional";
export type Aspect = "quantity" | "quality" | "time" | "cost";
export const PERSPECTIVES = [
  "service_recipients",
  "business_process",
  "internal_strengthening",
  "budget",
] as const;
export type Perspective = (typeof PERSPECTIVES)[number];
export type SupportKind = "leader_result" | "unit_indicator" | "other_assignment" | "unlinked";
export type AttachmentKind = "resource" | "accountability" | "consequence";

/** A plan as it stands in the editor, with what was typed. */
export type PlanDraft = {
  id: string | null;
  employeeId: string;
  appraiserId: string | null;
  year: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  approach: Approach;
  form: PlanForm;
  results: {
    kind: ResultKind;
    text: string;
    supportKind: SupportKind;
    successMeasure: string | null;
    indicators: {
      text: string;
      aspect: Aspect | null;
      perspective: Perspective | null;
      measureKind: MeasureKind;
      direction: Direction;
      targetInput: string;
      measureUnit: string | null;
    }[];
  }[];
  attachments: { kind: AttachmentKind; text: string }[];
};

/** A finding about a plan, with the path of its field. */
export type PlanFinding = Finding<PlanCheckReason>;

/** How many different aspects a quantitative result needs, and how many are advised. */
export type AspectPolicy = { minimum: number; adviseBelow: number };

/** Something a result may support: a result of whoever appraises the plan today, or an indicator of the unit or one above it. */
export type SupportChoice = {
  kind: "leader_result" | "unit_indicator";
  id: string;
  text: string;
  /** Number of the result in the leader's plan; null for an indicator. */
  number: number | null;
  /** Name of the leader or of the unit. */
  owner: string;
};

export type Support = {
  supportKind: SupportKind;
  supportsResultId: string | null;
  supportsIndicatorId: string | null;
  supportsText: string | null;
};

const NONE: Support = {
  supportKind: "unlinked",
  supportsResultId: null,
  supportsIndicatorId: null,
  supportsText: null,
};

/**
 * Reads `unlinked`, `other`, `result:ID` or `indicator:ID`. Null when the id is none of the plan's choices: a result of
 * another agency, of another leader, or of a unit elsewhere in the chart.
 */
export function supportFrom(value: string, words: string, choices: readonly SupportChoice[]): Support | null {
  if (value === "unlinked") return NONE;
  if (value === "other") return { ...NONE, supportKind: "other_assignment", supportsText: words };
  const [prefix, id] = value.split(":");
  const kind = prefix === "result" ? "leader_result" : "unit_indicator";
  const choice = choices.find((one) => one.kind === kind && one.id === id);
  if (!choice) return null;
  return {
    supportKind: kind,
    supportsResultId: kind === "leader_result" ? choice.id : null,
    supportsIndicatorId: kind === "unit_indicator" ? choice.id : null,
    supportsText: choice.text,
  };
}

/** The same as one form value. */
export function supportValue(support: Omit<Support, "supportsText">): string {
  if (support.supportKind === "leader_result" && support.supportsResultId)
    return `result:${support.supportsResultId}`;
  if (support.supportKind === "unit_indicator" && support.supportsIndicatorId)
    return `indicator:${support.supportsIndicatorId}`;
  return support.supportKind === "other_assignment" ? "other" : "unlinked";
}

/** A result of the leader beside the plan under review. */
export type LeaderResult = {
  id: string;
  text: string;
  kind: ResultKind;
  supportedHere: number;
  supportedByOthers: number;
};

/** One row as the appraiser reads it, with the notes of earlier rounds. */
export type ReviewedResult = {
  id: string;
  kind: ResultKind;
  text: string;
  supportsText: string | null;
  successMeasure: string | null;
  indicators: {
    id: string;
    text: string;
    aspect: Aspect | null;
    perspective: Perspective | null;
    targetInput: string;
    measureUnit: string | null;
  }[];
  earlierNotes: { round: number; text: string }[];
};
