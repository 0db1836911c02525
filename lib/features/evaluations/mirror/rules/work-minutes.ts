/** A moment at which a scoring was opened or saved, in milliseconds. */
export type Stamp = { evaluationId: string; at: number };

/** A longer silence than this between two stamps is a pause, not work. */
export const PAUSE_MINUTES = 30;

/** Minutes that were worked on each person: the time between neighbouring stamps of one scoring, pauses left out. */
export function minutesPerPerson(stamps: readonly Stamp[]): number[] {
  const moments = new Map<string, number[]>();
  for (const { evaluationId, at } of stamps) {
    const own = moments.get(evaluationId);
    if (own) own.push(at);
    else moments.set(evaluationId, [at]);
  }
  return [...moments.values()]
    .filter((own) => own.length > 1)
    .map((own) => {
      own.sort((a, b) => a - b);
      const gaps = own.slice(1).map((at, index) => at - (own[index] ?? at));
      return gaps.filter((gap) => gap <= PAUSE_MINUTES * 60_000).reduce((sum, gap) => sum + gap, 0) / 60_000;
    });
}

/** The middle one, or the mean of the two in the middle, with one decimal; null of none. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0];
  return Math.round((sorted.length % 2 === 1 ? high : (low + high) / 2) * 10) / 10;
}
