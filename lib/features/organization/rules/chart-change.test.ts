import { describe, expect, it } from "vitest";
import { changedFrom, chartFaults, checkRater, endedOn, type Chart, type UnitSpan } from "./chart";
import { planChange, type ChartChange } from "./chart-change";

const TODAY = "2026-11-16";
const unit = (unitId: string, parentId: string | null, change: Partial<UnitSpan> = {}): UnitSpan => ({
  unitId,
  parentId,
  code: unitId,
  name: `Unit ${unitId}`,
  kind: "opd",
  hasOwnAgreement: false,
  startsOn: "2020-01-01",
  endsOn: null,
  ...change,
});
const post = (positionId: string, unitId: string, superiorPositionId: string | null, isUnitHead = false) => ({
  positionId,
  unitId,
  superiorPositionId,
  title: `Jabatan ${positionId}`,
  class: "pelaksana" as const,
  level: null,
  grade: null,
  family: null,
  isUnitHead,
  independentHead: false,
  startsOn: "2020-01-01",
  endsOn: null,
});

const chart: Chart = {
  units: [unit("city", null), unit("health", "city"), unit("clinic", "health"), unit("roads", "city")],
  positions: [
    post("mayor", "city", null, true),
    post("chief", "health", "mayor", true),
    post("doctor", "clinic", "chief", true),
    post("nurse", "clinic", "doctor"),
  ],
};
const plan = (change: ChartChange, from: Chart = chart) =>
  planChange(from, change, { today: TODAY, holders: [] });
const codes = (list: { reason: string }[]) => list.map(({ reason }) => reason);

describe("a fact over time", () => {
  const spans = [unit("a", "x", { endsOn: "2026-12-31" }), unit("a", "y", { startsOn: "2027-01-01" })];

  it("keeps a later decision on the same fact, and carries another fact through it", () => {
    const moved = changedFrom(spans, "2026-12-01", { parentId: "z" });
    expect(moved.map(({ startsOn, parentId }) => [startsOn, parentId])).toEqual([
      ["2020-01-01", "x"],
      ["2026-12-01", "z"],
      ["2027-01-01", "y"],
    ]);
    const named = changedFrom(spans, "2026-12-01", { name: "B" });
    expect(named.map(({ startsOn, name, parentId }) => [startsOn, name, parentId])).toEqual([
      ["2020-01-01", "Unit a", "x"],
      ["2026-12-01", "B", "x"],
      ["2027-01-01", "B", "y"],
    ]);
  });

  it("joins neighbours that say the same", () => {
    expect(changedFrom(spans, "2026-12-01", { parentId: "y" })).toHaveLength(2);
    expect(changedFrom(spans, "2026-12-01", { parentId: "y" })[1]?.startsOn).toBe("2026-12-01");
  });

  it("ends, and forgets what was planned after its end", () => {
    expect(endedOn(spans, "2026-11-30")).toEqual([{ ...spans[0], endsOn: "2026-11-30" }]);
  });
});

