import { describe, expect, it, test } from "vitest";
import { rowHelp, type TypedRow } from "./row-help";

const typed = (change: Partial<TypedRow> = {}): TypedRow => ({
  text: "Kohort ibu lengkap",
  indicator: "Persentase baris yang lengkap",
  target: "98",
  unit: "%",
  aspect: "quality",
  isInWords: false,
  ...change,
});

const said = (change: Partial<TypedRow> = {}) => rowHelp(typed(change)).map(({ say }) => say);

describe("the four lines under the text", () => {
  test.each<[string, Partial<TypedRow>, string[]]>([
    ["a good row", {}, ["resultFound", "found", "timeEnd", "wordsFine"]],
    [
      "nothing typed",
      { text: "", indicator: "", target: "", unit: "" },
      ["resultMissing", "numberMissing", "timeEnd", "wordsFine"],
    ],
    ["an activity", { text: "Melaksanakan pencatatan" }, ["activity", "found", "timeEnd", "wordsFine"]],
    ["no unit", { unit: "" }, ["resultFound", "unitMissing", "timeEnd", "wordsFine"]],
    [
      "the unit typed with the target",
      { target: "98 %", unit: "" },
      ["resultFound", "found", "timeEnd", "wordsFine"],
    ],
    ["time without a limit", { aspect: "time" }, ["resultFound", "found", "timeMissing", "wordsFine"]],
    ["time with one", { aspect: "time", unit: "hari" }, ["resultFound", "found", "found", "wordsFine"]],
    ["a vague word", { text: "Kohort yang baik" }, ["resultFound", "found", "timeEnd", "vague"]],
    [
      "a word about a person comes first",
      { text: "Kader rajin dan hasil baik" },
      ["resultFound", "found", "timeEnd", "person"],
    ],
    [
      "a measure in words",
      { isInWords: true, indicator: "98 % baris lengkap setiap bulan", target: "", unit: "" },
      ["resultFound", "found", "found", "wordsFine"],
    ],
  ])("%s", (_, change, expected) => expect(said(change)).toEqual(expected));

  it("are four whatever is typed", () =>
    expect(rowHelp(typed({ text: "\n\t", target: "≤" }))).toHaveLength(4));
});
