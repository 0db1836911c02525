import { describe, expect, it } from "vitest";
import { addDays } from "../../organization/rules/dates";
import type { EventRequest, PersonnelFacts, PlanFact, PostHold } from "./events";
import { planEvent } from "./plan-event";
import { isShort, yearParts } from "./year-parts";

const open = { startsOn: "2020-01-01", endsOn: null };
const post = (positionId: string, superiorPositionId: string | null) => ({
  positionId,
  superiorPositionId,
  ...open,
});
const hold = (employeeId: string, positionId: string, more: Partial<PostHold> = {}): PostHold => ({
  id: `${employeeId}@${positionId}`,
  employeeId,
  positionId,
  kind: "definitive",
  title: positionId,
  unitId: positionId.slice(0, 1),
  unitName: `Unit ${positionId.slice(0, 1)}`,
  ...open,
  ...more,
});
const plan = (more: Partial<PlanFact> = {}): PlanFact => ({
  id: "plan",
  employeeId: "nurlela",
  unitName: "Unit X",
  year: 2026,
  state: "set",
  revision: 1,
  results: 3,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  appraisers: [
    { id: "span", employeeId: "ratna", capacity: "definitive", startsOn: "2026-01-01", endsOn: null },
  ],
  signedPeriods: [],
  begunPeriods: [],
  ...more,
});

/** Two units under a city: X (ratna leads, nurlela serves) and Y (melati leads, a free desk). */
function facts(more: Partial<PersonnelFacts> = {}): PersonnelFacts {
  const holds = [hold("nurlela", "X-desk")];
  return {
    today: "2026-04-20",
    settings: { planDue: "01-31", newPostPlanDays: 14, acting: { months: 3, extensions: 1 } },
    person: { id: "nurlela", status: "active", startedOn: "2015-03-01" },
    holds,
    target: { positionId: "Y-desk", title: "Bidan", unitName: "Unit Y", isUnitHead: false },
    absences: [],
    waiting: [],
    openObjections: 0,
    isLastHr: false,
    affected: ["nurlela"],
    plans: [plan()],
    chart: {
      posts: [
        post("Z-city", null),
        post("X-head", "Z-city"),
        post("X-desk", "X-head"),
        post("Y-head", "Z-city"),
        post("Y-desk", "Y-head"),
      ],
      assignments: [hold("mayor", "Z-city"), hold("ratna", "X-head"), hold("melati", "Y-head"), ...holds],
      named: [],
      away: [],
    },
    ...more,
  };
}

const request = (more: Partial<EventRequest> = {}): EventRequest => ({
  kind: "move",
  employeeId: "nurlela",
  effectiveOn: "2026-05-01",
  positionId: "Y-desk",
  endsOn: null,
  decree: null,
  ...more,
});
const codes = (f: PersonnelFacts, r: EventRequest) => planEvent(f, r).refusals.map(({ reason }) => reason);

