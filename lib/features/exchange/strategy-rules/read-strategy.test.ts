import { describe, expect, it } from "vitest";
import { strategyCells as en, strategyFields as enFields } from "@/lib/messages/en/exchange/strategy-import";
import { strategy as enTree } from "@/lib/messages/en/strategy";
import { strategyCells as id, strategyFields as idFields } from "@/lib/messages/id/exchange/strategy-import";
import { strategy as idTree } from "@/lib/messages/id/strategy";
import { matchSheet } from "../rules/match-columns";
import { parseRow } from "../rules/parse-row";
import type { StoredCell } from "../rules/stored-cell";
import { STRATEGY_FIELDS } from "./strategy-fields";

const read = (cells: Record<string, StoredCell>, fixes = {}) =>
  parseRow("strategy", Object.keys(cells), Object.values(cells), fixes);
const codesOf = (cells: Record<string, StoredCell>) =>
  read(cells)?.problems.map(({ code, field }) => `${field} ${code}`);

const INDICATOR = { nodeLevel: "Indikator", nodeParent: "SS1", nodeText: "Indeks uji", year: "2026" };

describe("columns of the strategy", () => {
  it.each([
    ["Indonesian", idFields],
    ["English", enFields],
  ])("the headings of an export in %s are all known", (_name, words) => {
    const cells = STRATEGY_FIELDS.map(({ key }) => words[key as keyof typeof words]);
    expect(matchSheet("strategy", [{ row: 1, cells }], {}).fields).toEqual(
      STRATEGY_FIELDS.map(({ key }) => key),
    );
  });

  it.each([
    ["Indonesian", id, idTree.levels],
    ["English", en, enTree.levels],
  ])("the words of an export in %s are all read", (_name, words, levels) => {
    for (const [code, label] of Object.entries({ ...levels, indicator: words.indicator }))
      expect(read({ nodeLevel: label })?.values.nodeLevel).toBe(code);
    for (const [code, label] of Object.entries(words.directions))
      expect(read({ direction: label })?.values.direction).toBe(code);
    for (const [code, label] of Object.entries(words.measureKinds))
      expect(read({ measureKind: label })?.values.measureKind).toBe(code);
  });
});

describe("figures", () => {
  it.each<[StoredCell, string]>([
    ["1.234", "1234"],
    ["1.234,50", "1234.5"],
    ["1.2340", "1.234"],
    ["79,47", "79.47"],
    ["'-5,2", "-5.2"],
    ["95 %", "95"],
    [{ n: "1.234" }, "1.234"],
    [{ n: "0.30000000000000004" }, "0.3"],
    [{ n: "1E-05" }, "0.00001"],
    ["007,0", "7"],
    ["-0,00", "0"],
    ["12345678901234.123456", "12345678901234.123456"],
  ])("%j is %s", (cell, value) => {
    expect(read({ ...INDICATOR, target: cell })).toMatchObject({ problems: [], values: { target: value } });
  });

  it.each<[StoredCell]>([
    ["delapan"],
    ["1,2345678"],
    [{ n: "1E+20" }],
    [{ n: "46000", d: "2025-12-09" }],
    ["≥ 80"],
  ])("%j is no figure", (cell) => {
    expect(codesOf({ ...INDICATOR, target: cell })).toEqual(["target number-format"]);
  });
});

describe("a row of the strategy", () => {
  it("keeps a text that a CSV file had to protect", () => {
    expect(read({ ...INDICATOR, measureUnit: "'%", nodeText: "'- Indeks" })?.values).toMatchObject({
      measureUnit: "%",
      nodeText: "- Indeks",
    });
  });

  it("names what is missing and what is unknown", () => {
    expect(codesOf({ nodeLevel: "Visi", nodeCode: "", nodeText: "a" })).toEqual(["nodeCode required"]);
    expect(codesOf({ nodeLevel: "Indikator", nodeText: "a" })).toEqual([
      "nodeParent required",
      "year required",
    ]);
    expect(codesOf({ nodeLevel: "Cita-cita", nodeText: "" })).toEqual([
      "nodeLevel strategy-level-unknown",
      "nodeText required",
    ]);
    expect(codesOf({ ...INDICATOR, direction: "samping", year: "1926", sourceUrl: "lihat web" })).toEqual([
      "year year-range",
      "direction direction-unknown",
      "sourceUrl address-invalid",
    ]);
    expect(codesOf({ ...INDICATOR, nodeText: "x".repeat(1001), measureUnit: "x".repeat(61) })).toEqual([
      "nodeText text-long",
      "measureUnit text-long",
    ]);
  });

  it("never drops a cell of another level unseen, and clears it when HR says so", () => {
    const row = { nodeLevel: "Misi", nodeCode: "M1", nodeText: "a", target: "5" };
    expect(codesOf(row)).toEqual(["target strategy-cell-elsewhere"]);
    expect(read(row, { "strategy-cell-elsewhere": "clear" })).toMatchObject({
      problems: [],
      values: { target: undefined },
    });
    expect(codesOf({ ...INDICATOR, nodeCode: "IKU1" })).toEqual(["nodeCode strategy-cell-elsewhere"]);
  });

  it("is known by the code of the part, or by part, name and year of the indicator", () => {
    expect(read({ nodeLevel: "Misi", nodeCode: "M1", nodeText: "a" })?.key).toBe("m1");
    expect(read(INDICATOR)?.key).toBe("indicator|ss1|indeks uji|2026");
    expect(read({ ...INDICATOR, year: "x" })?.key).toBeNull();
  });
});
