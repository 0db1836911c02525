import { describe, expect, it } from "vitest";
import { conflictsOf, type Conflict, type Subject, type Ties } from "./conflicts";

const nobody: Ties = {
  employeeId: "member",
  unitId: "elsewhere",
  appraises: false,
  leads: false,
  isLed: false,
  family: false,
};
const person: Subject = { kind: "person", employeeId: "person", unitId: "clinic", hostId: "host" };
const unit: Subject = { kind: "unit", unitIds: ["clinic", "post"], hostId: "host" };
const theme: Subject = { kind: "theme", hostId: "host" };

describe("conflicts of interest that the records show", () => {
  it.each<[string, Partial<Ties>, Subject, Conflict[]]>([
    ["a stranger to the person", {}, person, []],
    ["the person", { employeeId: "person" }, person, ["subject"]],
    ["whoever set the session up", { employeeId: "host" }, person, ["host"]],
    ["a colleague of the same unit", { unitId: "clinic" }, person, ["same_unit"]],
    ["somebody without a post", { unitId: null }, person, []],
    ["the appraiser", { appraises: true }, person, ["appraiser"]],
    ["a superior", { leads: true }, person, ["superior"]],
    ["somebody whom the person leads", { isLed: true }, person, ["subordinate"]],
    ["family", { family: true }, person, ["declared"]],
    [
      "the head of the person's unit, every tie once",
      { unitId: "clinic", appraises: true, leads: true },
      person,
      ["same_unit", "appraiser", "superior"],
    ],
    ["a stranger to the unit", {}, unit, []],
    ["somebody of a unit below it", { unitId: "post" }, unit, ["same_unit"]],
    ["the host of a session about a unit", { employeeId: "host" }, unit, ["host"]],
    ["anybody, on a theme", { unitId: "clinic", appraises: true, family: true }, theme, []],
    ["the host of a theme", { employeeId: "host" }, theme, ["host"]],
  ])("%s", (_who, ties, subject, conflicts) => {
    expect(conflictsOf({ ...nobody, ...ties }, subject)).toEqual(conflicts);
  });

  it("does not take two people without a post for colleagues", () => {
    expect(conflictsOf({ ...nobody, unitId: null }, { ...person, unitId: null })).toEqual([]);
  });
});
