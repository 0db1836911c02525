import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "../rules/dates";
import type { Cadence } from "../rules/period";
import { periodsOfAgency, periodsToPrepare, type PeriodPolicy } from "./period-plan";

const policy = (cadence: Cadence, validFrom: string, validUntil: string | null = null): PeriodPolicy => ({
  id: `${cadence} ${validFrom}`,
  validFrom,
  validUntil,
  cadence,
  selfNoteDueDays: 7,
  scoringDueDays: 14,
  annualDue: "01-31",
});
describe("the periods of a year", () => {
  it("are four quarters under one quarterly rule, with their days and deadlines", () => {
    const periods = periodsToPrepare(2027, [policy("quarterly", "2020-01-01")]);
    expect(periods.map(({ number, startsOn, endsOn }) => [number, startsOn, endsOn])).toEqual([
      [1, "2027-01-01", "2027-03-31"],
      [2, "2027-04-01", "2027-06-30"],
      [3, "2027-07-01", "2027-09-30"],
      [4, "2027-10-01", "2027-12-31"],
    ]);
    expect(periods[0]).toMatchObject({ selfNoteDue: "2027-04-07", scoringDue: "2027-04-14" });
  });

  it("change their cadence at the first common boundary, never backwards", () => {
    const versions = [policy("quarterly", "2020-01-01", "2027-03-31"), policy("half_yearly", "2027-04-01")];
    expect(periodsToPrepare(2027, versions).map(({ cadence, number }) => `${cadence} ${number}`)).toEqual([
      "quarterly 1",
      "quarterly 2",
      "half_yearly 2",
    ]);
  });

  it("end where no rule is in force", () => {
    expect(periodsToPrepare(2027, [policy("monthly", "2020-01-01", "2027-02-28")])).toHaveLength(2);
    expect(periodsToPrepare(2019, [policy("monthly", "2020-01-01")])).toEqual([]);
  });

  test("whatever the changes of cadence, they cover the year without a gap or an overlap", () => {
    const cadences = fc.constantFrom<Cadence>("monthly", "quarterly", "half_yearly", "yearly");
    const changes = fc.array(fc.record({ month: fc.integer({ min: 2, max: 12 }), cadence: cadences }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(cadences, changes, (first, later) => {
        const starts = new Map(
          later.map(({ month, cadence }) => [`2027-${String(month).padStart(2, "0")}-01`, cadence]),
        );
        const days = [...starts.keys()].sort();
        const versions = [
          ["2020-01-01", first] as const,
          ...days.map((day) => [day, starts.get(day) ?? first] as const),
        ].map(([day, cadence], index) => policy(cadence, day, days[index] ? addDays(days[index], -1) : null));
        const periods = periodsToPrepare(2027, versions);
        expect(periods[0]?.startsOn).toBe("2027-01-01");
        expect(periods.at(-1)?.endsOn).toBe("2027-12-31");
        periods
          .slice(1)
          .forEach(({ startsOn }, index) => expect(startsOn).toBe(addDays(periods[index]?.endsOn ?? "", 1)));
        expect(new Set(periods.map(({ cadence, number }) => `${cadence} ${number}`)).size).toBe(
          periods.length,
        );
      }),
    );
  });
});

describe("the periods of an agency", () => {
  const own = (cadence: Cadence, cadenceByUnitKind: Record<string, Cadence>): PeriodPolicy => ({
    ...policy(cadence, "2020-01-01"),
    cadenceByUnitKind,
  });
  const named = (one: PeriodPolicy) =>
    periodsOfAgency(2027, [one]).map(
      ({ kind, cadence, number, onlyUnitKinds, notUnitKinds }) =>
        `${kind} ${cadence} ${number} +${onlyUnitKinds.join()} -${notUnitKinds.join()}`,
    );

  it("end with the annual evaluation, due on the policy's day of the next year", () => {
    const periods = periodsOfAgency(2027, [policy("quarterly", "2020-01-01")]);
    expect(periods.map(({ kind }) => kind)).toEqual([
      "periodic",
      "periodic",
      "periodic",
      "periodic",
      "annual",
    ]);
    expect(periods[4]).toMatchObject({
      ...{ cadence: "yearly", number: 1, startsOn: "2027-01-01", endsOn: "2027-12-31" },
      ...{ selfNoteDue: "2027-12-31", scoringDue: "2028-01-31" },
    });
    const later = { ...policy("monthly", "2020-01-01"), annualDue: "02-last" };
    expect(periodsOfAgency(2027, [later]).at(-1)?.scoringDue).toBe("2028-02-29");
    expect(periodsOfAgency(2028, [later]).at(-1)?.scoringDue).toBe("2029-02-28");
  });

  it("are the annual evaluation alone where the cadence is yearly", () => {
    const periods = periodsOfAgency(2027, [policy("yearly", "2020-01-01")]);
    expect(periods).toHaveLength(1);
    expect(periods[0]).toMatchObject({ kind: "periodic", cadence: "yearly", scoringDue: "2028-01-31" });
  });

  it("stand beside each other for kinds of units with a cadence of their own", () => {
    expect(
      named(own("quarterly", { school: "half_yearly", clinic: "quarterly", village: "yearly" })),
    ).toEqual([
      "periodic quarterly 1 + -school,village",
      "periodic quarterly 2 + -school,village",
      "periodic quarterly 3 + -school,village",
      "periodic quarterly 4 + -school,village",
      "periodic half_yearly 1 +school -",
      "periodic half_yearly 2 +school -",
      "periodic yearly 1 +village -",
      "annual yearly 1 + -village",
    ]);
    expect(named(own("yearly", { school: "half_yearly", camp: "half_yearly" }))).toEqual([
      "periodic yearly 1 + -camp,school",
      "periodic half_yearly 1 +camp,school -",
      "periodic half_yearly 2 +camp,school -",
      "annual yearly 1 +camp,school -",
    ]);
  });

  test("whatever the cadences, each kind of unit has one unbroken row of periods and one annual evaluation", () => {
    const cadences = fc.constantFrom<Cadence>("monthly", "quarterly", "half_yearly", "yearly");
    const kinds = fc.dictionary(fc.constantFrom("school", "clinic", "village"), cadences);
    const months = fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        months,
        fc.array(fc.tuple(cadences, kinds), { minLength: 4, maxLength: 4 }),
        (cuts, rules) => {
          const days = [
            "2020-01-01",
            ...cuts.sort((a, b) => a - b).map((month) => `2027-${String(month).padStart(2, "0")}-01`),
          ];
          const versions = days.map((day, index) => ({
            ...own(rules[index]?.[0] ?? "quarterly", rules[index]?.[1] ?? {}),
            ...{
              id: day,
              validFrom: day,
              validUntil: days[index + 1] ? addDays(days[index + 1] ?? day, -1) : null,
            },
          }));
          const periods = periodsOfAgency(2027, versions);
          for (const unitKind of ["school", "clinic", "village", "office"]) {
            const mine = periods.filter(
              ({ onlyUnitKinds, notUnitKinds }) =>
                (onlyUnitKinds.length === 0 || onlyUnitKinds.includes(unitKind)) &&
                !notUnitKinds.includes(unitKind),
            );
            const row = mine
              .filter(({ kind }) => kind === "periodic")
              .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
            expect(row[0]?.startsOn).toBe("2027-01-01");
            expect(row.at(-1)?.endsOn).toBe("2027-12-31");
            row
              .slice(1)
              .forEach(({ startsOn }, index) => expect(startsOn).toBe(addDays(row[index]?.endsOn ?? "", 1)));
            const annual = mine.filter(({ kind, cadence }) => kind === "annual" || cadence === "yearly");
            expect(annual).toHaveLength(1);
          }
        },
      ),
    );
  });
});
