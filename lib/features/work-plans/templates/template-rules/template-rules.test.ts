import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { families } from "../../writing/rules/families";
import { chooseTemplate } from "./choose-template";
import { linesOfRows, rowsOfLines, type TemplateLine } from "./template-lines";

const line = (change: Partial<TemplateLine> = {}): TemplateLine => ({
  kind: "main",
  result: "Kohort ibu lengkap",
  indicator: "Persentase baris lengkap",
  sort: "quality",
  target: "98",
  unit: "%",
  ...change,
});

describe("the lines of a template", () => {
  it("a line without a result goes on with the one above", () =>
    expect(
      rowsOfLines([
        line(),
        line({ result: "", indicator: "Lama pengisian", sort: "time", target: "≤ 5", unit: "hari" }),
      ]),
    ).toMatchObject([
      {
        result: "Kohort ibu lengkap",
        indicators: [
          { aspect: "quality", measureKind: "ratio", direction: "higher" },
          { aspect: "time", measureKind: "index", direction: "lower" },
        ],
      },
    ]));

  it("a perspective is a perspective", () =>
    expect(rowsOfLines([line({ sort: "budget" })])[0]?.indicators[0]).toMatchObject({
      aspect: null,
      perspective: "budget",
    }));

  it("empty lines fall away", () =>
    expect(rowsOfLines([line({ result: "", indicator: "", target: "" })])).toEqual([]));

  it("lines and rows are the same thing twice", () => {
    const text = fc.stringMatching(/^[a-z]{1,12}$/);
    const any = fc.record({
      kind: fc.constantFrom("main" as const, "additional" as const),
      result: text,
      indicator: text,
      sort: fc.constantFrom("quantity" as const, "time" as const, "budget" as const, "" as const),
      target: fc.constantFrom("95", "≤ 5", "1.284,5", "dokumen"),
      unit: fc.constantFrom("%", "hari", "orang", ""),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (lines) => {
        const rows = rowsOfLines(lines);
        expect(rowsOfLines(linesOfRows(rows))).toEqual(rows);
      }),
    );
  });

  it("the built-in examples can be taken into a template unchanged in every word", () => {
    for (const { rows } of families)
      for (const [index, row] of rowsOfLines(linesOfRows(rows)).entries())
        expect(row.indicators.map(({ text, target, unit }) => [text, target, unit])).toEqual(
          rows[index]?.indicators.map(({ text, target, unit }) => [text, target, unit]),
        );
  });
});

describe("the template for a post", () => {
  const templates = [
    { id: "family", title: null, family: "bidan" },
    { id: "title", title: "Bidan Mahir", family: null },
    { id: "nurses", title: null, family: "perawat" },
  ];
  const chosen = (title: string) =>
    chooseTemplate(templates, { title, family: null, positionClass: "functional" }).template?.id ?? null;

  it("is that of its title before that of its family", () => {
    expect(chosen("BIDAN MAHIR")).toBe("title");
    expect(chosen("Bidan Terampil")).toBe("family");
  });

  it("is never a neighbour's", () => {
    expect(chosen("Nutrisionis Penyelia")).toBeNull();
    expect(chosen("Arsiparis Terampil")).toBeNull();
  });
});
