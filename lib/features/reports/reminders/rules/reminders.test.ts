import { describe, expect, it } from "vitest";
import { mayBeReminded, remindersFor, type ChosenPerson } from "./reminders";

const person = (more: Partial<ChosenPerson>): ChosenPerson => ({
  ...{ employeeId: "a", stage: "waiting", holder: "employee", appraiserId: "boss", ...more },
});

describe("whom a reminder reaches, and of what", () => {
  it.each<[string, Partial<ChosenPerson>, object | null]>([
    ["a plan that is not sent", { stage: "no_plan" }, { employeeId: "a", of: "plan" }],
    [
      "a sent plan lies with the appraiser",
      { stage: "no_plan", holder: "appraiser" },
      { employeeId: "boss", of: "desk" },
    ],
    ["a note that is not written", {}, { employeeId: "a", of: "note" }],
    ["a note that was sent", { stage: "noted", holder: "appraiser" }, { employeeId: "boss", of: "desk" }],
    ["a released result that was not read", { stage: "scored" }, { employeeId: "a", of: "result" }],
    ["a read result", { stage: "received", holder: "none" }, null],
    ["a plan that nobody appraises", { holder: "appraiser", appraiserId: null }, null],
  ])("%s", (_name, more, wanted) => {
    const { send, idle } = remindersFor([person(more)]);
    expect(send).toEqual(wanted ? [{ ...wanted, people: 1 }] : []);
    expect([idle, mayBeReminded(person(more))]).toEqual(wanted ? [0, true] : [1, false]);
  });

  it("is one message for all who wait for the same appraiser, and none for what was told just now", () => {
    const waiting = ["a", "b"].map((employeeId) =>
      person({ employeeId, holder: "appraiser", stage: "noted" }),
    );
    expect(remindersFor(waiting).send).toEqual([{ employeeId: "boss", of: "desk", people: 2 }]);
    expect(remindersFor([...waiting, person({})], new Set(["boss desk"]))).toMatchObject({
      send: [{ employeeId: "a", of: "note" }],
      already: [{ employeeId: "boss", people: 2 }],
    });
  });
});
