import type { IsoDate } from "../../organization/rules/dates";
import type { Finding } from "../../organization/rules/reasons";
import type { Direction } from "../../strategy/rules/achievement";
import type { MeasureKind } from "./measure";
import type { PlanCheckReason } from "./reasons";

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
