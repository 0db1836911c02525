import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "../rules/dates";
import { periodOn, type Cadence } from "../rules/period";
import { policyInForce } from "../rules/policy";
import {
  checkConfirmer,
  checkStart,
  earliestStart,
  mayHappen,
  placeVersion,
  removeVersion,
  versionState,
} from "./policy-version";

const today = "2026-11-16";
const one = { id: "a", number: 1, validFrom: "2026-01-01", validUntil: "2026-09-30" };
const two = { id: "b", number: 2, validFrom: "2026-10-01", validUntil: null };
const start = {
  today,
  noticeDays: 30,
  cadences: ["quarterly"] as Cadence[],
  versions: [one, two],
  otherStarts: [] as string[],
};

test.each([
  ["today", today, "policy-backwards"],
  ["yesterday", "2026-11-15", "policy-backwards"],
  ["inside the running quarter", "2026-12-20", "policy-early"],
  ["inside a coming quarter", "2027-02-01", "policy-early"],
  ["the next quarter", "2027-01-01", undefined],
  ["a later quarter", "2027-04-01", undefined],
])("a change that begins %s (%s): %s", (_label, day, reason) => {
  expect(checkStart(day, start)[0]?.reason).toBe(reason && `organization.${reason}`);
});

test.each([
  ["without enough notice", { noticeDays: 60 }, "2027-01-01", "policy-notice", "2027-04-01"],
  ["on the day of another", { otherStarts: ["2027-01-01"] }, "2027-01-01", "policy-date-taken", "2027-01-01"],
  [
    "before a scheduled one",
    { versions: [one, two, { validFrom: "2027-04-01" }] },
    "2027-01-01",
    "policy-before-version",
    "2027-07-01",
  ],
  [
    "where schools run by half-years",
    { cadences: ["quarterly", "half_yearly"] as Cadence[] },
    "2027-04-01",
    "policy-early",
    "2027-01-01",
  ],
])("a change %s is refused and told the earliest day", (_label, change, day, reason, earliest) => {
  expect(checkStart(day, { ...start, ...change })).toMatchObject([
    { field: "startsOn", reason: `organization.${reason}`, params: { date: earliest } },
  ]);
});

describe("the second person", () => {
  const needed = { policyChange: { secondConfirmer: true, noticeDays: 30 } };
  const free = { policyChange: { secondConfirmer: false, noticeDays: 30 } };
  it.each([
    ["an author", needed, "x", 1],
    ["somebody else", needed, "z", 0],
    ["an author where none is wanted", free, "x", 0],
  ])("%s", (_label, rules, person, problems) => {
    expect(checkConfirmer(person, ["x", "y"], rules)).toHaveLength(problems);
  });
});

test.each([
  ["2026-09-30", "in_force", "scheduled"],
  ["2026-10-01", "past", "in_force"],
])("on %s the first version is %s and the second %s", (day, first, second) => {
  expect([versionState(one, day), versionState(two, day)]).toEqual([first, second]);
});

test("what is scheduled can only be taken back", () => {
  expect(
    (["edit", "rehearse", "submit", "confirm", "return", "withdraw"] as const).filter((e) =>
      mayHappen("scheduled", e),
    ),
  ).toEqual(["withdraw"]);
  expect(mayHappen("draft", "submit")).toBe(false);
});

describe("any sequence of accepted changes", () => {
  const cadence = fc.constantFrom<Cadence>("monthly", "quarterly", "half_yearly", "yearly");
  const step = fc.record({ cadence, later: fc.integer({ min: 0, max: 500 }), takeBack: fc.boolean() });

  it("leaves exactly one version a day, begins where periods begin and never behind today", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 90 }), (steps, noticeDays) => {
        let versions: { id: string; number: number; validFrom: string; validUntil: string | null }[] = [
          { id: "0", number: 1, validFrom: "2026-01-01", validUntil: null },
        ];
        let now = today;
        steps.forEach((next, index) => {
          const facts = { today: now, noticeDays, cadences: [next.cadence], versions, otherStarts: [] };
          const startsOn = earliestStart(facts);
          expect(checkStart(startsOn, facts)).toEqual([]);
          expect(periodOn(startsOn, next.cadence).startsOn).toBe(startsOn);
          const { number, ends } = placeVersion(versions, startsOn);
          versions = [
            ...versions.map((v) => (v.id === ends?.id ? { ...v, validUntil: ends.validUntil } : v)),
            { id: String(index + 1), number, validFrom: startsOn, validUntil: null },
          ];
          if (next.takeBack) {
            const { reopens, problems } = removeVersion(versions, String(index + 1), now);
            expect(problems).toEqual([]);
            versions = versions
              .filter(({ id }) => id !== String(index + 1))
              .map((v) => (v.id === reopens ? { ...v, validUntil: null } : v));
          }
          now = addDays(now, next.later);
        });
        for (const day of ["2026-01-01", today, now, "2040-06-15"]) {
          const valid = versions.filter(
            (v) => v.validFrom <= day && (v.validUntil === null || v.validUntil >= day),
          );
          expect(valid).toHaveLength(1);
          expect(policyInForce(versions, day)?.id).toBe(valid[0]?.id);
        }
      }),
    );
  });

  it("a version that began, or that another follows, is not taken back", () => {
    expect(removeVersion([one, two], "b", today).problems).toMatchObject([
      { reason: "organization.policy-begun" },
    ]);
    const three = { id: "c", number: 3, validFrom: "2027-01-01", validUntil: "2027-03-31" };
    const four = { id: "d", number: 4, validFrom: "2027-04-01", validUntil: null };
    expect(removeVersion([one, two, three, four], "c", today).problems).toMatchObject([
      { reason: "organization.policy-not-last" },
    ]);
  });
});
