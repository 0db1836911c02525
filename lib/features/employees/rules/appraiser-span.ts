import { addDays, isWithin, overlaps, type DateSpan, type IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { AppraiserReason } from "./reasons";

export type AppraiserCapacity = "definitive" | "plt" | "plh" | "delegated" | "provisional";

/** Who appraises a plan from when to when. The spans of one plan never overlap: on any day one person acts. */
export type AppraiserSpan = DateSpan & { employeeId: string; capacity: AppraiserCapacity };

/** The one who acts on a day (reviews, agrees, scores), or null. A former appraiser's span has ended. */
export function appraiserOn<T extends AppraiserSpan>(spans: readonly T[], date: IsoDate): T | null {
  return spans.find((span) => isWithin(date, span)) ?? null;
}

/**
 * The acting appraiser of a day and those who only go on reading: while a provisional one acts, the one before keeps
 * reading until HR has confirmed or refused.
 */
export function currentAppraisers<T extends AppraiserSpan>(
  spans: readonly T[],
  date: IsoDate,
): { acting: T | null; readers: T[] } {
  const acting = appraiserOn(spans, date);
  if (acting?.capacity !== "provisional") return { acting, readers: [] };
  const earlier = spans
    .filter((span) => span.startsOn < acting.startsOn && span.employeeId !== acting.employeeId)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  // Through a row of provisional ones back to the last whom HR stood behind.
  const settled = earlier.findIndex((span) => span.capacity !== "provisional");
  return { acting, readers: settled === -1 ? earlier : earlier.slice(0, settled + 1) };
}

/** Review, agree and score: any appraiser in his or her span. */
export function mayAct(spans: readonly AppraiserSpan[], employeeId: string, date: IsoDate): boolean {
  return appraiserOn(spans, date)?.employeeId === employeeId;
}

/** Sign a rating: not a provisional appraiser, whom HR has not confirmed yet. Plt and Plh may (SE BKN 1/2021). */
export function maySign(spans: readonly AppraiserSpan[], employeeId: string, date: IsoDate): boolean {
  const acting = appraiserOn(spans, date);
  return acting?.employeeId === employeeId && acting.capacity !== "provisional";
}

/** What is wrong with the spans of one plan; empty when they are sound. `field` names the later span by index. */
export function checkSpans(
  spans: readonly AppraiserSpan[],
  ratedEmployeeId: string,
): Reason<AppraiserReason>[] {
  const reasons: Reason<AppraiserReason>[] = [];
  spans.forEach((span, index) => {
    const field = `appraisers.${index}`;
    if (span.employeeId === ratedEmployeeId) reasons.push({ field, reason: "employees.appraiser-self" });
    if (span.endsOn !== null && span.endsOn < span.startsOn) {
      reasons.push({ field, reason: "employees.appraiser-span-order" });
    }
    if (spans.slice(0, index).some((other) => overlaps(other, span))) {
      reasons.push({ field, reason: "employees.appraiser-overlap" });
    }
  });
  return reasons;
}

/**
 * The spans after somebody takes over from a day on: the running span ends the day before, spans that would begin later
 * fall away, and past ones stay as they were.
 */
export function handOver<T extends AppraiserSpan>(
  spans: readonly T[],
  next: { employeeId: string; capacity: AppraiserCapacity; from: IsoDate },
): (T | AppraiserSpan)[] {
  const kept = spans
    .filter((span) => span.startsOn < next.from)
    .map((span) => (isWithin(next.from, span) ? { ...span, endsOn: addDays(next.from, -1) } : span));
  return [
    ...kept,
    { employeeId: next.employeeId, capacity: next.capacity, startsOn: next.from, endsOn: null },
  ];
}
