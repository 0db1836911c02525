import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parsePaste } from "./parse-paste";
import { layoutOf } from "./paste-columns";
import { readPaste } from "./read-paste";

const around = { approach: "quantitative" as const, choices: [], existing: 0 };
const paste = (...lines: string[][]) => lines.map((line) => line.join("\t")).join("\n");
const row = ["Kohort ibu lengkap", "Waktu", "Kohort terisi paling lambat tanggal 5", "12", "laporan"];

describe("the clipboard of a spreadsheet", () => {
  test.each<[string, string, string[][]]>([
    [
      "cells and lines",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a line break inside a cell", '"a\nb"\tc', [["a\nb", "c"]]],
    ["a doubled quote", '"kata ""baik"""\tc', [['kata "baik"', "c"]]],
    ["a tab inside a cell", '"a\tb"\tc', [["a\tb", "c"]]],
    ["a quote that opens a word only", '"Pariaman Sehat" tercapai\tb', [['"Pariaman Sehat" tercapai', "b"]]],
    ["a quote that is never closed", '"a\tb', [['"a', "b"]]],
    ["an inch", '12" pipa\tb', [['12" pipa', "b"]]],
    ["an empty cell in the middle", "a\t\tc", [["a", "", "c"]]],
    ["empty lines", "\n\na\n\n", [["a"]]],
    ["nothing", "", []],
    ["line ends of an old computer", "a\rb", [["a"], ["b"]]],
  ])("%s", (_, text, expected) => expect(parsePaste(text)).toEqual(expected));

  it("any cells come back as they went", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", " ", '"', "\t", "\n", "5", "%", "é"),
      maxLength: 12,
    });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (lines) => {
        const typed = lines.map((line) => line.map(quoted).join("\t")).join("\n");
        const kept = lines
          .map((line) => line.map((text) => text.trim()))
          .filter((line) => line.some((text) => text));
        expect(parsePaste(typed)).toEqual(kept);
      }),
    );
  });
});

describe("which column is which", () => {
  const layout = (...lines: string[][]) => layoutOf(lines).columns.join(" ");

  it("by the headings, in any order", () =>
    expect(
      layout([
        "No.",
        "RHK Pimpinan",
        "Rencana Hasil Kerja",
        "Aspek",
        "IKI",
        "Target",
        "Satuan",
        "Keterangan",
      ]),
    ).toBe("number support result aspect indicator target unit extra"));

  test.each<[string, string[], string]>([
    ["one cell", ["Kohort lengkap"], "result"],
    ["two", ["Kohort lengkap", "Persentase baris"], "result indicator"],
    ["four", ["Kohort", "Persentase", "95", "%"], "result indicator target unit"],
    ["an aspect tells", row, "result aspect indicator target unit"],
    [
      "with the leader's result in front",
      ["Meningkatnya mutu", ...row],
      "support result aspect indicator target unit",
    ],
    ["with a number in front", ["1", ...row], "number result aspect indicator target unit"],
    ["more than expected", [...row, "catatan"], "result aspect indicator target unit extra"],
    [
      "a perspective at the end",
      ["Kohort", "Persentase", "95", "%", "Proses Bisnis"],
      "result indicator target unit perspective",
    ],
  ])("by the cells: %s", (_, line, expected) => expect(layout(line)).toBe(expected));

  it("a first line of sentences is no heading", () =>
    expect(layoutOf([["Hasil kerja tim lengkap", "Persentase target yang tercapai"]]).headings).toBeNull());
});

