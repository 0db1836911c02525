import { describe, expect, it } from "vitest";
import { actualText, isFarAbove, targetText, trackOf } from "@/components/evaluations/measures";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const number = (value: string, comparator: "gte" | "lte" = "gte") => ({
  form: "number" as const,
  comparator,
  value,
});

describe("what was promised and reached, in words", () => {
  it.each([
    [targetText(number("95"), "higher", "%", "id"), "95 %"],
    [targetText(number("5", "lte"), "lower", "hari", "id"), "≤ 5 hari"],
    [targetText({ form: "range", low: "5", high: "10.5" }, "higher", "dokumen", "id"), "5–10,5 dokumen"],
    [targetText({ form: "ordinal", text: "WTP" }, "higher", "opini", "id"), "WTP"],
    [targetText(number("1284.5"), "higher", null, "en"), "1,284.5"],
    [actualText({ value: "1284.5" }, "laporan", "id"), "1.284,5 laporan"],
    [actualText({ value: "96" }, "Persen", "en"), "96 %"],
    [actualText({ text: "Selesai" }, "dokumen", "id"), "Selesai"],
  ])("%s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe("the track", () => {
  it("is as long as the larger of the two", () => {
    expect(trackOf(number("100"), { value: "96" })).toEqual({ reached: 96, target: 100 });
    expect(trackOf(number("2"), { value: "4" })).toEqual({ reached: 100, target: 50 });
  });

  it.each([
    ["without a number as target", { form: "text" as const, text: "Selesai" }, { value: "1" }],
    ["without a realisation", number("2"), null],
    ["with words as realisation", number("2"), { text: "Selesai" }],
    ["where both are nothing", number("0"), { value: "0" }],
    ["below zero", number("5"), { value: "-1" }],
  ])("is not drawn %s", (_title, target, actual) => {
    expect(trackOf(target, actual)).toBeNull();
  });
});

describe("a realisation far above its target", () => {
  it.each([
    ["twice as much", { counted: true, percent: "200.00" }, "higher" as const, true],
    ["almost twice as much", { counted: true, percent: "199.99" }, "higher" as const, false],
    ["nothing where less is better", { counted: true, percent: "200.00" }, "lower" as const, false],
    ["no percentage", { counted: false }, "higher" as const, false],
  ])("%s", (_title, achievement, direction, expected) => {
    expect(isFarAbove(achievement, direction)).toBe(expected);
  });
});