describe("golden cases of changes in the year, their organisational side", () => {
  it("G75: SKP in X until 30 April, SKP in Y from 1 May; the superior in Y rates the year, 4 and 8 months as material", () => {
    const done = planEvent(facts(), request());
    expect(done.refusals).toEqual([]);
    expect(done.plansClosed).toMatchObject([{ planId: "plan", endsOn: "2026-04-30" }]);
    expect(done.nextPlan).toEqual({ startsOn: "2026-05-01", dueOn: "2026-05-15" });
    expect(done.closings).toEqual([
      {
        planId: "plan",
        appraiserId: "ratna",
        startsOn: "2026-01-01",
        endsOn: "2026-04-30",
        dueOn: "2026-05-15",
      },
    ]);
    expect(done.year).toEqual({
      appraiserId: "melati",
      parts: [
        { unitName: "Unit X", months: 4 },
        { unitName: "Unit Y", months: 8 },
      ],
    });
    expect(done.told.sort()).toEqual(["melati", "nurlela", "ratna"]);
  });

  it("G76: three posts of 2, 7 and 3 months; the superior of the third rates the year", () => {
    const earlier = plan({
      id: "first",
      unitName: "Unit W",
      state: "closed",
      endsOn: "2026-02-28",
      appraisers: [],
    });
    const done = planEvent(
      facts({ plans: [earlier, plan({ startsOn: "2026-03-01" })], today: "2026-09-20" }),
      request({ effectiveOn: "2026-10-01" }),
    );
    expect(done.year).toEqual({
      appraiserId: "melati",
      parts: [
        { unitName: "Unit W", months: 2 },
        { unitName: "Unit X", months: 7 },
        { unitName: "Unit Y", months: 3 },
      ],
    });
  });

  it("G77: unpaid leave from 1 March: SKP and evaluation for January and February only, no plan during leave", () => {
    const done = planEvent(
      facts({ today: "2026-02-20" }),
      request({ kind: "unpaid_leave", effectiveOn: "2026-03-01", endsOn: "2026-12-31", positionId: null }),
    );
    expect(done.refusals).toEqual([]);
    expect(done.plansClosed).toMatchObject([{ endsOn: "2026-02-28" }]);
    expect(done.closings).toMatchObject([{ startsOn: "2026-01-01", endsOn: "2026-02-28" }]);
    expect(done.nextPlan).toBeNull();
    expect(done.absenceBegun).toEqual({ kind: "unpaid_leave", startsOn: "2026-03-01", endsOn: "2026-12-31" });
    expect(done.employee).toMatchObject({ status: "unpaid_leave", statusFrom: "2026-03-01" });
    expect(done.lines).toMatchObject([{ after: { superiorId: null, gap: "absent" } }]);
    expect(done.year?.parts).toEqual([{ unitName: "Unit X", months: 2 }]);
  });

  it("G78: SPMT on 1 June: the plan begins that day", () => {
    const newcomer = facts({
      today: "2026-05-20",
      holds: [],
      plans: [],
      person: { id: "nurlela", status: "active", startedOn: null },
    });
    const chart = {
      ...newcomer.chart,
      assignments: newcomer.chart.assignments.filter(({ employeeId }) => employeeId !== "nurlela"),
    };
    const done = planEvent({ ...newcomer, chart }, request({ kind: "start", effectiveOn: "2026-06-01" }));
    expect(done.refusals).toEqual([]);
    expect(done.holdBegun).toMatchObject({ positionId: "Y-desk", startsOn: "2026-06-01", endsOn: null });
    expect(done.nextPlan).toEqual({ startsOn: "2026-06-01", dueOn: "2026-06-15" });
    expect(done.employee).toEqual({ status: "active", statusFrom: null, startedOn: "2026-06-01" });
    expect(done.year).toEqual({ appraiserId: "melati", parts: [{ unitName: "Unit Y", months: 7 }] });
  });

  it("G79: retirement from 1 September: SKP closes 31 August, evaluation over 8 months", () => {
    const done = planEvent(
      facts({ today: "2026-08-20" }),
      request({ kind: "retirement", effectiveOn: "2026-09-01", positionId: null }),
    );
    expect(done.plansClosed).toMatchObject([{ endsOn: "2026-08-31" }]);
    expect(done.holdsEnded).toEqual([{ id: "nurlela@X-desk", endsOn: "2026-08-31" }]);
    expect(done.employee).toMatchObject({ status: "retired", statusFrom: "2026-09-01" });
    expect(done.year).toEqual({ appraiserId: "ratna", parts: [{ unitName: "Unit X", months: 8 }] });
    expect(done.nextPlan).toBeNull();
  });

  it("G80: a second definitive post for the same days is refused", () => {
    const later = facts({
      holds: [hold("nurlela", "X-desk"), hold("nurlela", "W-desk", { startsOn: "2026-06-01" })],
    });
    expect(codes(later, request())).toEqual(["personnel.later-post"]);
    expect(codes(facts(), request({ kind: "start" }))).toEqual(["personnel.has-post"]);
  });

  it("a segment under a month has no evaluation of its own and joins the next one", () => {
    const done = planEvent(
      facts({ today: "2026-01-15", plans: [plan()] }),
      request({ effectiveOn: "2026-01-20" }),
    );
    expect(done.closings).toEqual([]);
    expect(done.merged).toEqual(["Unit X"]);
    expect(done.year?.parts).toEqual([{ unitName: "Unit Y", months: 12 }]);
    expect(isShort({ startsOn: "2026-01-01", endsOn: "2026-01-30" })).toBe(true);
    expect(isShort({ startsOn: "2026-01-01", endsOn: "2026-01-31" })).toBe(false);
    expect(isShort({ startsOn: "2026-02-01", endsOn: "2026-02-28" })).toBe(false);
  });

  it("the months of a full year are twelve, wherever it is cut", () => {
    for (let day = 32; day <= 330; day += 1) {
      const cut = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);
      const eve = new Date(Date.UTC(2026, 0, day - 1)).toISOString().slice(0, 10);
      const parts = yearParts(2026, [
        { unitName: "X", startsOn: "2026-01-01", endsOn: eve },
        { unitName: "Y", startsOn: cut, endsOn: "2026-12-31" },
      ]);
      expect(parts.reduce((sum, part) => sum + part.months, 0)).toBe(12);
    }
  });
});

