import { describe, expect, it } from "vitest";
import type { PlanContent } from "../../rules/content-hash";
import { keyedText, readKeyedContent, type KeyedContent } from "./keyed-content";
import { planDifference } from "./plan-difference";
import { markedRows, mayStillUndo, rowHashes } from "./row-marks";

const indicator = (value: string) => ({
  text: "Ibu hamil yang dilayani",
  aspect: "quantity" as const,
  perspective: null,
  measureKind: "cumulative" as const,
  direction: "higher" as const,
  target: { form: "number" as const, comparator: "gte" as const, value },
  measureUnit: "orang",
});

const result = (text: string, value = "95"): PlanContent["results"][number] => ({
  kind: "main",
  text,
  supportKind: "other_assignment",
  supportsResultId: null,
  supportsIndicatorId: null,
  supportsText: "Rencana puskesmas",
  successMeasure: null,
  indicators: [indicator(value)],
});

const plan = (results: PlanContent["results"], more: Partial<PlanContent> = {}): PlanContent => ({
  employeeId: "e",
  year: 2026,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  positionTitle: "Bidan Mahir",
  unitId: "u",
  approach: "quantitative",
  form: "ja_jf",
  revision: 1,
  results,
  behaviours: [{ value: "service", expectation: "" }],
  attachments: [{ kind: "resource", text: "Satu sepeda motor" }],
  ...more,
});

const keyed = (content: PlanContent, ids: string[]): KeyedContent => ({
  content,
  rows: ids.map((id) => ({ id, indicators: [`${id}-1`] })),
});

const before = keyed(plan([result("Antenatal"), result("Rujukan")]), ["a", "b"]);

describe("the difference between two states of a plan", () => {
  it("is nothing between a plan and itself, in whatever order its rows stand", () => {
    expect(planDifference(before, before).count).toBe(0);
    const turned = keyed(plan([result("Rujukan"), result("Antenatal")]), ["b", "a"]);
    expect(planDifference(before, turned).count).toBe(0);
  });

  it("names what was changed, added and dropped, with what stood there", () => {
    const after = keyed(plan([result("Antenatal sesuai standar", "98"), result("Kelas ibu")]), ["a", "c"]);
    const { rows, count } = planDifference(before, after);
    expect(count).toBe(3);
    expect(rows.map(({ key, kind, number }) => [key, kind, number])).toEqual([
      ["a", "changed", 1],
      ["c", "added", 2],
      ["b", "dropped", null],
    ]);
    expect(rows[0]?.fields).toEqual([
      { field: "text", before: "Antenatal", after: "Antenatal sesuai standar" },
    ]);
    expect(rows[0]?.indicators[0]?.fields).toEqual([{ field: "target", before: "95", after: "98" }]);
  });

  it("sees an indicator that came or went", () => {
    const more = { ...result("Antenatal"), indicators: [indicator("95"), indicator("12")] };
    const after: KeyedContent = {
      content: plan([more, result("Rujukan")]),
      rows: [
        { id: "a", indicators: ["a-1", "a-2"] },
        { id: "b", indicators: ["b-1"] },
      ],
    };
    expect(planDifference(before, after).rows[0]?.indicators.map(({ kind }) => kind)).toEqual(["added"]);
    expect(planDifference(after, before).rows[0]?.indicators.map(({ kind }) => kind)).toEqual(["dropped"]);
  });

  it("sees expectations, lines of the lampiran and the plan's own facts", () => {
    const after = keyed(
      plan(before.content.results, {
        endsOn: "2026-08-31",
        behaviours: [{ value: "service", expectation: "Sapa setiap ibu." }],
        attachments: [{ kind: "resource", text: "Dua sepeda motor" }],
      }),
      ["a", "b"],
    );
    const difference = planDifference(before, after);
    expect(difference.plan).toEqual([{ field: "endsOn", before: "2026-12-31", after: "2026-08-31" }]);
    expect(difference.behaviours).toEqual([{ field: "service", before: null, after: "Sapa setiap ibu." }]);
    expect(difference.attachments).toEqual([
      { kind: "resource", added: ["Dua sepeda motor"], dropped: ["Satu sepeda motor"] },
    ]);
    expect(difference.count).toBe(3);
  });

  it("reads back what was stored, and a snapshot of the first releases by its words", () => {
    expect(planDifference(before, readKeyedContent(keyedText(before))).count).toBe(0);
    const old = readKeyedContent(JSON.stringify({ kind: "work-plan", content: before.content }));
    const now = keyed(plan([result("Antenatal", "98"), result("Kelas ibu")]), ["a", "c"]);
    expect(planDifference(old, now).rows.map(({ kind }) => kind)).toEqual(["changed", "added", "dropped"]);
    expect(() => readKeyedContent("{}")).toThrow();
  });
});

describe("a mark at a row", () => {
  it("holds as long as the row reads as it did, and no longer", () => {
    const marks = [...rowHashes(before)].map(([resultId, rowHash]) => ({ resultId, rowHash }));
    expect(markedRows(before, marks).unmarked).toEqual([]);
    const after = keyed(plan([result("Antenatal", "98"), result("Rujukan")]), ["a", "b"]);
    expect([...markedRows(after, marks).marked]).toEqual(["b"]);
    expect(markedRows(after, marks).unmarked).toEqual([1]);
  });
});

it.each([
  [10, true],
  [15, true],
  [15.001, false],
])("a return may be undone after %s seconds: %s", (seconds, may) => {
  const at = new Date("2026-11-16T05:10:00.000Z");
  expect(mayStillUndo(at, new Date(at.getTime() + seconds * 1000))).toBe(may);
});