describe("a change of the chart", () => {
  it("moves a unit from its day on", () => {
    const { after, units, refusals } = plan({
      kind: "move_unit",
      day: "2026-12-01",
      unitId: "clinic",
      parentId: "roads",
    });
    expect(refusals).toEqual([]);
    expect(units).toEqual(["clinic"]);
    expect(chartFaults(after)).toEqual([]);
    expect(after.units.filter((one) => one.unitId === "clinic")).toMatchObject([
      { parentId: "health", endsOn: "2026-11-30" },
      { parentId: "roads", startsOn: "2026-12-01", endsOn: null },
    ]);
  });

  it("refuses a circle, also one that only a later plan would close", () => {
    const round = plan({ kind: "move_unit", day: TODAY, unitId: "health", parentId: "clinic" });
    expect(codes(round.refusals)).toEqual(["organization.unit-circle"]);
    const later = plan({ kind: "move_unit", day: "2027-03-01", unitId: "roads", parentId: "clinic" }).after;
    const now = plan({ kind: "move_unit", day: TODAY, unitId: "health", parentId: "roads" }, later);
    expect(codes(now.refusals)).toEqual(["organization.unit-circle"]);
  });

  it("closes a unit with its empty posts and raises what hung under them", () => {
    const holders = [
      { positionId: "nurse", employeeId: "e", name: "Siti", startsOn: "2026-01-01", endsOn: null },
    ];
    const close: ChartChange = { kind: "close_unit", day: "2026-12-31", unitId: "clinic" };
    expect(planChange(chart, close, { today: TODAY, holders }).refusals).toMatchObject([
      { reason: "organization.unit-has-people", params: { n: 1, names: "Siti" } },
    ]);
    const gone = [{ ...holders[0]!, endsOn: "2026-12-31" }];
    const closed = planChange(chart, close, { today: TODAY, holders: gone });
    expect(closed.refusals).toEqual([]);
    expect([...closed.positions].sort()).toEqual(["doctor", "nurse"]);
    const health = plan({ kind: "close_unit", day: "2026-12-31", unitId: "health" });
    expect(health.refusals).toMatchObject([{ reason: "organization.unit-has-children" }]);
  });

  it("raises the posts under a closing post to the next one above", () => {
    const { after, warnings, refusals } = plan({
      kind: "close_position",
      day: "2026-12-31",
      positionId: "doctor",
    });
    expect(refusals).toEqual([]);
    expect(warnings).toEqual([{ reason: "organization.posts-rise", params: { n: 1 } }]);
    expect(after.positions.filter((one) => one.positionId === "nurse")).toMatchObject([
      { superiorPositionId: "doctor", endsOn: "2026-12-31" },
      { superiorPositionId: "chief", startsOn: "2027-01-01" },
    ]);
  });

  it("merges a unit with everything in it; its head steps down", () => {
    const { after, refusals, warnings } = plan({
      kind: "merge_unit",
      day: "2027-01-01",
      unitId: "health",
      intoId: "roads",
    });
    expect(refusals).toEqual([]);
    expect(codes(warnings)).toEqual(["organization.heads-step-down"]);
    expect(chartFaults(after)).toEqual([]);
    expect(after.units.find((one) => one.unitId === "health")?.endsOn).toBe("2026-12-31");
    expect(after.units.find((one) => one.unitId === "clinic" && one.endsOn === null)?.parentId).toBe("roads");
    expect(after.positions.find((one) => one.positionId === "chief" && one.endsOn === null)).toMatchObject({
      unitId: "roads",
      isUnitHead: false,
    });
    expect(
      codes(plan({ kind: "merge_unit", day: "2027-01-01", unitId: "health", intoId: "clinic" }).refusals),
    ).toEqual(["organization.unit-circle"]);
  });

  it("says what is wrong with a day, a code, a parent, a change that changes nothing", () => {
    const facts = { parentId: "city", code: "roads", name: "B", kind: "opd", hasOwnAgreement: false };
    expect(codes(plan({ kind: "add_unit", day: TODAY, unitId: "new", facts }).refusals)).toEqual([
      "organization.code-taken",
    ]);
    expect(
      codes(plan({ kind: "move_unit", day: "2019-01-01", unitId: "clinic", parentId: "city" }).refusals),
    ).toEqual(["organization.before-it-began"]);
    expect(
      codes(plan({ kind: "move_unit", day: TODAY, unitId: "clinic", parentId: "health" }).refusals),
    ).toEqual(["organization.already-so"]);
    expect(
      codes(plan({ kind: "move_unit", day: TODAY, unitId: "city", parentId: "roads" }).refusals),
    ).toContain("organization.root-stays");
    const ended: Chart = { ...chart, units: [...chart.units, unit("old", "city", { endsOn: "2026-12-31" })] };
    expect(
      codes(plan({ kind: "move_unit", day: TODAY, unitId: "clinic", parentId: "old" }, ended).refusals),
    ).toEqual(["organization.parent-ends"]);
  });

  it("warns of a past day and of a second head, and forbids neither", () => {
    const past = plan({
      kind: "change_position",
      day: "2026-10-01",
      positionId: "nurse",
      facts: { isUnitHead: true },
    });
    expect(past.refusals).toEqual([]);
    expect(codes(past.warnings)).toContain("organization.day-is-past");
    expect(codes(past.warnings)).toContain("organization.two-heads");
  });
});

describe("who appraises whom (dossier §1.2)", () => {
  const above = (name: "jpt" | "administrator" | "pengawas" | "pelaksana" | "state_official") => ({
    class: name,
    independentHead: false,
  });
  it.each([
    ["administrator", null, "jpt", 0],
    ["administrator", null, "administrator", 1],
    ["pengawas", null, "administrator", 0],
    ["pelaksana", null, "pengawas", 0],
    ["pelaksana", null, "jpt", 1],
    ["functional", "Ahli Madya", "jpt", 0],
    ["functional", "Ahli Madya", "administrator", 1],
    ["functional", "Ahli Muda", "administrator", 0],
    ["functional", "Ahli Muda", "pengawas", 1],
    ["functional", "Ahli Pertama", "pengawas", 0],
    ["functional", "Mahir", "pengawas", 0],
    ["functional", "Mahir", "pelaksana", 1],
    ["jpt", null, "state_official", 0],
  ] as const)("%s %s under %s: %i warnings", (rated, level, rater, count) => {
    expect(checkRater({ class: rated, level }, above(rater))).toHaveLength(count);
  });

  it("lets the head of a puskesmas appraise its people, and warns where nobody is above", () => {
    const head = { class: "functional" as const, independentHead: true };
    expect(checkRater({ class: "functional", level: "Ahli Madya" }, head)).toEqual([]);
    expect(checkRater({ class: "pelaksana", level: null }, null)).toHaveLength(1);
    expect(checkRater({ class: "state_official", level: null }, null)).toEqual([]);
  });
});
