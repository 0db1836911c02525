import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { IsoDate } from "../../organization/rules/dates";
import type { Direction, Target } from "../../strategy/rules/achievement";
import type { BehaviourValue } from "./behaviours";
import type {
  Approach,
  Aspect,
  AttachmentKind,
  Perspective,
  PlanForm,
  ResultKind,
  SupportKind,
} from "./plan-draft";
import type { MeasureKind } from "./measure";

/** What both sides sign: everything that binds, nothing that only describes the record (ids of rows, versions, times). */
export type PlanContent = {
  employeeId: string;
  year: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  positionTitle: string;
  unitId: string;
  approach: Approach;
  form: PlanForm;
  revision: number;
  results: {
    kind: ResultKind;
    text: string;
    supportKind: SupportKind;
    supportsResultId: string | null;
    supportsIndicatorId: string | null;
    supportsText: string | null;
    successMeasure: string | null;
    indicators: {
      text: string;
      aspect: Aspect | null;
      perspective: Perspective | null;
      measureKind: MeasureKind;
      direction: Direction;
      target: Target | null;
      measureUnit: string | null;
    }[];
  }[];
  behaviours: { value: BehaviourValue; expectation: string }[];
  attachments: { kind: AttachmentKind; text: string }[];
};

/** RFC 8785 canonical JSON. Throws TypeError for what JSON cannot hold (undefined, NaN, functions). */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** SHA-256 in hexadecimal over the UTF-8 bytes of a text. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Only the fields of `PlanContent`, so that extra fields of a loaded record never change the hash. */
function signedPart(plan: PlanContent): PlanContent {
  return {
    employeeId: plan.employeeId,
    year: plan.year,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    positionTitle: plan.positionTitle,
    unitId: plan.unitId,
    approach: plan.approach,
    form: plan.form,
    revision: plan.revision,
    results: plan.results.map((result) => ({
      kind: result.kind,
      text: result.text,
      supportKind: result.supportKind,
      supportsResultId: result.supportsResultId,
      supportsIndicatorId: result.supportsIndicatorId,
      supportsText: result.supportsText,
      successMeasure: result.successMeasure,
      indicators: result.indicators.map((indicator) => ({
        text: indicator.text,
        aspect: indicator.aspect,
        perspective: indicator.perspective,
        measureKind: indicator.measureKind,
        direction: indicator.direction,
        target: indicator.target,
        measureUnit: indicator.measureUnit,
      })),
    })),
    behaviours: plan.behaviours.map(({ value, expectation }) => ({ value, expectation })),
    attachments: plan.attachments.map(({ kind, text }) => ({ kind, text })),
  };
}

/**
 * The canonical text of a plan's content and its hash. *Kirim* is the employee's signature over this hash, *Setujui dan
 * tetapkan* the appraiser's over the same one; the order of rows is part of the content.
 */
export function planContentHash(plan: PlanContent): { text: string; sha256: string } {
  const text = canonicalText(signedPart(plan));
  return { text, sha256: sha256(text) };
}
