import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSample, maskName, passRate, populationHash, sampleSize } from "./sample";

const rule = { percent: 2, minimumPerUnit: 5 };

describe("the sample of a unit", () => {
  it.each([
    [0, 0],
    [3, 3],
    [5, 5],
    [250, 5],
    [251, 6],
    [1_000, 20],
  ])("of %i proofs is %i", (population, size) => {
    expect(sampleSize(population, rule)).toBe(size);
  });

  it("is the same for the same seed, whatever the order of the list, and holds no proof twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.string(), (ids, seed) => {
        const sample = drawSample(ids, seed, rule);
        expect(drawSample([...ids].reverse(), seed, rule)).toEqual(sample);
        expect(new Set(sample).size).toBe(sampleSize(ids.length, rule));
        expect(populationHash([...ids].reverse())).toBe(populationHash(ids));
      }),
      { seed: 35 },
    );
  });

  it("is another one for another seed", () => {
    const ids = Array.from({ length: 200 }, (_, i) => `proof-${i}`);
    expect(drawSample(ids, "a", rule)).not.toEqual(drawSample(ids, "b", rule));
  });
});

describe("the pass rate", () => {
  it.each<[number, number, number | null]>([
    [0, 0, null],
    [29, 29, null],
    [30, 30, 100],
    [30, 29, 96.7],
    [40, 0, 0],
  ])("of %i looked at, %i supporting, is %s", (judged, supporting, rate) => {
    expect(passRate(judged, supporting, 30)).toBe(rate);
  });
});

describe("a masked name", () => {
  it.each([
    ["Laporan Siti Rahmawati Q3", "Siti Rahmawati, A.Md.Keb.", "Laporan ••• ••• Q3"],
    ["laporan SITI.pdf", "Siti Rahmawati", "laporan •••.pdf"],
    ["Kesitian tidak berubah", "Siti Rahmawati", "Kesitian tidak berubah"],
    ["Rekap posyandu", "Al, S.E.", "Rekap posyandu"],
  ])("%s", (text, name, masked) => {
    expect(maskName(text, name)).toBe(masked);
  });
});
