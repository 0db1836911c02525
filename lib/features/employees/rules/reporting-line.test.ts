import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isWithin, type DateSpan, type IsoDate } from "../../organization/rules/dates";
import { buildChart, type AssignmentKind, type ChartFacts } from "./reporting-chart";
import { reportingSegments, superiorOn, type LineSegment } from "./reporting-line";

const FIRST = "2026-01-01";
const DAYS = 120;
const LAST = addDays(FIRST, DAYS - 1);
const PEOPLE = ["ana", "budi", "citra", "dewi", "eko"];
const POSTS = ["top", "middle", "desk-1", "desk-2"];

/** What can happen to a small organisation, in the words of its officer; `day` counts from the first day. */
type Happening =
  | { kind: "hold"; as: AssignmentKind; person: string; post: string; day: number; days: number | null }
  | { kind: "move"; person: string; post: string; day: number }
  | { kind: "close"; post: string; day: number }
  | { kind: "hang"; post: string; under: string | null; day: number }
  | { kind: "away"; person: string; day: number; days: number | null }
  | {
      kind: "name";
      by: "correction" | "proposal";
      person: string;
      superior: string;
      day: number;
      days: number;
    };

const day = fc.integer({ min: 0, max: DAYS - 1 });
const length = fc.integer({ min: 1, max: 60 });
const person = fc.constantFrom(...PEOPLE);
const post = fc.constantFrom(...POSTS);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant("hold" as const),
    as: fc.constantFrom<AssignmentKind>("definitive", "plt", "plh", "additional", "seconded"),
    person,
    post,
    day,
    days: fc.option(length),
  }),
  fc.record({ kind: fc.constant("move" as const), person, post, day }),
  fc.record({ kind: fc.constant("close" as const), post, day }),
  fc.record({ kind: fc.constant("hang" as const), post, under: fc.option(post), day }),
  fc.record({ kind: fc.constant("away" as const), person, day, days: fc.option(length) }),
  fc.record({
    kind: fc.constant("name" as const),
    by: fc.constantFrom("correction" as const, "proposal" as const),
    person,
    superior: person,
    day,
    days: length,
  }),
);

const from = (days: number) => addDays(FIRST, days);
const span = (start: number, days: number | null): DateSpan => ({
  startsOn: from(start),
  endsOn: days === null ? null : from(start + days - 1),
});

/** Ends what runs on a day, the day before it; what would begin later goes. */
function endAll<T extends DateSpan>(rows: readonly T[], at: IsoDate, which: (row: T) => boolean): T[] {
  return rows.flatMap((row) => {
    if (!which(row) || (row.endsOn !== null && row.endsOn < at)) return [row];
    return row.startsOn >= at ? [] : [{ ...row, endsOn: addDays(at, -1) }];
  });
}

type Facts = { -readonly [K in keyof ChartFacts]: ChartFacts[K][number][] };

function play(happenings: readonly Happening[]): ChartFacts {
  const facts: Facts = {
    posts: [
      { positionId: "top", superiorPositionId: null, startsOn: "2025-01-01", endsOn: null },
      { positionId: "middle", superiorPositionId: "top", startsOn: "2025-01-01", endsOn: null },
      { positionId: "desk-1", superiorPositionId: "middle", startsOn: "2025-01-01", endsOn: null },
      { positionId: "desk-2", superiorPositionId: "middle", startsOn: "2025-01-01", endsOn: null },
    ],
    assignments: [
      { employeeId: "ana", positionId: "top", kind: "definitive", startsOn: "2025-01-01", endsOn: null },
      { employeeId: "budi", positionId: "middle", kind: "definitive", startsOn: "2025-01-01", endsOn: null },
      { employeeId: "citra", positionId: "desk-1", kind: "definitive", startsOn: "2025-01-01", endsOn: null },
    ],
    named: [],
    away: [],
  };
  for (const event of happenings) {
    const at = from(event.day);
    if (event.kind === "hold")
      facts.assignments.push({
        employeeId: event.person,
        positionId: event.post,
        kind: event.as,
        ...span(event.day, event.days),
      });
    if (event.kind === "move") {
      facts.assignments = endAll(facts.assignments, at, (row) => row.employeeId === event.person);
      facts.assignments.push({
        employeeId: event.person,
        positionId: event.post,
        kind: "definitive",
        startsOn: at,
        endsOn: null,
      });
    }
    if (event.kind === "close") facts.posts = endAll(facts.posts, at, (row) => row.positionId === event.post);
    if (event.kind === "hang") {
      facts.posts = endAll(facts.posts, at, (row) => row.positionId === event.post);
      facts.posts.push({
        positionId: event.post,
        superiorPositionId: event.under,
        startsOn: at,
        endsOn: null,
      });
    }
    if (event.kind === "away") facts.away.push({ employeeId: event.person, ...span(event.day, event.days) });
    if (event.kind === "name")
      facts.named.push({
        employeeId: event.person,
        superiorId: event.superior,
        origin: event.by,
        ...span(event.day, event.days),
      });
  }
  return facts;
}

