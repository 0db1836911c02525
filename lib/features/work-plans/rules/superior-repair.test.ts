import { describe, expect, it } from "vitest";
import {
  checkSuperior,
  confirmed,
  fitOf,
  giveBack,
  mayUndo,
  repairDueOn,
  sameStock,
  takeOver,
  undoUntil,
  type HeldPost,
  type LineRow,
  type RatedPost,
  type SpanRow,
  type SuperiorStock,
} from "./superior-repair";

const line = (superiorId: string, startsOn: string, endsOn: string | null): LineRow => ({
  id: `line-${superiorId}`,
  superiorId,
  startsOn,
  endsOn,
  state: "confirmed",
  origin: "position",
  reason: null,
});
const span = (employeeId: string, startsOn: string, endsOn: string | null): SpanRow => ({
  id: `span-${employeeId}`,
  workPlanId: "plan",
  employeeId,
  startsOn,
  endsOn,
  capacity: "definitive",
});
/** A appraises until the end of November, C is to follow. */
const before: SuperiorStock = {
  planIds: ["plan"],
  lines: [line("a", "2026-01-01", "2026-11-30"), line("c", "2026-12-01", null)],
  spans: [span("a", "2026-01-01", "2026-11-30"), span("c", "2026-12-01", null)],
};
const provisional = {
  superiorId: "b",
  capacity: "provisional",
  state: "provisional",
  origin: "proposal",
  reason: null,
} as const;
const spoken = (stock: SuperiorStock) => [
  stock.lines.map((row) => `${row.superiorId} ${row.startsOn} ${row.endsOn} ${row.state}`),
  stock.spans.map((row) => `${row.employeeId} ${row.startsOn} ${row.endsOn} ${row.capacity}`),
];

describe("a proposal that is given up", () => {
  it.each(["2026-11-10", "2026-11-30", "2026-12-01", "2027-01-05"])(
    "on the very day of proposing (%s) leaves everything as it was, what was still to come included",
    (day) => {
      const serving = takeOver(before, { ...provisional, from: day });
      const given = giveBack(serving, before, day);
      expect(sameStock(given, before)).toBe(true);
      expect(given.lines.map(({ id }) => id)).toContain("line-a");
    },
  );

  it("days later keeps the days served, and goes on with what stood before", () => {
    const serving = takeOver(before, { ...provisional, from: "2026-11-10" });
    expect(spoken(giveBack(serving, before, "2026-11-20"))).toEqual([
      [
        "a 2026-01-01 2026-11-09 confirmed",
        "b 2026-11-10 2026-11-19 provisional",
        "a 2026-11-20 2026-11-30 confirmed",
        "c 2026-12-01 null confirmed",
      ],
      [
        "a 2026-01-01 2026-11-09 definitive",
        "b 2026-11-10 2026-11-19 provisional",
        "a 2026-11-20 2026-11-30 definitive",
        "c 2026-12-01 null definitive",
      ],
    ]);
  });

  it("never leaves two on one day, whichever days are chosen", () => {
    for (let from = 1; from <= 28; from += 3)
      for (let until = from; until <= 28; until += 3) {
        const day = (n: number) => `2026-11-${String(n).padStart(2, "0")}`;
        const serving = takeOver(before, { ...provisional, from: day(from) });
        const { lines, spans } = giveBack(serving, before, day(until));
        for (const rows of [lines, spans])
          rows.forEach((row, index) => {
            const next = rows[index + 1];
            expect(next ? (row.endsOn ?? "9999") < next.startsOn : row.endsOn === null).toBe(true);
          });
      }
  });
});

it("a confirmation turns the days of this proposal only", () => {
  const earlier = { ...span("b", "2026-02-01", "2026-02-28"), capacity: "provisional" as const };
  const stock = { ...before, spans: [earlier] };
  const serving = takeOver(stock, { ...provisional, from: "2026-11-10" });
  const result = confirmed(serving, { superiorId: "b", from: "2026-11-10", capacity: "plt" });
  expect(result.spans.map(({ capacity }) => capacity)).toEqual(["provisional", "plt"]);
  expect(result.lines.at(-1)?.state).toBe("confirmed");
});

describe("how a proposal agrees with the chart", () => {
  const post: RatedPost = {
    class: "functional",
    level: "Mahir",
    superiorPositionId: "above",
    unitsAbove: ["clinic", "office"],
  };
  const held = (part: Partial<HeldPost>): HeldPost => ({
    positionId: "x",
    unitId: "clinic",
    class: "functional",
    independentHead: false,
    isUnitHead: false,
    kind: "definitive",
    ...part,
  });
  const who = (posts: HeldPost[], part = {}) => ({
    employeeId: "b",
    active: true,
    reportsToRated: false,
    posts,
    ...part,
  });
  const rated = { employeeId: "me", post };

  it.each([
    ["holds the post above", [held({ positionId: "above", unitId: "far" })], "fits", "post-above"],
    ["acts in the post above", [held({ positionId: "above", kind: "plt" })], "fits", "acting-above"],
    [
      "heads the unit (a puskesmas)",
      [held({ isUnitHead: true, independentHead: true })],
      "fits",
      "unit-head",
    ],
    [
      "heads the office above, JPT",
      [held({ unitId: "office", isUnitHead: true, class: "jpt" })],
      "fits",
      "unit-head",
    ],
    [
      "heads the unit, of an unusual class",
      [held({ isUnitHead: true, class: "pelaksana" })],
      "look",
      "class-unusual",
    ],
    ["is a colleague of the unit", [held({})], "look", "not-head"],
    ["serves elsewhere", [held({ unitId: "far", isUnitHead: true, class: "jpt" })], "look", "elsewhere"],
    ["holds no post", [], "look", "no-post"],
  ] as const)("one who %s: %s", (_text, posts, fit, cause) => {
    const answer = fitOf(rated, who([...posts]));
    expect(answer).toEqual({ fit, cause });
    expect(checkSuperior(answer, "B")).toEqual([]);
  });

  it.each([
    ["oneself", { employeeId: "me" }, "self"],
    ["somebody below", { reportsToRated: true }, "below"],
    ["somebody out of duty", { active: false }, "inactive"],
  ] as const)("%s cannot be used, whatever the chart says", (_text, part, cause) => {
    const answer = fitOf(rated, who([held({ positionId: "above" })], part));
    expect(answer).toEqual({ fit: "unusable", cause });
    expect(checkSuperior(answer, "B")).toMatchObject([{ reason: `work-plans.superior-${cause}` }]);
  });

  it("is looked at when the person's own post is not recorded", () => {
    expect(fitOf({ employeeId: "me", post: null }, who([held({})])).cause).toBe("rated-no-post");
  });
});

it("HR answers within five working days, and may take a decision back for seven", () => {
  // Friday 13 November; Monday 16 is a holiday.
  expect(repairDueOn("2026-11-13", new Set(["2026-11-16"]))).toBe("2026-11-23");
  expect(undoUntil("2026-11-13")).toBe("2026-11-20");
  expect(mayUndo("refused", "2026-11-13", "2026-11-20")).toBe(true);
  expect(mayUndo("refused", "2026-11-13", "2026-11-21")).toBe(false);
  expect(mayUndo("withdrawn", "2026-11-13", "2026-11-13")).toBe(false);
});
