import { addDays, type IsoDate } from "@/lib/features/organization/rules/dates";

// Who stands above whom on a day, told a second time and as plainly as possible: day by day, without the product's rules.

export type PersonKey = "staff" | "appraiser" | "deputy" | "other" | "top" | "hr" | "foreigner";
export type PostKey = "home" | "lead" | "aide" | "free" | "desk" | "crown" | "office";

export const ABOVE: Readonly<Record<PostKey, PostKey | null>> = {
  home: "lead",
  aide: "lead",
  lead: "crown",
  free: "desk",
  desk: "crown",
  office: "crown",
  crown: null,
};
/** Posts that one person alone may hold. */
export const HEADS: readonly PostKey[] = ["lead", "desk", "crown"];

export type Hold = {
  person: PersonKey;
  post: PostKey;
  kind: "definitive" | "plt";
  from: IsoDate;
  to: IsoDate | null;
};
export type Away = { person: PersonKey; from: IsoDate; to: IsoDate | null };
export type Chart = { holds: Hold[]; away: Away[] };
/** Days on which somebody appraises; a provisional appraiser waits for a confirmation. */
export type Span = { who: PersonKey; from: IsoDate; to: IsoDate | null; isProvisional?: true };

export const runs = (span: { from: IsoDate; to: IsoDate | null }, day: IsoDate): boolean =>
  span.from <= day && (span.to === null || span.to >= day);
export const runsFrom = (span: { to: IsoDate | null }, day: IsoDate): boolean =>
  span.to === null || span.to >= day;

const isPresent = (chart: Chart, person: PersonKey, day: IsoDate) =>
  !chart.away.some((one) => one.person === person && runs(one, day));

/** Who answers for a post: whoever acts for it before whoever holds it, if in duty. */
function answers(chart: Chart, post: PostKey, day: IsoDate): PersonKey | null {
  const there = chart.holds.filter(
    (hold) => hold.post === post && runs(hold, day) && isPresent(chart, hold.person, day),
  );
  return (there.find((hold) => hold.kind === "plt") ?? there[0])?.person ?? null;
}

/** The superior of a day: the first post upwards for which somebody else answers. */
export function superiorOn(chart: Chart, person: PersonKey, day: IsoDate): PersonKey | null {
  if (!isPresent(chart, person, day)) return null;
  const own = chart.holds.find(
    (hold) => hold.person === person && hold.kind === "definitive" && runs(hold, day),
  );
  for (let post = own ? ABOVE[own.post] : null; post !== null; post = ABOVE[post]) {
    const who = answers(chart, post, day);
    if (who !== null && who !== person) return who;
  }
  return null;
}

/** The superiors from a day on, in days without a hole between changes; days without a superior fall away. */
export function linesFrom(chart: Chart, person: PersonKey, from: IsoDate): Span[] {
  const ends = [...chart.holds, ...chart.away].flatMap((one) => [
    one.from,
    ...(one.to === null ? [] : [addDays(one.to, 1)]),
  ]);
  const days = [...new Set([from, ...ends.filter((day) => day > from)])].sort();
  const spans: Span[] = [];
  days.forEach((day, index) => {
    const who = superiorOn(chart, person, day);
    const next = days[index + 1];
    const to = next === undefined ? null : addDays(next, -1);
    const last = spans.at(-1);
    if (who === null) return;
    if (last?.who === who && last.to === addDays(day, -1)) last.to = to;
    else spans.push({ who, from: day, to });
  });
  return spans;
}

export const appraiserOn = (spans: readonly Span[], day: IsoDate): PersonKey | null =>
  spans.find((span) => runs(span, day))?.who ?? null;

/** Other spans from a day on; those before keep what they were. */
export function replaceFrom(spans: readonly Span[], from: IsoDate, later: readonly Span[]): Span[] {
  const before = spans
    .filter((span) => span.from < from)
    .map((span) => (runsFrom(span, from) ? { ...span, to: addDays(from, -1) } : span));
  return [...before, ...later];
}