/** The same question asked of one day alone, without any thought of spans: what the segments must agree with. */
function plainly(facts: ChartFacts, who: string, at: IsoDate): string {
  const on = <T extends DateSpan>(rows: readonly T[]) => rows.filter((row) => isWithin(at, row));
  const gone = (id: string) => on(facts.away).some((row) => row.employeeId === id);
  const named = on(facts.named).filter((row) => row.employeeId === who && row.superiorId !== who);
  const word =
    named.find((row) => row.origin === "correction") ?? named.find((row) => row.origin === "proposal");
  if (word) return word.superiorId;
  if (gone(who)) return "absent";
  const pick = (rows: readonly ChartFacts["assignments"][number][], order: AssignmentKind[]) => {
    for (const kind of order) {
      const same = rows.filter((row) => row.kind === kind);
      const latest = same
        .map((row) => row.startsOn)
        .sort()
        .at(-1);
      const ties = same.filter((row) => row.startsOn === latest);
      const name = (row: (typeof ties)[number]) => `${row.positionId}:${row.employeeId}`;
      if (ties.length > 0) return ties.sort((a, b) => (name(a) < name(b) ? -1 : 1))[0];
    }
    return undefined;
  };
  const own = pick(
    on(facts.assignments).filter((row) => row.employeeId === who),
    ["seconded", "definitive", "additional", "plt", "plh"],
  );
  if (!own) return "no-post";
  const open = (id: string) => on(facts.posts).find((row) => row.positionId === id);
  if (!open(own.positionId)) return "post-closed";
  const place = (id: string) =>
    (
      open(id) ??
      facts.posts
        .filter((row) => row.positionId === id && row.startsOn < at)
        .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
        .at(-1)
    )?.superiorPositionId ?? null;
  const seen = [own.positionId];
  let empty = false;
  for (let up = place(own.positionId); up !== null; up = place(up)) {
    if (seen.includes(up)) return "chart-loop";
    seen.push(up);
    const here = up;
    const held = open(here)
      ? pick(
          on(facts.assignments).filter((row) => row.positionId === here && !gone(row.employeeId)),
          ["plh", "plt", "definitive", "seconded", "additional"],
        )
      : undefined;
    if (held && held.employeeId !== who) return held.employeeId;
    if (!held) empty = true;
  }
  return empty ? "superior-post-vacant" : "top-of-chart";
}

const answer = (segment: LineSegment) => segment.superiorId ?? segment.gap;

/** What is wrong with a person's segments over the whole span, day by day. */
function faults(facts: ChartFacts, who: string, segments: readonly LineSegment[]): string[] {
  const found: string[] = [];
  for (let n = 0; n < DAYS; n += 1) {
    const at = from(n);
    const here = segments.filter((segment) => isWithin(at, segment));
    if (here.length === 0) found.push(`${at}: neither superior nor gap`);
    if (here.length > 1) found.push(`${at}: ${here.length} segments at once`);
    if (here.some((segment) => segment.superiorId === who)) found.push(`${at}: own superior`);
    const expected = plainly(facts, who, at);
    if (here[0] && answer(here[0]) !== expected)
      found.push(`${at}: ${answer(here[0])} instead of ${expected}`);
  }
  return found;
}

