import { describe, expect, it, test } from "vitest";
import { dayOfReceipt, hasLapsed, isObjectionInTime, lapseDay, objectionLastDay } from "./clocks";

const calendar = { mode: "calendar", days: 14 } as const;
const working = { mode: "working", days: 14 } as const;
const none = new Set<string>();

test.each([
  ["G69", "2026-02-03", true],
  ["G70", "2026-02-04", false],
])("%s received 2026-01-20, filed %s is admissible: %s", (_case, filedOn, expected) => {
  expect(isObjectionInTime(filedOn, objectionLastDay("2026-01-20", calendar, none))).toBe(expected);
});

test.each([
  ["G71", "2026-01-20", none, "2026-02-09"],
  ["G72", "2026-02-02", new Set(["2026-02-17"]), "2026-02-23"],
])("%s working days from %s", (_case, receivedOn, holidays, expected) => {
  expect(objectionLastDay(receivedOn, working, holidays)).toBe(expected);
});

describe("receipt", () => {
  it("is the acknowledgement, else the fourteenth day after release", () => {
    expect(dayOfReceipt({ releasedOn: "2026-10-13", acknowledgedOn: "2026-10-15" }, 14)).toBe("2026-10-15");
    expect(dayOfReceipt({ releasedOn: "2026-10-13", acknowledgedOn: null }, 14)).toBe("2026-10-27");
  });

  test.each([
    ["2026-10-27", false],
    ["2026-10-28", true],
  ])("on %s a result released on 13 October has lapsed: %s", (today, expected) => {
    expect(lapseDay("2026-10-13", 14)).toBe("2026-10-27");
    expect(hasLapsed("2026-10-13", 14, today)).toBe(expected);
  });
});