describe("reading the rows", () => {
  const target = (typed: string, unit = "") => {
    const read = readPaste(paste(["Kohort lengkap", "Waktu", "Lama layanan", typed, unit]), around);
    const [indicator] = read.rows[0]?.indicators ?? [];
    return { ...indicator, problem: read.lines[0]?.[3]?.problem?.reason ?? null };
  };

  test.each<[string, string, Record<string, unknown>]>([
    ["95 %", "", { target: "95", measureUnit: "%", measureKind: "ratio", problem: null }],
    ["95%", "", { target: "95", measureUnit: "%", problem: null }],
    ["1.284,5", "ton", { target: "1.284,5", measureUnit: "ton", measureKind: "cumulative", problem: null }],
    [
      "≤ 5 hari",
      "",
      { target: "≤ 5", measureUnit: "hari", direction: "lower", measureKind: "index", problem: null },
    ],
    [
      "≤ 5 hari",
      "hari",
      { target: "≤ 5 hari", measureUnit: "hari", problem: "work-plans.target-not-number" },
    ],
    ["1,284.5", "ton", { target: "1,284.5", problem: "work-plans.number-dot" }],
    ["dokumen disahkan", "", { target: "dokumen disahkan", measureKind: "text", problem: null }],
    ["BB", "predikat", { target: "BB", measureKind: "index", problem: null }],
    ["", "orang", { target: "", problem: "work-plans.target-empty" }],
    ["dua 2 belas", "", { target: "dua 2 belas", problem: "work-plans.target-not-number" }],
  ])("target %s | %s", (typed, unit, expected) => expect(target(typed, unit)).toMatchObject(expected));

  it("twenty rows of six cells are twenty rows, as typed", () => {
    const lines = Array.from({ length: 20 }, (_, at) => [
      "Mutu naik",
      `Hasil kerja ${at + 1}`,
      "Kualitas",
      `Persentase ${at}`,
      "95",
      "%",
    ]);
    const read = readPaste(paste(...lines), around);
    expect(read.rows.map(({ text }) => text)).toEqual(lines.map(([, text]) => text));
    expect(read.lines).toHaveLength(20);
    expect(read.blocks).toEqual([]);
  });

  it("a merged cell goes on with the result above", () => {
    const read = readPaste(paste(row, ["", "Kualitas", "Persentase baris lengkap", "98", "%"]), around);
    expect(read.rows).toHaveLength(1);
    expect(read.rows[0]?.indicators.map(({ aspect }) => aspect)).toEqual(["time", "quality"]);
  });

  it("what has no column is kept with the indicator and marked", () => {
    const read = readPaste(
      paste(
        ["RHK", "Aspek", "IKI", "Target", "Satuan", "Catatan"],
        ["Kohort", "Mutunya", "Persentase", "95", "%", "tiap bulan"],
      ),
      around,
    );
    expect(read.rows[0]?.indicators[0]).toMatchObject({
      aspect: null,
      text: "Persentase [Mutunya] [Catatan: tiap bulan]",
    });
    expect(read.lines[0]?.map(({ problem }) => problem?.reason ?? "")).toEqual([
      "",
      "work-plans.paste-aspect",
      "",
      "",
      "",
      "work-plans.paste-extra",
    ]);
  });

  it("the leader's result is linked by its words, and kept as words where nobody has it", () => {
    const choice = {
      kind: "leader_result" as const,
      id: "x",
      text: "Mutu naik",
      number: 1,
      owner: "dr. Ratna",
    };
    const read = readPaste(paste(["MUTU NAIK", ...row], ["Lain", ...row.with(0, "Lain lagi")]), {
      ...around,
      choices: [choice],
    });
    expect(read.rows.map(({ supports }) => [supports.choice?.id ?? null, supports.words])).toEqual([
      ["x", "MUTU NAIK"],
      [null, "Lain"],
    ]);
  });

  it("a qualitative plan gets its measure in words, nothing left out", () =>
    expect(
      readPaste(paste(row, ["", "", "Baris lengkap", "98", "%"]), { ...around, approach: "qualitative" })
        .rows,
    ).toMatchObject([
      { text: row[0], successMeasure: `${row.slice(1).join(" ")}\nBaris lengkap 98 %`, indicators: [] },
    ]));

  test.each<[string, string, number, string]>([
    ["nothing", " \n", 0, "work-plans.paste-empty"],
    ["more rows than a plan holds", paste(row), 40, "work-plans.too-many-results"],
    ["a text longer than a field", paste(["x".repeat(501), ...row.slice(1)]), 0, "work-plans.too-long"],
    [
      "more indicators than a result holds",
      paste(...Array.from({ length: 13 }, () => row)),
      0,
      "work-plans.paste-too-many-indicators",
    ],
  ])("refuses %s, and shows every cell", (_, text, existing, reason) => {
    const read = readPaste(text, { ...around, existing });
    expect(read.blocks.map((one) => one.reason)).toContain(reason);
    expect(read.lines).toHaveLength(parsePaste(text).length);
  });

  it("keeps every word of any paste", () => {
    const cell = fc.constantFrom(
      "",
      "Kohort",
      "Waktu",
      "95 %",
      "≤ 5 hari",
      "Mutu baik",
      "1.284,5",
      "12",
      "Lain-lain",
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 8 }), (lines) => {
        const read = readPaste(paste(...lines), around);
        const kept = JSON.stringify(read.rows).toLowerCase();
        read.lines.flat().forEach(({ text }, at) => {
          const column = read.columns[at % Math.max(1, read.columns.length)];
          if (column === "number" || column === "aspect" || column === "kind") return;
          for (const word of text.toLowerCase().split(/\s+/)) expect(kept).toContain(word);
        });
      }),
    );
  });
});
