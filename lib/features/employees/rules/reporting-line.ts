import { addDays, type DateSpan, type IsoDate } from "../../organization/rules/dates";
import { DayLook, type AssignmentKind, type HeldPost, type ReportingChart } from "./reporting-chart";

/**
 * Why a person has no superior on a day: holds no post; the post is closed; every post above stands empty; the post is the top
 * of the chart; the person is out of duty; the posts above run in a circle (a fault of the chart).
 */
export type LineGap =
  "no-post" | "post-closed" | "superior-post-vacant" | "top-of-chart" | "absent" | "chart-loop";

/**
 * How the superior was found: holder of the post above; acting for it; the post above is empty, so the next one up; the person
 * acts for the post above, so the next one up; named by HR; named by the person.
 */
export type LineVia = "holder" | "acting" | "vacant-above" | "own-post-above" | "correction" | "proposal";

export type LineAnswer =
  | {
      superiorId: string;
      capacity: "definitive" | "plt" | "plh";
      via: LineVia;
      /** The superior's post in the chart; null when the superior was named. */
      positionId: string | null;
    }
  | { superiorId: null; gap: LineGap };

export type LineSegment = DateSpan & LineAnswer;

/** Whose word counts in a post that several hold: who stands in for it comes first, then the definitive holder. */
const STANDING: Readonly<Record<AssignmentKind, number>> = {
  plh: 0,
  plt: 1,
  definitive: 2,
  seconded: 3,
  additional: 4,
};

/**
 * Which of a person's own posts decides: the host organisation's for the seconded, else the definitive one (dossier §5, double
 * positions); the others only where there is nothing else.
 */
const DECIDING: Readonly<Record<AssignmentKind, number>> = {
  seconded: 0,
  definitive: 1,
  additional: 2,
  plt: 3,
  plh: 4,
};

function first(
  rows: readonly HeldPost[],
  order: Readonly<Record<AssignmentKind, number>>,
): HeldPost | undefined {
  const key = (row: HeldPost) => `${row.positionId}:${row.employeeId}`;
  return [...rows].sort(
    (a, b) =>
      order[a.kind] - order[b.kind] ||
      (a.startsOn < b.startsOn ? 1 : a.startsOn > b.startsOn ? -1 : key(a) < key(b) ? -1 : 1),
  )[0];
}

/** The post above on the day. A closed post keeps the place that it had last, so that those below are not cut off. */
function above(chart: ReportingChart, look: DayLook, positionId: string): string | null {
  const versions = chart.versionsOf(positionId);
  const now = look.inForce(versions)[0];
  if (now) return now.superiorPositionId;
  const past = versions
    .filter((version) => version.startsOn < look.day)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return past[0]?.superiorPositionId ?? null;
}

/** Who answers for a post on the day; nobody while it is closed or all who hold it are out of duty. */
function answering(chart: ReportingChart, look: DayLook, positionId: string): HeldPost | undefined {
  if (look.inForce(chart.versionsOf(positionId)).length === 0) return undefined;
  const present = look
    .inForce(chart.holdersOf(positionId))
    .filter((held) => look.inForce(chart.awayOf(held.employeeId)).length === 0);
  return first(present, STANDING);
}

function climb(chart: ReportingChart, look: DayLook, employeeId: string, ownPost: string): LineAnswer {
  const seen = new Set([ownPost]);
  let via: LineVia | null = null;
  let empty = false;
  for (let post = above(chart, look, ownPost); post !== null; post = above(chart, look, post)) {
    if (seen.has(post)) return { superiorId: null, gap: "chart-loop" };
    seen.add(post);
    const held = answering(chart, look, post);
    if (held && held.employeeId !== employeeId) {
      const acts = held.kind === "plt" || held.kind === "plh";
      return {
        superiorId: held.employeeId,
        capacity: held.kind === "plt" || held.kind === "plh" ? held.kind : "definitive",
        via: via ?? (acts ? "acting" : "holder"),
        positionId: post,
      };
    }
    via ??= held ? "own-post-above" : "vacant-above";
    empty ||= !held;
  }
  return { superiorId: null, gap: empty ? "superior-post-vacant" : "top-of-chart" };
}

function answerOf(chart: ReportingChart, look: DayLook, employeeId: string): LineAnswer {
  const named = look
    .inForce(chart.namedFor(employeeId))
    .filter((line) => line.superiorId !== employeeId)
    .sort((a, b) => (a.origin === b.origin ? 0 : a.origin === "correction" ? -1 : 1))[0];
  if (named)
    return {
      superiorId: named.superiorId,
      capacity: "definitive",
      via: named.origin,
      positionId: null,
    };
  if (look.inForce(chart.awayOf(employeeId)).length > 0) return { superiorId: null, gap: "absent" };
  const own = first(look.inForce(chart.postsOf(employeeId)), DECIDING);
  if (!own) return { superiorId: null, gap: "no-post" };
  if (look.inForce(chart.versionsOf(own.positionId)).length === 0)
    return { superiorId: null, gap: "post-closed" };
  return climb(chart, look, employeeId, own.positionId);
}

/** A person's superior on one day, or why there is none. */
export function superiorOn(chart: ReportingChart, employeeId: string, day: IsoDate): LineAnswer {
  return answerOf(chart, new DayLook(day), employeeId);
}

function isSame(a: LineAnswer, b: LineAnswer): boolean {
  if (a.superiorId === null || b.superiorId === null)
    return a.superiorId === null && b.superiorId === null && a.gap === b.gap;
  return (
    a.superiorId === b.superiorId &&
    a.capacity === b.capacity &&
    a.via === b.via &&
    a.positionId === b.positionId
  );
}

/**
 * A person's reporting line over a span of days: exactly one superior or an explained gap for each day, in order, without
 * overlap or hole. The last segment is open when the span is. Derived from the dated chart; what was corrected or proposed wins
 * for its days; who acts for a post (Plt, Plh) answers for it; nobody is their own superior.
 */
export function reportingSegments(chart: ReportingChart, employeeId: string, span: DateSpan): LineSegment[] {
  const segments: LineSegment[] = [];
  let day: IsoDate | null = span.startsOn;
  while (day !== null && (span.endsOn === null || day <= span.endsOn)) {
    const look: DayLook = new DayLook(day);
    const answer = answerOf(chart, look, employeeId);
    const next = look.changesOn;
    const last = next === null ? null : addDays(next, -1);
    const endsOn = span.endsOn !== null && (last === null || last > span.endsOn) ? span.endsOn : last;
    const before = segments.at(-1);
    if (before && isSame(before, answer)) before.endsOn = endsOn;
    else segments.push({ startsOn: day, endsOn, ...answer });
    day = next;
  }
  return segments;
}
