import { addDays, addMonths, daysBetween, daysInMonth, type IsoDate } from "../../organization/rules/dates";

export type ServiceSpan = { unitName: string; startsOn: IsoDate; endsOn: IsoDate };

/** Under a month in a post there is no evaluation of its own: it joins the next one (dossier §5). */
export function isShort(span: { startsOn: IsoDate; endsOn: IsoDate }): boolean {
  return addMonths(span.startsOn, 1) > addDays(span.endsOn, 1);
}

/** Shared days of a span and a month of the year; 0 when they do not meet. */
function daysOfMonth(span: ServiceSpan, first: IsoDate, last: IsoDate): number {
  const from = span.startsOn > first ? span.startsOn : first;
  const until = span.endsOn < last ? span.endsOn : last;
  return from <= until ? daysBetween(from, until) + 1 : 0;
}

/**
 * The months of a year that each post weighs, for whoever makes the annual evaluation to see (G75, G76); material, never a
 * formula. A month counts for the post that had most of its days, the later one when equal; a post held under a month joins the
 * next one, or the last one before when none follows.
 */
export function yearParts(
  year: number,
  spans: readonly ServiceSpan[],
): { unitName: string; months: number }[] {
  const inOrder = [...spans].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const months = inOrder.map(() => 0);
  for (let month = 1; month <= 12; month += 1) {
    const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    const last = addDays(first, daysInMonth(year, month) - 1);
    const days = inOrder.map((span) => daysOfMonth(span, first, last));
    const most = Math.max(0, ...days);
    const winner = days.lastIndexOf(most);
    if (most > 0) months[winner] = (months[winner] ?? 0) + 1;
  }
  const parts: { unitName: string; months: number }[] = [];
  let carried = 0;
  inOrder.forEach((span, index) => {
    const own = months[index] ?? 0;
    const isLast = index === inOrder.length - 1;
    if (isShort(span) && !isLast) {
      carried += own;
      return;
    }
    const before = parts.at(-1);
    if (isShort(span) && before) before.months += own + carried;
    else if (before?.unitName === span.unitName) before.months += own + carried;
    else parts.push({ unitName: span.unitName, months: own + carried });
    carried = 0;
  });
  return parts.filter((part) => part.months > 0);
}