describe("Plt and Plh", () => {
  const vacant = () => {
    const base = facts({
      affected: ["nurlela", "citra"],
      plans: [plan({ id: "citras", employeeId: "citra" }), plan()],
      target: { positionId: "X-head", title: "Kepala X", unitName: "Unit X", isUnitHead: true },
    });
    return {
      ...base,
      chart: { ...base.chart, assignments: [...base.chart.assignments, hold("citra", "X-desk")] },
    };
  };
  const plt = (more: Partial<EventRequest> = {}) =>
    request({ kind: "acting_plt", positionId: "X-head", endsOn: "2026-07-31", ...more });

  it("take over the plans of the post's people for their days; nobody rates oneself; own plan stays", () => {
    const done = planEvent(vacant(), plt());
    expect(done.refusals).toEqual([]);
    expect(done.plansClosed).toEqual([]);
    const citra = done.appraisers.find((change) => change.planId === "citras");
    expect(citra?.ended).toEqual([{ id: "span", endsOn: "2026-04-30" }]);
    expect(citra?.added).toEqual([
      { employeeId: "nurlela", capacity: "plt", startsOn: "2026-05-01", endsOn: "2026-07-31" },
      { employeeId: "ratna", capacity: "definitive", startsOn: "2026-08-01", endsOn: null },
    ]);
    const own = done.appraisers.find((change) => change.planId === "plan");
    expect(own?.added[0]).toMatchObject({ employeeId: "mayor", endsOn: "2026-07-31" });
    for (const change of done.appraisers)
      expect(change.added.some(({ employeeId }) => employeeId === change.employeeId)).toBe(false);
  });

  it("a Plt is appointed for three months at most, a Plh with a last day", () => {
    expect(codes(vacant(), plt({ endsOn: "2026-08-01" }))).toEqual(["personnel.acting-too-long"]);
    expect(codes(vacant(), plt({ endsOn: null }))).toEqual(["personnel.end-required"]);
    expect(codes(vacant(), plt({ kind: "acting_plh", endsOn: "2026-04-30" }))).toEqual([
      "personnel.end-before-start",
    ]);
  });

  it("not for one's own post, not where somebody acts already", () => {
    const own = { ...vacant(), target: { positionId: "X-desk", title: "", unitName: "", isUnitHead: false } };
    expect(codes(own, plt({ positionId: "X-desk" }))).toEqual(["personnel.acting-own-post"]);
    const taken = vacant();
    taken.holds.push(hold("budi", "X-head", { kind: "plt", startsOn: "2026-07-01", endsOn: "2026-08-31" }));
    expect(codes(taken, plt())).toEqual(["personnel.acting-taken"]);
  });

  it("review the plan of the coming year too, which is read before it begins", () => {
    const base = vacant();
    base.plans[0] = plan({
      id: "coming",
      employeeId: "citra",
      state: "submitted",
      year: 2027,
      startsOn: "2027-01-01",
    });
    const done = planEvent(base, plt());
    const coming = done.appraisers.find((change) => change.planId === "coming");
    expect(coming?.added[0]).toMatchObject({
      employeeId: "nurlela",
      startsOn: "2026-05-01",
      endsOn: "2026-07-31",
    });
  });

  it("whoever a person proposed stays the appraiser, and provisional until HR confirms", () => {
    const base = vacant();
    base.chart = {
      ...base.chart,
      named: [
        {
          employeeId: "citra",
          superiorId: "melati",
          origin: "proposal",
          startsOn: "2026-04-01",
          endsOn: null,
        },
      ],
    };
    base.plans[0]!.appraisers = [
      { id: "p", employeeId: "melati", capacity: "provisional", startsOn: "2026-04-01", endsOn: null },
    ];
    expect(planEvent(base, plt()).appraisers.map((change) => change.planId)).toEqual(["plan"]);
  });

  it("whoever appraises by delegation stays the appraiser", () => {
    const base = vacant();
    base.plans[0]!.appraisers = [
      { id: "d", employeeId: "sekda", capacity: "delegated", startsOn: "2026-01-01", endsOn: null },
    ];
    const done = planEvent(base, plt());
    expect(done.appraisers.map((change) => change.planId)).toEqual(["plan"]);
  });
});

