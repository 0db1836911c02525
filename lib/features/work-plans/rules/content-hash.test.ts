import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonicalText, planContentHash, sha256, type PlanContent } from "./content-hash";

const plan: PlanContent = {
  employeeId: "0190a000-0000-7000-8000-000000000001",
  year: 2026,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  positionTitle: "Bidan Ahli Pertama",
  unitId: "0190a000-0000-7000-8000-000000000002",
  approach: "quantitative",
  form: "ja_jf",
  revision: 1,
  results: [
    {
      kind: "main",
      text: "Kohort ibu lengkap dan mutakhir",
      supportKind: "unlinked",
      supportsResultId: null,
      supportsIndicatorId: null,
      supportsText: null,
      successMeasure: null,
      indicators: [
        {
          text: "Persentase kohort lengkap",
          aspect: "quality",
          perspective: null,
          measureKind: "ratio",
          direction: "higher",
          target: { form: "number", comparator: "gte", value: "95" },
          measureUnit: "%",
        },
      ],
    },
  ],
  behaviours: [{ value: "service", expectation: "Dapat dihubungi kader kapan saja" }],
  attachments: [{ kind: "resource", text: "Buku KIA" }],
};

describe("canonical text (RFC 8785)", () => {
  test.each<[string, unknown, string]>([
    ["sorts names by code units", { b: 1, a: 2, "€": 3, A: 4 }, '{"A":4,"a":2,"b":1,"€":3}'],
    ["keeps the order of lists", [3, 1, 2], "[3,1,2]"],
    ["escapes as JSON does", { a: '"\n\u0007é' }, '{"a":"\\"\\n\\u0007é"}'],
    ["leaves out what is undefined", { a: undefined, b: null }, '{"b":null}'],
  ])("%s", (_label, value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it("refuses what JSON cannot hold", () => {
    expect(() => canonicalText(undefined)).toThrow();
    expect(() => canonicalText({ a: Number.NaN })).toThrow();
  });

  it("does not depend on the order in which names were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(turned)).toBe(canonicalText(value));
      }),
    );
  });
});

it("hashes the UTF-8 bytes", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});

describe("the hash that both sides sign", () => {
  const signed = planContentHash(plan).sha256;

  it("ignores fields that a loaded record carries beside the content", () => {
    const loaded = { ...plan, id: "x", version: 7, savedAt: "2026-01-10T03:00:00Z" };
    expect(planContentHash(loaded).sha256).toBe(signed);
  });

  it("is over the text that comes with it", () => {
    const { text, sha256: hash } = planContentHash(plan);
    expect(sha256(text)).toBe(hash);
    expect(JSON.parse(text)).toEqual(plan);
  });

  const change = (edit: (copy: PlanContent) => void): PlanContent => {
    const copy = structuredClone(plan);
    edit(copy);
    return copy;
  };
  test.each<[string, (copy: PlanContent) => void]>([
    ["a letter of a result", (copy) => void (copy.results[0]!.text += ".")],
    ["a target", (copy) => void (copy.results[0]!.indicators[0]!.target = { form: "text", text: "95" })],
    ["the unit of a target", (copy) => void (copy.results[0]!.indicators[0]!.measureUnit = "orang")],
    ["an aspect", (copy) => void (copy.results[0]!.indicators[0]!.aspect = "time")],
    ["the leader's result", (copy) => void (copy.results[0]!.supportsResultId = "other")],
    ["an expectation", (copy) => void (copy.behaviours[0]!.expectation = "")],
    ["a line of the annex", (copy) => void copy.attachments.pop()],
    ["the last day", (copy) => void (copy.endsOn = "2026-12-30")],
    ["the revision", (copy) => void (copy.revision = 2)],
    ["a second result", (copy) => void copy.results.push(copy.results[0]!)],
  ])("changes with %s", (_label, edit) => {
    expect(planContentHash(change(edit)).sha256).not.toBe(signed);
  });
});
