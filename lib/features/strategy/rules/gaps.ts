import { MEASURED, type Level } from "./tree-draft";

export const GAP_KINDS = [
  "unsupported",
  "unmeasured",
  "untargeted",
  "unintervened",
  "unlinked",
  "unagreed",
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export type Gap =
  | { kind: "unsupported"; name: string; indicatorId: string | null }
  | { kind: "unmeasured" }
  | { kind: "untargeted"; name: string; seriesId: string }
  | { kind: "unintervened"; name: string | null; person: string | null; resultId: string }
  | { kind: "unlinked"; count: number };

export type GapFacts = {
  level: Level;
  text: string;
  hasChildren: boolean;
  indicators: {
    id: string;
    seriesId: string;
    name: string;
    target: string | null;
    isRetired: boolean;
    isOfYear: boolean;
  }[];
  /** Indicators of the whole branch, and those that an agreed plan supports. */
  branch: { indicators: number; carried: number };
  signedBy: Readonly<Record<string, number>>;
  results: {
    resultId: string;
    leads: boolean;
    isIntervened: boolean;
    seen: { person: string; text: string } | null;
  }[];
  unlinked: number;
};

/**
 * What is missing in one part of the tree, by name: nobody supports it, it is not measured or has no target in the year, a leader's
 * result that nobody intervenes, people whose plans hang on nothing. A gap is advice and blocks nothing (dossier §2.3).
 */
export function namedGaps(facts: GapFacts): Gap[] {
  const live = facts.indicators.filter(({ isRetired }) => !isRetired);
  const isMeasured = MEASURED.includes(facts.level);
  const ofYear = live.filter(({ isOfYear }) => isOfYear);
  const isDeserted = facts.branch.indicators > 0 && facts.branch.carried === 0;
  // Above other parts an indicator is carried by what hangs below; only at the end of a branch each must find its own plan.
  const lonely =
    facts.hasChildren || isDeserted ? [] : ofYear.filter(({ id }) => (facts.signedBy[id] ?? 0) === 0);
  return [
    ...(isDeserted ? [{ kind: "unsupported" as const, name: facts.text, indicatorId: null }] : []),
    ...lonely.map(({ id, name }) => ({ kind: "unsupported" as const, name, indicatorId: id })),
    ...(isMeasured && live.length === 0 ? [{ kind: "unmeasured" as const }] : []),
    ...live
      .filter(({ isOfYear, target }) => !isOfYear || target === null)
      .map(({ name, seriesId }) => ({ kind: "untargeted" as const, name, seriesId })),
    ...facts.results
      .filter(({ leads, isIntervened }) => leads && !isIntervened)
      .map(({ resultId, seen }) => ({
        kind: "unintervened" as const,
        name: seen?.text ?? null,
        person: seen?.person ?? null,
        resultId,
      })),
    ...(facts.unlinked > 0 ? [{ kind: "unlinked" as const, count: facts.unlinked }] : []),
  ];
}
