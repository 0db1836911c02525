import type { GapCode } from "./named-gaps";

export const SEARCHED_KINDS = ["vision", "mission", "objective", "indicator"] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

export type ReferencePlaceRow = {
  place: string;
  name: string;
  kind: string | null;
  /** One of the places whose documents the agency's people named. */
  named: boolean;
  visions: number;
  missions: number;
  objectives: number;
  indicators: number;
  gaps: Record<GapCode, number>;
};

export type ReferenceFind = {
  id: string;
  place: string;
  placeName: string;
  kind: "place" | SearchedKind;
  text: string;
  /** The objective above an indicator, or the period of a statement. */
  about: string | null;
  source: string | null;
};
