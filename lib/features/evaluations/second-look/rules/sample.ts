import { sha256 } from "../../../work-plans/rules/content-hash";

export type SampleRule = { percent: number; minimumPerUnit: number };

/** How many of a unit's proofs are looked at again: the share, rounded up, but at least the minimum and never more than there are. */
export const sampleSize = (population: number, { percent, minimumPerUnit }: SampleRule): number =>
  Math.min(population, Math.max(minimumPerUnit, Math.ceil((population * percent) / 100)));

/** SHA-256 (hex) over the sorted ids, one a line: what could have been drawn. */
export const populationHash = (ids: readonly string[]): string => sha256([...ids].sort().join("\n"));

/** The ids in the order of the draw: by SHA-256 over seed and id. Whoever knows both can repeat it. */
export function drawOrder(ids: readonly string[], seed: string): string[] {
  const ranks = new Map(ids.map((id) => [id, sha256(`${seed}:${id}`)]));
  return [...ids].sort((a, b) => ((ranks.get(a) ?? "") < (ranks.get(b) ?? "") ? -1 : 1));
}

export const drawSample = (ids: readonly string[], seed: string, rule: SampleRule): string[] =>
  drawOrder(ids, seed).slice(0, sampleSize(ids.length, rule));

export const VERDICTS = ["supports", "does_not_support", "unreadable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Share of supporting proofs in percent, one decimal; null until enough were looked at for a figure that says something. */
export function passRate(judged: number, supporting: number, publishFrom: number): number | null {
  if (judged === 0 || judged < publishFrom) return null;
  return Math.round((supporting * 1_000) / judged) / 10;
}

/** Words that are part of many names and titles alone mask nothing. */
const SHORTEST = 3;

/** The text with every word of the name hidden, however it is written; what is left says nothing about who it is. */
export function maskName(text: string, name: string): string {
  const words = name
    .split(/[\s,.]+/u)
    .filter((word) => word.length >= SHORTEST)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}])(${words.join("|")})(?![\\p{L}])`, "giu"), "•••");
}
