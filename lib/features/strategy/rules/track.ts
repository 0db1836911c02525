import type { Achievement } from "./achievement";

export type MeasureKind = "cumulative" | "ratio" | "index" | "text";
export type TrackState = "on_track" | "behind" | "unknown";

/** Where an indicator stands against where it should stand today; shares in per cent of the target, not capped. */
export type Track = { state: TrackState; reached: number | null; expected: number };

const WHOLE = 100;

/** The share of a year that has passed on a day, 0 to 1; before the year 0, after it 1. */
export function elapsedOf(year: number, today: string): number {
  const [first, last] = [Date.parse(`${year}-01-01`), Date.parse(`${year + 1}-01-01`)];
  return Math.min(1, Math.max(0, (Date.parse(today) - first) / (last - first)));
}

/**
 * A cumulative figure is expected to grow evenly over the year; a ratio or an index is compared with its annual target at any
 * time, because it is never cut in parts (dossier §3).
 */
export function trackOf(achievement: Achievement, kind: MeasureKind, elapsed: number): Track {
  const expected = kind === "cumulative" ? WHOLE * elapsed : WHOLE;
  if (!achievement.counted) {
    const isMet = achievement.met;
    return { state: isMet === null ? "unknown" : isMet ? "on_track" : "behind", reached: null, expected };
  }
  const reached = Number(achievement.percent);
  return { state: reached >= expected || achievement.met ? "on_track" : "behind", reached, expected };
}

export type TrackCount = { onTrack: number; behind: number; unknown: number };

export function countTracks(tracks: readonly Track[]): TrackCount {
  const count = (state: TrackState) => tracks.filter((track) => track.state === state).length;
  return { onTrack: count("on_track"), behind: count("behind"), unknown: count("unknown") };
}
