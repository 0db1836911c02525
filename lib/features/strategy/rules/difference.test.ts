import { describe, expect, it } from "vitest";
import { treeDifference, type IndicatorContent, type NodeContent, type TreeContent } from "./difference";

const indicator = (changes: Partial<IndicatorContent> = {}): IndicatorContent => ({
  id: "i",
  name: "Persentase ibu hamil terlayani",
  measureUnit: "%",
  direction: "higher",
  formula: null,
  dataSource: "Kohort",
  targets: [
    { year: 2026, target: "90" },
    { year: 2027, target: "92" },
  ],
  ...changes,
});
const node = (changes: Partial<NodeContent> = {}): NodeContent => ({
  id: "n",
  parentId: null,
  level: "objective",
  code: "S1",
  text: "Meningkatnya mutu kesehatan",
  unitName: "Dinas Kesehatan",
  indicators: [indicator()],
  ...changes,
});
const tree = (...nodes: NodeContent[]): TreeContent => ({ nodes });

describe("the difference of two trees", () => {
  it("is nothing for the same tree", () => {
    expect(treeDifference(tree(node()), tree(node()))).toEqual([]);
  });

  it("names a changed target with its year, before and after", () => {
    const after = node({ indicators: [indicator({ targets: [{ year: 2026, target: "95" }] })] });
    expect(treeDifference(tree(node()), tree(after))).toEqual([
      {
        kind: "changed",
        subject: "indicator",
        id: "i",
        code: "S1",
        text: "Persentase ibu hamil terlayani",
        fields: [
          { field: "target", year: 2026, before: "90", after: "95" },
          { field: "target", year: 2027, before: "92", after: null },
        ],
      },
    ]);
  });

  it("names what came, what went and what hangs elsewhere", () => {
    const before = tree(node(), node({ id: "x", code: "X", indicators: [] }));
    const after = tree(node({ parentId: "y" }), node({ id: "y", code: "Y" }));
    expect(
      treeDifference(before, after).map(({ kind, subject, code, fields }) => [
        kind,
        subject,
        code,
        fields.length,
      ]),
    ).toEqual([
      ["removed", "node", "X", 0],
      ["changed", "node", "S1", 1],
      ["added", "node", "Y", 0],
      ["added", "indicator", "Y", 0],
    ]);
    expect(treeDifference(before, after)[1]?.fields).toEqual([{ field: "parent", before: null, after: "Y" }]);
  });
});
