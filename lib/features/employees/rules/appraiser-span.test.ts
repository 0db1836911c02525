import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "../../organization/rules/dates";
import {
  appraiserOn,
  checkSpans,
  currentAppraisers,
  handOver,
  mayAct,
  maySign,
  type AppraiserCapacity,
  type AppraiserSpan,
} from "./appraiser-span";

const span = (
  employeeId: string,
  startsOn: string,
  endsOn: string | null,
  capacity: AppraiserCapacity = "definitive",
): AppraiserSpan => ({ employeeId, startsOn, endsOn, capacity });

const handedOver = [
  span("old", "2026-01-01", "2026-05-31"),
  span("acting", "2026-06-01", "2026-08-31", "plt"),
  span("new", "2026-09-01", null),
];

test.each([
  ["2025-12-31", null],
  ["2026-01-01", "old"],
  ["2026-05-31", "old"],
  ["2026-06-01", "acting"],
  ["2026-09-01", "new"],
  ["2030-01-01", "new"],
])("on %s the appraiser is %s", (date, expected) => {
  expect(appraiserOn(handedOver, date)?.employeeId ?? null).toBe(expected);
});

it("takes the right to act from a former appraiser on the day the span ends", () => {
  expect(mayAct(handedOver, "old", "2026-05-31")).toBe(true);
  expect(mayAct(handedOver, "old", "2026-06-01")).toBe(false);
});

test.each<[AppraiserCapacity, boolean]>([
  ["definitive", true],
  ["plt", true],
  ["plh", true],
  ["delegated", true],
  ["provisional", false],
])("a %s appraiser may sign: %s, and may act in any case", (capacity, expected) => {
  const spans = [span("boss", "2026-01-01", null, capacity)];
  expect(maySign(spans, "boss", "2026-03-01")).toBe(expected);
  expect(mayAct(spans, "boss", "2026-03-01")).toBe(true);
  expect(maySign(spans, "someone else", "2026-03-01")).toBe(false);
});

describe("currentAppraisers", () => {
  it("lets the one before go on reading while a provisional one acts", () => {
    const spans = [
      span("a", "2026-01-01", "2026-02-28"),
      span("b", "2026-03-01", "2026-04-30"),
      span("c", "2026-05-01", null, "provisional"),
    ];
    const { acting, readers } = currentAppraisers(spans, "2026-06-01");
    expect(acting?.employeeId).toBe("c");
    expect(readers.map((reader) => reader.employeeId)).toEqual(["b"]);
  });

  it("goes back over a row of provisional ones", () => {
    const spans = [
      span("a", "2026-01-01", "2026-02-28"),
      span("b", "2026-03-01", "2026-04-30", "provisional"),
      span("c", "2026-05-01", null, "provisional"),
    ];
    const { readers } = currentAppraisers(spans, "2026-06-01");
    expect(readers.map((reader) => reader.employeeId)).toEqual(["b", "a"]);
  });

  it("ends the reading of the one before once the appraiser is confirmed", () => {
    expect(currentAppraisers(handedOver, "2026-10-01")).toEqual({ acting: handedOver[2], readers: [] });
  });
});

test.each<[string, AppraiserSpan[], string[]]>([
  ["sound spans", handedOver, []],
  [
    "an overlap of one day",
    [span("a", "2026-01-01", "2026-06-01"), span("b", "2026-06-01", null)],
    ["overlap"],
  ],
  ["two open spans", [span("a", "2026-01-01", null), span("b", "2026-06-01", null)], ["overlap"]],
  ["an end before the start", [span("a", "2026-06-01", "2026-05-31")], ["span-order"]],
  ["the rated person as appraiser", [span("me", "2026-01-01", null)], ["self"]],
])("checkSpans: %s", (_label, spans, expected) => {
  const found = checkSpans(spans, "me").map((reason) => reason.reason.replace("employees.appraiser-", ""));
  expect(found).toEqual(expected);
});

it("hands over without gap or overlap, however often", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom("a", "b", "c")), { maxLength: 8 }),
      (changes) => {
        let spans: AppraiserSpan[] = [span("first", "2026-01-01", null)];
        for (const [offset, employeeId] of changes) {
          spans = handOver(spans, {
            employeeId,
            capacity: "definitive",
            from: addDays("2026-01-01", offset),
          });
        }
        expect(checkSpans(spans, "me")).toEqual([]);
        for (let day = 0; day <= 401; day += 1) {
          expect(appraiserOn(spans, addDays("2026-01-01", day))).not.toBeNull();
        }
      },
    ),
    { numRuns: 40 },
  );
});