type Derivation = (facts: ChartFacts, who: string) => LineSegment[];
const derive: Derivation = (facts, who) =>
  reportingSegments(buildChart(facts), who, { startsOn: FIRST, endsOn: LAST });

const property = (derivation: Derivation) =>
  fc.property(fc.array(happening, { maxLength: 14 }), (happenings) => {
    const facts = play(happenings);
    return PEOPLE.every((who) => faults(facts, who, derivation(facts, who)).length === 0);
  });

describe("any sequence of organisation and assignment events gives for each day one superior or an explained gap", () => {
  it("holds for 600 sequences of up to 14 events, 5 people and 120 days each", () => {
    fc.assert(property(derive), { numRuns: 600 });
  });

  it("joins neighbours that say the same and leaves the last one open with an open span", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 14 }), (happenings) => {
        const chart = buildChart(play(happenings));
        for (const who of PEOPLE) {
          const segments = reportingSegments(chart, who, { startsOn: FIRST, endsOn: null });
          expect(segments.at(-1)?.endsOn).toBeNull();
          segments.slice(1).forEach((segment, index) => {
            const before = segments[index] as LineSegment;
            expect(daysBetween(before.endsOn as string, segment.startsOn)).toBe(1);
            expect({ ...segment, startsOn: "", endsOn: null }).not.toEqual({
              ...before,
              startsOn: "",
              endsOn: null,
            });
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  const broken: [string, Derivation][] = [
    [
      "forgets the last day of each segment",
      (facts, who) =>
        derive(facts, who).map((segment) =>
          segment.endsOn !== null && segment.endsOn > segment.startsOn
            ? { ...segment, endsOn: addDays(segment.endsOn, -1) }
            : segment,
        ),
    ],
    [
      "lets neighbours share a day",
      (facts, who) =>
        derive(facts, who).map((segment) => ({
          ...segment,
          endsOn: segment.endsOn && segment.endsOn < LAST ? addDays(segment.endsOn, 1) : segment.endsOn,
        })),
    ],
    ["does not see who is away", (facts, who) => derive({ ...facts, away: [] }, who)],
    [
      "does not see who acts",
      (facts, who) =>
        derive(
          { ...facts, assignments: facts.assignments.filter(({ kind }) => kind !== "plt" && kind !== "plh") },
          who,
        ),
    ],
    ["does not see corrections", (facts, who) => derive({ ...facts, named: [] }, who)],
    [
      "reads the chart of the first day only",
      (facts, who) =>
        derive(
          {
            ...facts,
            posts: facts.posts.filter((row) => isWithin(FIRST, row)).map((row) => ({ ...row, endsOn: null })),
          },
          who,
        ),
    ],
  ];
  it.each(broken)("control: a derivation that %s is found out", (_, derivation) => {
    expect(fc.check(property(derivation), { numRuns: 600 }).failed).toBe(true);
  });
});

describe("who is the superior on a day", () => {
  const base = play([]);
  const on = (facts: ChartFacts, who: string, at = "2026-03-01") => superiorOn(buildChart(facts), who, at);
  const hold = (employeeId: string, positionId: string, kind: AssignmentKind) =>
    ({ employeeId, positionId, kind, startsOn: "2026-02-01", endsOn: null }) as const;
  const without = (who: string) => base.assignments.filter(({ employeeId }) => employeeId !== who);

  it("is the holder of the post above", () => {
    expect(on(base, "citra")).toEqual({
      superiorId: "budi",
      capacity: "definitive",
      via: "holder",
      positionId: "middle",
    });
  });

  it("is the one who acts for a vacant post", () => {
    const facts = { ...base, assignments: [...without("budi"), hold("dewi", "middle", "plt")] };
    expect(on(facts, "citra")).toMatchObject({ superiorId: "dewi", capacity: "plt", via: "acting" });
  });

  it("is the Plh rather than the Plt whom he stands in for, and the Plt rather than a holder who is away", () => {
    const facts = {
      ...base,
      assignments: [...base.assignments, hold("dewi", "middle", "plt"), hold("eko", "middle", "plh")],
    };
    expect(on(facts, "citra")).toMatchObject({ superiorId: "eko", capacity: "plh" });
    const away = [{ employeeId: "eko", startsOn: "2026-02-10", endsOn: null }];
    expect(on({ ...facts, away }, "citra")).toMatchObject({ superiorId: "dewi", capacity: "plt" });
  });

  it("is the next one up where the post above is empty, and says so", () => {
    expect(on({ ...base, assignments: without("budi") }, "citra")).toMatchObject({
      superiorId: "ana",
      via: "vacant-above",
    });
    const away = [{ employeeId: "budi", startsOn: "2026-02-10", endsOn: null }];
    expect(on({ ...base, away }, "citra")).toMatchObject({ superiorId: "ana", via: "vacant-above" });
  });

  it("is the next one up for whoever acts for the post above", () => {
    const facts = { ...base, assignments: [...without("budi"), hold("citra", "middle", "plt")] };
    expect(on(facts, "citra")).toMatchObject({ superiorId: "ana", via: "own-post-above" });
  });

  it("is decided by the definitive post of somebody who also acts elsewhere (dossier §5)", () => {
    const facts = { ...base, assignments: [...base.assignments, hold("citra", "top", "plt")] };
    expect(on(facts, "citra")).toMatchObject({ superiorId: "budi" });
  });

  it("is the host organisation's official for the seconded (dossier §5)", () => {
    const facts = { ...base, assignments: [...base.assignments, hold("citra", "middle", "seconded")] };
    expect(on(facts, "citra")).toMatchObject({ superiorId: "ana" });
  });

  it("is whom HR named before whom the person proposed", () => {
    const named = (superiorId: string, origin: "correction" | "proposal") => ({
      employeeId: "citra",
      superiorId,
      origin,
      startsOn: "2026-02-01",
      endsOn: "2026-04-01",
    });
    const facts = { ...base, named: [named("dewi", "proposal"), named("eko", "correction")] };
    expect(on(facts, "citra")).toMatchObject({ superiorId: "eko", via: "correction" });
    expect(on(facts, "citra", "2026-04-02")).toMatchObject({ superiorId: "budi" });
  });

  it("is nobody, with the reason, at the top, without a post, out of duty and under empty posts only", () => {
    expect(on(base, "ana")).toEqual({ superiorId: null, gap: "top-of-chart" });
    expect(on(base, "eko")).toEqual({ superiorId: null, gap: "no-post" });
    const away = [{ employeeId: "citra", startsOn: "2026-03-01", endsOn: null }];
    expect(on({ ...base, away }, "citra")).toEqual({ superiorId: null, gap: "absent" });
    const alone = base.assignments.filter(({ employeeId }) => employeeId === "citra");
    expect(on({ ...base, assignments: alone }, "citra")).toEqual({
      superiorId: null,
      gap: "superior-post-vacant",
    });
    const closed = base.posts.map((row) =>
      row.positionId === "desk-1" ? { ...row, endsOn: "2026-02-28" } : row,
    );
    expect(on({ ...base, posts: closed }, "citra")).toEqual({ superiorId: null, gap: "post-closed" });
    const ring = base.posts.map((row) =>
      row.positionId === "top" ? { ...row, superiorPositionId: "middle" } : row,
    );
    const empty = base.assignments.filter(({ employeeId }) => employeeId === "citra");
    expect(on({ ...base, posts: ring, assignments: empty }, "citra")).toEqual({
      superiorId: null,
      gap: "chart-loop",
    });
  });
});
