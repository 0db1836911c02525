import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { UNIT_ACHIEVEMENTS, type UnitAchievementLevel } from "../../organization/rules/levels";
import { defaultPolicy } from "../../organization/rules/policy";
import { isObjectionInTime, objectionLastDay } from "./clocks";
import { checkDistribution } from "./distribution";

// The golden cases as properties over generated units and days, each against the rule told a second time.

/** Counts of SB, B, BP, K, SK. */
type Counts = readonly [number, number, number, number, number];

/** The table of SE MenPANRB 3/2023 (dossier §7.2), its percentages compared as whole numbers and never divided. */
function warningsOf(achievement: UnitAchievementLevel, [sb, b, bp, k, sk]: Counts): string[] {
  const all = BigInt(sb + b + bp + k + sk);
  if (all === 0n) return [];
  const isOver = (count: number, percent: bigint) => BigInt(count) * 100n > percent * all;
  const isUnder = (count: number, percent: bigint) => BigInt(count) * 100n < percent * all;
  const table: Record<UnitAchievementLevel, [string, boolean][]> = {
    exceptional: [["W_SB_MAX70", isOver(sb, 70n)]],
    good: [
      ["W_BAIK_MAX70", isOver(b, 70n)],
      ["W_NEED_BP_OR_KR", bp + k === 0],
    ],
    needs_improvement: [
      ["W_SB_MAX10", isOver(sb, 10n)],
      ["W_BP_MIN60", isUnder(bp, 60n)],
    ],
    poor: [
      ["W_SB_MAX10", isOver(sb, 10n)],
      ["W_BP_MIN10", isUnder(bp, 10n)],
      ["W_KR_MIN60", isUnder(k, 60n)],
    ],
    very_poor: [
      ["W_SB_NONE", sb > 0],
      ["W_KRBP_MIN10", isUnder(bp + k, 10n)],
      ["W_SK_MIN60", isUnder(sk, 60n)],
    ],
  };
  return table[achievement].flatMap(([warning, isBroken]) => (isBroken ? [warning] : []));
}

const found = (achievement: UnitAchievementLevel, [sb, b, bp, k, sk]: Counts) =>
  checkDistribution(
    achievement,
    { very_good: sb, good: b, needs_improvement: bp, poor: k, very_poor: sk },
    defaultPolicy.distribution,
  );

describe("G49 to G60 over generated units", () => {
  const count = fc.integer({ min: 0, max: 200 });
  const unit = fc.tuple(count, count, count, count, count);
  /** Shares that lie on a limit or one person beside it. */
  const onTheLimit = fc
    .tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(1, 6, 7),
      fc.integer({ min: -1, max: 1 }),
      fc.nat(4),
    )
    .map(([tens, share, off, place]): Counts => {
      const some = Math.max(0, tens * share + off);
      const rest = tens * 10 - some;
      const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
      counts[place] = some;
      counts[(place + 2) % 5] = Math.max(rest, 0);
      return counts;
    });

  test.each(UNIT_ACHIEVEMENTS)("a unit whose achievement is %s", (achievement) => {
    fc.assert(
      fc.property(fc.oneof(unit, onTheLimit), (counts) => {
        const warnings = found(achievement, counts).map(({ warning }) => warning);
        expect(warnings.toSorted()).toEqual(warningsOf(achievement, counts).toSorted());
      }),
      { numRuns: 2_000 },
    );
  });

  it("names the exact fraction, and only informs where fewer than five are rated", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNIT_ACHIEVEMENTS),
        fc.oneof(unit, onTheLimit),
        (achievement, counts) => {
          const total = counts.reduce((sum, one) => sum + one, 0);
          for (const finding of found(achievement, counts)) {
            expect(finding.total).toBe(total);
            expect(finding.count).toBeLessThanOrEqual(total);
            expect(finding.severity).toBe(total < 5 ? "info" : "warning");
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

const DAY = 86_400_000;
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const isFree = (day: string, holidays: ReadonlySet<string>) =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || holidays.has(day);
const ZONES = [
  ["Asia/Jakarta", 7],
  ["Asia/Makassar", 8],
  ["Asia/Jayapura", 9],
] as const;

/** Days around the turn of three years, leap February and the weeks of Lebaran among them. */
const day = fc
  .integer({ min: Date.parse("2023-12-01") / DAY, max: Date.parse("2028-03-31") / DAY })
  .map((number) => dayOf(number * DAY));
const holidaySets = fc
  .array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 })
  .chain((offsets) => day.map((start) => ({ start, offsets })))
  .map(({ start, offsets }) => new Set(offsets.map((offset) => dayOf(Date.parse(start) + offset * DAY))));
const received = fc.record({ holidays: holidaySets, day, days: fc.integer({ min: 1, max: 30 }) });

describe("G69 to G72 over generated days", () => {
  it("calendar days: the last day is so many days later, across months, years and 29 February", () => {
    fc.assert(
      fc.property(received, ({ holidays, day: from, days }) => {
        const last = objectionLastDay(from, { mode: "calendar", days }, holidays);
        expect(Date.parse(last) - Date.parse(from)).toBe(days * DAY);
      }),
      { numRuns: 2_000 },
    );
  });

  it("working days: exactly so many of them lie after the day of receipt, and the last is one itself", () => {
    fc.assert(
      fc.property(received, ({ holidays, day: from, days }) => {
        const last = objectionLastDay(from, { mode: "working", days }, holidays);
        let counted = 0;
        for (let moment = Date.parse(from) + DAY; moment <= Date.parse(last); moment += DAY)
          if (!isFree(dayOf(moment), holidays)) counted += 1;
        expect(counted).toBe(days);
        expect(isFree(last, holidays)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(ZONES)("in %s the last second of the last day is in time and the next is not", (zone, hours) => {
    const here = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
    fc.assert(
      fc.property(received, fc.constantFrom("calendar", "working"), (on, mode) => {
        const last = objectionLastDay(on.day, { mode, days: on.days }, on.holidays);
        const midnight = Date.parse(last) + DAY - hours * 3_600_000;
        expect(isObjectionInTime(here.format(new Date(midnight - 1_000)), last)).toBe(true);
        expect(isObjectionInTime(here.format(new Date(midnight)), last)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("a holiday more never makes the clock shorter, and in calendar days changes nothing", () => {
    fc.assert(
      fc.property(received, fc.integer({ min: 1, max: 40 }), (on, offset) => {
        const more = new Set([...on.holidays, dayOf(Date.parse(on.day) + offset * DAY)]);
        const last = (mode: "calendar" | "working", holidays: ReadonlySet<string>) =>
          objectionLastDay(on.day, { mode, days: on.days }, holidays);
        expect(last("working", more) >= last("working", on.holidays)).toBe(true);
        expect(last("calendar", more)).toBe(last("calendar", on.holidays));
      }),
      { numRuns: 1_000 },
    );
  });
});
