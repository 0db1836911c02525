import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LEVELS, type Level } from "@/lib/features/organization/rules/levels";
import {
  haloOf,
  leniencyOf,
  meanOf,
  mirrorOf,
  recencyOf,
  spreadOf,
  tallyOf,
  type MirrorPerson,
} from "./rater-mirror";
import { countCopied, similarity, trigramsOf } from "./similarity";
import { median, minutesPerPerson } from "./work-minutes";

const seven = (level: Level, last: Level = level): Level[] => [...Array<Level>(6).fill(level), last];
const MINUTE = 60_000;
const period = { startsOn: "2026-07-01", endsOn: "2026-09-30" };

/** Four people, worked out by hand: 1 level below, 24 as expected, 10 above. */
const people: MirrorPerson[] = [
  { results: ["above", "above"], behaviours: seven("above"), comment: "Rujukan selalu tepat waktu." },
  { results: ["meets", "meets"], behaviours: seven("meets"), comment: "Kohort rapi sebelum tanggal lima." },
  { results: ["meets"], behaviours: seven("meets", "above"), comment: "Rujukan selalu tepat waktu" },
  { results: ["below", "meets"], behaviours: seven("meets"), comment: "Laporan gizi masih terlambat." },
];
const facts = {
  people,
  evidence: ["2026-07-10", "2026-08-31", "2026-09-01", "2026-10-05"],
  stamps: [
    ...[0, 10, 25].map((minute) => ({ evaluationId: "a", at: minute * MINUTE })),
    ...[0, 5, 60, 70].map((minute) => ({ evaluationId: "b", at: minute * MINUTE })),
    { evaluationId: "c", at: 0 },
  ],
  agency: { appraisers: 5, levels: { below: 10, meets: 60, above: 30 } },
  period,
  policy: { agencySideFromAppraisers: 5, copiedSimilarity: "0.9" },
};

describe("the mirror of four people", () => {
  it("shows the figures worked out by hand", () => {
    expect(mirrorOf(facts)).toEqual({
      people: 4,
      mean: "2.26", // 79 points on 35 levels
      spread: "0.50", // root of 304 over 35
      halo: { count: 3, total: 4 },
      recency: { count: 2, total: 4 }, // from 1 September on
      copied: { count: 2, total: 4 },
      minutes: { median: 20, people: 2 }, // 25 and 15; the pause of 55 minutes is none of them
      agency: { appraisers: 5, mean: "2.20", spread: "0.60", leniency: "0.06" },
    });
  });

  it("shows nothing below three people, and no agency below five appraisers", () => {
    expect(mirrorOf({ ...facts, people: people.slice(0, 2) })).toBeNull();
    expect(mirrorOf({ ...facts, people: people.slice(0, 3) })?.people).toBe(3);
    expect(mirrorOf({ ...facts, agency: { ...facts.agency, appraisers: 4 } })?.agency).toBeNull();
  });

  it("says that no time was taken instead of a zero", () => {
    expect(mirrorOf({ ...facts, stamps: [{ evaluationId: "a", at: 0 }] })?.minutes).toBeNull();
  });
});

describe("leniency and spread", () => {
  test.each<[string, [number, number, number], string, string]>([
    ["everybody as expected", [0, 10, 0], "2.00", "0.00"],
    ["half below, half above", [5, 0, 5], "2.00", "1.00"],
    ["one of three above", [0, 2, 1], "2.33", "0.47"],
  ])("%s", (_case, [below, meets, above], mean, spread) => {
    expect([meanOf({ below, meets, above }), spreadOf({ below, meets, above })]).toEqual([mean, spread]);
  });

  it("is signed: stricter than the agency is negative", () => {
    expect(leniencyOf({ below: 1, meets: 1, above: 0 }, { below: 0, meets: 2, above: 0 })).toBe("-0.50");
  });

  it("is zero against oneself, and swaps its sign with the sides", () => {
    const tally = fc.record({
      below: fc.integer({ min: 0, max: 500 }),
      meets: fc.integer({ min: 1, max: 500 }),
      above: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(Number(leniencyOf(a, a))).toBe(0);
        expect(Number(leniencyOf(a, b))).toBe(-Number(leniencyOf(b, a)) || 0);
        expect(Number(spreadOf(a))).toBeGreaterThanOrEqual(0);
        expect(Number(spreadOf(a))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("halo, recency, copied, minutes", () => {
  it("counts only whole sets of seven equal values", () => {
    const person = (behaviours: Level[]): MirrorPerson => ({ results: [], behaviours, comment: "" });
    expect(haloOf([person(seven("above")), person(seven("above", "meets")), person(["above"])])).toEqual({
      count: 1,
      total: 3,
    });
  });

  test.each<[string, { startsOn: string; endsOn: string }, string, boolean]>([
    ["31 August of a quarter of 92 days", period, "2026-08-31", false],
    ["1 September of it", period, "2026-09-01", true],
    ["day 20 of 30", { startsOn: "2026-06-01", endsOn: "2026-06-30" }, "2026-06-20", false],
    ["day 21 of 30", { startsOn: "2026-06-01", endsOn: "2026-06-30" }, "2026-06-21", true],
  ])("%s", (_case, span, day, isLate) => {
    expect(recencyOf([day], span).count).toBe(isLate ? 1 : 0);
  });

  it("cuts trigrams as PostgreSQL's manual does", () => {
    expect([...trigramsOf("cat")]).toEqual(["  c", " ca", "cat", "at "]);
    expect(similarity(trigramsOf("word"), trigramsOf("two words"))).toEqual({ shared: 4, all: 11 });
  });

  test.each<[string, string[], string, number]>([
    ["two equal texts and one other", ["Sangat baik.", "sangat baik", "Kohort rapi"], "0.9", 2],
    ["empty texts", ["", " "], "0.9", 0],
    ["a looser threshold", ["word", "two words"], "0.36", 2],
    ["just above their 4 of 11", ["word", "two words"], "0.37", 0],
  ])("%s", (_case, texts, threshold, copied) => {
    expect(countCopied(texts, threshold)).toBe(copied);
  });

  it("takes the middle, and a pause of exactly thirty minutes still counts", () => {
    expect(median([])).toBeNull();
    expect(median([3, 9, 4])).toBe(4);
    expect(median([1, 2])).toBe(1.5);
    const stamps = [0, 30, 61].map((minute) => ({ evaluationId: "a", at: minute * MINUTE }));
    expect(minutesPerPerson(stamps)).toEqual([30]);
  });

  it("does not care about the order of people", () => {
    const level = fc.constantFrom(...LEVELS);
    const person = fc.record({
      results: fc.array(level, { minLength: 1, maxLength: 4 }),
      behaviours: fc.array(level, { minLength: 7, maxLength: 7 }),
      comment: fc.string({ maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 3, maxLength: 8 }), (generated) => {
        expect(mirrorOf({ ...facts, people: [...generated].reverse() })).toEqual(
          mirrorOf({ ...facts, people: generated }),
        );
        expect(Object.values(tallyOf(generated)).reduce((a, b) => a + b, 0)).toBe(
          generated.reduce((sum, { results }) => sum + results.length + 7, 0),
        );
      }),
    );
  });
});
