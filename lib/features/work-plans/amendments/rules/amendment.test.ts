import { describe, expect, it } from "vitest";
import type { Target } from "../../../strategy/rules/achievement";
import { amendedTargets } from "./amended-targets";
import { checkAmendment, type KeptRow, type RowInForce } from "./amendment";

const row = (id: string, isUsed: boolean, hasProgress = isUsed): RowInForce => ({
  id,
  text: id,
  isUsed,
  indicators: [
    { id: `${id}-1`, text: `${id}-1`, measureKind: "cumulative", direction: "higher", hasProgress },
  ],
});
const kept = (id: string, more: Partial<KeptRow["indicators"][number]> = {}): KeptRow => ({
  originId: id,
  indicators: [{ originId: `${id}-1`, measureKind: "cumulative", direction: "higher", ...more }],
});

describe("what an amendment may not do", () => {
  it.each<[string, RowInForce[], KeptRow[], string[]]>([
    ["nothing was dropped", [row("a", true)], [kept("a")], []],
    ["an unused row was dropped", [row("a", true), row("b", false)], [kept("a")], []],
    [
      "a used row was dropped",
      [row("a", false), row("b", true)],
      [kept("a")],
      ["work-plans.amendment-row-used"],
    ],
    ["a row was added", [row("a", true)], [kept("a"), { originId: null, indicators: [] }], []],
    [
      "an indicator with progress was dropped",
      [row("a", true)],
      [{ originId: "a", indicators: [] }],
      ["work-plans.amendment-indicator-used"],
    ],
    [
      "an indicator without progress was dropped",
      [row("a", true, false)],
      [{ originId: "a", indicators: [] }],
      [],
    ],
    [
      "an indicator with progress is measured in another way",
      [row("a", true)],
      [kept("a", { measureKind: "ratio" })],
      ["work-plans.amendment-measure-fixed"],
    ],
    [
      "an indicator with progress turned round",
      [row("a", true)],
      [kept("a", { direction: "lower" })],
      ["work-plans.amendment-measure-fixed"],
    ],
    [
      "one without progress is measured in another way",
      [row("a", true, false)],
      [kept("a", { measureKind: "ratio" })],
      [],
    ],
  ])("%s", (_case, inForce, rows, reasons) => {
    expect(checkAmendment(inForce, rows).map(({ reason }) => reason)).toEqual(reasons);
  });
});

const number = (value: string): Target => ({ form: "number", comparator: "gte", value });
const half = [true, true, false, false];
const values = (targets: readonly (Target | null)[]) =>
  targets.map((target) =>
    target?.form === "number" ? target.value : target?.form === "text" ? target.text : null,
  );

describe("the targets of an amended indicator by period", () => {
  it.each<[string, Target, Target, "cumulative" | "ratio", boolean[], (string | null)[]]>([
    [
      "a total raised: what began stays, the rest is shared",
      number("12"),
      number("20"),
      "cumulative",
      half,
      ["3", "3", "7", "7"],
    ],
    ["a total lowered", number("12"), number("9"), "cumulative", half, ["3", "3", "1", "2"]],
    ["a total below what began", number("12"), number("4"), "cumulative", half, ["3", "3", "0", "0"]],
    ["a total with decimals", number("1"), number("2.5"), "cumulative", [true, false], ["0", "2.5"]],
    ["nothing has begun", number("12"), number("20"), "cumulative", [false, false], [null, null]],
    ["everything has begun", number("12"), number("20"), "cumulative", [true, true], ["6", "6"]],
    [
      "a ratio: old periods keep the old value, new ones follow",
      number("95"),
      number("98"),
      "ratio",
      half,
      ["95", "95", null, null],
    ],
    ["nothing changed", number("95"), number("95"), "ratio", half, [null, null, null, null]],
  ])("%s", (_case, before, after, measureKind, begun, expected) => {
    const targets = amendedTargets({ target: before, measureKind }, { target: after, measureKind }, begun);
    expect(values(targets)).toEqual(expected);
  });

  it("keeps a target in words for the periods that have begun", () => {
    const words = (text: string): Target => ({ form: "text", text });
    const targets = amendedTargets(
      { target: words("Juni"), measureKind: "text" },
      { target: words("Agustus"), measureKind: "text" },
      [true, false],
    );
    expect(values(targets)).toEqual(["Juni", null]);
  });
});