it("a move tells which begun evaluations it takes out of the plan", () => {
  const warned = (begunPeriods: string[], state: PlanFact["state"] = "set") =>
    planEvent(facts({ plans: [plan({ begunPeriods, state })] }), request()).warnings.filter(
      ({ warning }) => warning === "evaluations-dropped",
    );
  const [first, day] = [request().effectiveOn, addDays(request().effectiveOn, -1)];
  expect(warned(["2026-10-01", first, "2026-01-01"])).toEqual([
    { warning: "evaluations-dropped", params: { n: 2, first, day } },
  ]);
  // The period in which the plan ends keeps its evaluation; what nobody agreed has none.
  expect([...warned([day]), ...warned([first], "draft")]).toEqual([]);
});

describe("an event is refused", () => {
  it.each<[string, PersonnelFacts, EventRequest, string]>([
    ["into the post held already", facts(), request({ positionId: "X-desk" }), "personnel.same-post"],
    ["without a post to go to", facts({ target: null }), request(), "personnel.position-required"],
    [
      "into a leading post that somebody holds",
      facts({
        target: { positionId: "Y-head", title: "Kepala", unitName: "Unit Y", isUnitHead: true },
        holds: [hold("nurlela", "X-desk"), hold("melati", "Y-head")],
      }),
      request({ positionId: "Y-head" }),
      "personnel.post-held",
    ],
    [
      "before the post began",
      facts({ holds: [hold("nurlela", "X-desk", { startsOn: "2026-05-01" })] }),
      request(),
      "personnel.before-start",
    ],
    ["more than a year back", facts({ today: "2027-06-01" }), request(), "personnel.too-far-back"],
    [
      "behind a signed evaluation",
      facts({ plans: [plan({ signedPeriods: ["2026-07-01"] })] }),
      request(),
      "personnel.evaluated-since",
    ],
    [
      "while another waits for its day",
      facts({ waiting: ["2026-06-01"] }),
      request(),
      "personnel.event-waiting",
    ],
    ["for somebody without a post", facts({ holds: [] }), request(), "personnel.no-post"],
    [
      "as a return of somebody who is not away",
      facts({ holds: [] }),
      request({ kind: "return" }),
      "personnel.not-away",
    ],
    [
      "as a second leave in the same days",
      facts({ absences: [{ id: "a", startsOn: "2026-06-01", endsOn: "2026-06-30" }] }),
      request({ kind: "study_leave", positionId: null, endsOn: null }),
      "personnel.leave-overlaps",
    ],
  ])("%s", (_, given, asked, reason) => {
    expect(codes(given, asked)).toContain(reason);
  });
});
