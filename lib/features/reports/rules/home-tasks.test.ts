import { describe, expect, it } from "vitest";
import type { Duties, HomeFacts } from "./home-facts";
import { holderOf, tasksOf } from "./home-tasks";

const TODAY = "2026-10-05";
const nothing: HomeFacts = {
  year: 2026,
  period: null,
  plans: null,
  selfNotes: null,
  released: null,
  lastResult: null,
  questions: null,
  trainings: null,
  toConfirm: 0,
};
const staff: Duties = { plansToReview: 0, evaluationsToScore: 0, confirmsTrainings: false, hasOwnPlan: true };
const period = {
  id: "p",
  year: 2026,
  number: 3,
  cadence: "quarterly",
  startsOn: "2026-07-01",
  endsOn: "2026-09-30",
  selfNoteDue: "2026-10-07",
  scoringDue: "2026-10-14",
};
const plan = {
  id: "w",
  year: 2026,
  state: "set" as const,
  submittedAt: null,
  readAt: null,
  returnedAt: null,
  appraiserName: "dr. Ratna",
  hasResults: true,
  notes: 0,
};
const note = {
  planId: "w",
  evaluationId: "e",
  state: "open",
  notedAt: null,
  appraiserName: "dr. Ratna",
  results: 4,
  written: 2,
  withEvidence: 3,
};

const kinds = (facts: Partial<HomeFacts>, duties: Partial<Duties> = {}) =>
  tasksOf({ ...nothing, ...facts }, { ...staff, ...duties }, TODAY).map((task) => task.kind);

describe("the tasks of one person", () => {
  it.each<[string, Partial<HomeFacts>, Partial<Duties>, string[]]>([
    ["no plan this year", {}, {}, ["start-plan"]],
    ["a state official has no plan", {}, { hasOwnPlan: false }, []],
    ["a draft", { plans: [{ ...plan, state: "draft" }] }, {}, ["finish-plan"]],
    ["a returned plan", { plans: [{ ...plan, state: "returned", notes: 2 }] }, {}, ["mend-plan"]],
    [
      "a sent plan lies on the appraiser's desk",
      { plans: [{ ...plan, state: "submitted" }] },
      {},
      ["plan-with-appraiser"],
    ],
    ...(["draft", "returned", "submitted"] as const).map(
      (state, n): [string, Partial<HomeFacts>, Partial<Duties>, string[]] => [
        `an amendment (${state}) beside the plan in force`,
        { plans: [plan, { ...plan, id: "x", state, amends: true }] },
        {},
        [["finish-plan", "mend-plan", "plan-with-appraiser"][n] ?? ""],
      ],
    ),
    [
      "an amendment is the appraiser's own task, and no plan to read for the first time",
      { plans: [plan], amendments: [{ planId: "x", name: "Bu Siti" }] },
      { plansToReview: 1 },
      ["review-amendments"],
    ],
    [
      "plans and amendments that wait are told apart",
      { plans: [plan], amendments: [{ planId: "x", name: "Bu Siti" }] },
      { plansToReview: 3 },
      ["review-plans", "review-amendments"],
    ],
    ["a set plan without an open period", { plans: [plan] }, {}, []],
    [
      "an open self-note with a result without evidence",
      { plans: [plan], period, selfNotes: [note] },
      {},
      ["write-self-note", "add-evidence"],
    ],
    [
      "a self-note not begun asks for no evidence yet",
      { plans: [plan], period, selfNotes: [{ ...note, evaluationId: null, written: 0, withEvidence: 0 }] },
      {},
      ["write-self-note"],
    ],
    [
      "a sent self-note",
      { plans: [plan], period, selfNotes: [{ ...note, state: "noted" }] },
      {},
      ["note-with-appraiser"],
    ],
    [
      "a signed one stays with the appraiser until it is released: nobody can tell that it is signed",
      { plans: [plan], period, selfNotes: [{ ...note, state: "signed" }] },
      {},
      ["note-with-appraiser"],
    ],
    [
      "a released result",
      {
        plans: [plan],
        released: [
          { evaluationId: "e", number: 2, year: 2026, cadence: "quarterly", releasedAt: "2026-07-20" },
        ],
      },
      {},
      ["read-result"],
    ],
    ["seats to confirm are only HR's", { plans: [plan], toConfirm: 3 }, {}, []],
    ["seats to confirm", { plans: [plan], toConfirm: 3 }, { confirmsTrainings: true }, ["confirm-trainings"]],
  ])("%s", (_name, facts, duties, wanted) => {
    expect(kinds(facts, duties)).toEqual(wanted);
  });

  it("puts what ends within a week first, then what holds up somebody else", () => {
    const facts = {
      plans: [plan, { ...plan, id: "w2", state: "returned" as const }],
      period,
      selfNotes: [note],
    };
    expect(kinds(facts, { plansToReview: 1 })).toEqual([
      "write-self-note",
      "add-evidence",
      "mend-plan",
      "review-plans",
    ]);
  });

  it("says whose desk each is on", () => {
    const tasks = tasksOf(
      { ...nothing, plans: [{ ...plan, state: "submitted" }] },
      { ...staff, plansToReview: 2 },
      TODAY,
    );
    expect(tasks.map((task) => [task.kind, holderOf(task)])).toEqual([
      ["review-plans", "me"],
      ["plan-with-appraiser", "other"],
    ]);
  });
});
