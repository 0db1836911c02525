import { describe, expect, it } from "vitest";
import { differing, type PanelMark } from "./differences";

const notes = (...marks: (PanelMark | null)[]) =>
  marks.map((mark, i) => ({ memberId: String(i), mark, text: "" }));

describe("differences between the notes on one question", () => {
  it.each<[string, (PanelMark | null)[], string[]]>([
    ["all agree", ["seen", "seen", "seen"], []],
    ["one differs", ["seen", "seen", "not_seen"], ["2"]],
    [
      "two of five differ, each in another way",
      ["seen", "outstanding", "seen", "not_seen", "seen"],
      ["1", "3"],
    ],
    ["a tie marks everybody", ["seen", "outstanding"], ["0", "1"]],
    ["three ways", ["seen", "outstanding", "not_seen"], ["0", "1", "2"]],
    ["no mark is no difference", ["seen", null, "seen"], []],
    ["nobody marked", [null, null], []],
  ])("%s", (_case, marks, ids) => {
    expect(differing(notes(...marks))).toEqual(ids);
  });
});
