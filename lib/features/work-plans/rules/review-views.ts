import type { Aspect, Perspective, ResultKind } from "./plan-draft";

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
