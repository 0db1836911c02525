import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOfMonth,
  type IsoDate,
} from "../../../organization/rules/dates";

/** Days with one post and one appraiser, both ends included. */
export type ServiceSpan = { startsOn: IsoDate; endsOn: IsoDate };

/** A part of the year with one post and one appraiser, and how many months of the year it weighs. */
type Segment<T extends ServiceSpan> = {
  /** The span that gives the segment its post and appraiser. */
  main: T;
  /** Spans of less than a month that were merged into it. */
  merged: T[];
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** Whole months, 0 to 12. A help to the eye and no factor of anything. */
  months: number;
};

const isShort = ({ startsOn, endsOn }: ServiceSpan) => endsOn < addDays(addMonths(startsOn, 1), -1);

const sharedDays = (a: ServiceSpan, b: ServiceSpan): number => {
  const from = a.startsOn > b.startsOn ? a.startsOn : b.startsOn;
  const until = a.endsOn < b.endsOn ? a.endsOn : b.endsOn;
  return from > until ? 0 : daysBetween(from, until) + 1;
};

/** A span shorter than a month has no evaluation of its own: it goes into the next one (dossier §5). The last has no next and stays. */
function merge<T extends ServiceSpan>(spans: readonly T[]): Omit<Segment<T>, "months">[] {
  const segments: Omit<Segment<T>, "months">[] = [];
  let waiting: T[] = [];
  spans.forEach((span, index) => {
    if (isShort(span) && index < spans.length - 1) {
      waiting.push(span);
      return;
    }
    segments.push({
      main: span,
      merged: waiting,
      startsOn: waiting[0]?.startsOn ?? span.startsOn,
      endsOn: span.endsOn,
    });
    waiting = [];
  });
  return segments;
}

/** Days of the month on which the segment was on duty. */
const activeDays = (segment: ServiceSpan, month: ServiceSpan, absences: readonly ServiceSpan[]): number => {
  const within = {
    startsOn: segment.startsOn > month.startsOn ? segment.startsOn : month.startsOn,
    endsOn: segment.endsOn < month.endsOn ? segment.endsOn : month.endsOn,
  };
  if (within.startsOn > within.endsOn) return 0;
  const absent = absences.reduce((sum, absence) => sum + sharedDays(within, absence), 0);
  return sharedDays(within, month) - absent;
};

/**
 * The year in segments by post and appraiser with their months (golden cases G75–G79). A month belongs to the segment with most of
 * its days on duty, of two with as many to the earlier; where nobody was on duty for half of it, it belongs to none. Spans and
 * absences do not overlap among themselves; spans are cut to the year.
 */
export function segmentsOfYear<T extends ServiceSpan>(
  year: number,
  spans: readonly T[],
  absences: readonly ServiceSpan[] = [],
): Segment<T>[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const cut = spans
    .filter(({ startsOn, endsOn }) => startsOn <= last && endsOn >= first && startsOn <= endsOn)
    .map((span) => ({
      ...span,
      startsOn: span.startsOn < first ? first : span.startsOn,
      endsOn: span.endsOn > last ? last : span.endsOn,
    }))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const segments = merge(cut).map((segment) => ({ ...segment, months: 0 }));
  for (let index = 0; index < 12; index += 1) {
    const startsOn = addMonths(first, index);
    const month = { startsOn, endsOn: lastDayOfMonth(startsOn) };
    let most: { segment: (typeof segments)[number]; days: number } | null = null;
    for (const segment of segments) {
      const days = activeDays(segment, month, absences);
      if (days > (most?.days ?? 0)) most = { segment, days };
    }
    if (most && most.days * 2 >= sharedDays(month, month)) most.segment.months += 1;
  }
  return segments;
}
