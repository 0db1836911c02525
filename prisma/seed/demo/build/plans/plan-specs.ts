import { addDays, overlaps, partsOf } from "@/lib/features/organization/rules/dates";
import { defaultPolicy } from "@/lib/features/organization/rules/policy";
import type { Approach, PlanForm } from "@/lib/features/work-plans/rules/plan-draft";
import { appraiserSpans, planForm, planSpan } from "@/lib/features/work-plans/rules/plan-start";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";
import { QUARTERS, YEAR, quarter, type QuarterNumber } from "../../agency";
import { demoId } from "../../ids";
import { people, personOf, unitOf, type DemoPerson } from "../../people";
import { NEXT_YEAR, QUALITATIVE, WITHDRAWN_FIRST } from "../../plan-states";
import { assignmentId, leaving, linesOf } from "../employment";

/** Who appraises a plan from when to when. */
export type Span = {
  appraiser: string;
  startsOn: string;
  endsOn: string | null;
  capacity: "definitive" | "plt" | "delegated";
};

/** One plan of the demonstration before its rows are written. */
export type PlanSpec = {
  key: string;
  id: string;
  person: DemoPerson;
  unit: string;
  assignmentId: string;
  year: number;
  startsOn: string;
  endsOn: string;
  approach: Approach;
  form: PlanForm;
  state: PlanState;
  spans: Span[];
};

type Post = {
  key: string;
  unit: string;
  since: string;
  until: string | null;
  state: PlanState;
  year?: number;
};

/** The mayor has handed the appraisal of the heads of offices to the regional secretary (dossier §1.2). */
const DELEGATED_TO = "syahril-nasution";
const isDelegated = (person: DemoPerson, appraiser: string) =>
  appraiser === DELEGATED_TO && person.family !== "asisten";

/** The day on which plans for the coming year were begun. */
const NEXT_YEAR_BEGUN = "2026-11-02";

function spansOf(person: DemoPerson, days: { startsOn: string; endsOn: string }, today: string): Span[] {
  const lines = linesOf(person).map((line) => ({
    superiorId: line.superior,
    startsOn: line.from,
    endsOn: line.until,
    capacity: line.acting ? ("plt" as const) : ("definitive" as const),
  }));
  return appraiserSpans(days, lines, today).map(({ employeeId: appraiser, startsOn, endsOn, capacity }) => ({
    appraiser,
    startsOn,
    endsOn,
    capacity: isDelegated(person, appraiser) ? "delegated" : capacity === "plt" ? "plt" : "definitive",
  }));
}

/** Who appraised in the last post goes on until the result of that post is given. */
function closed(spans: Span[], state: PlanState): Span[] {
  return state === "closed"
    ? spans.map((span, index) => (index === spans.length - 1 ? { ...span, endsOn: null } : span))
    : spans;
}

function specOf(person: DemoPerson, post: Post): PlanSpec {
  const year = post.year ?? YEAR;
  const out = leaving(person);
  const days = planSpan(
    year,
    { startsOn: post.since, endsOn: post.until },
    { startedOn: post.since, status: out?.status ?? "active", statusFrom: out?.from ?? null },
  );
  if (!days) throw new RangeError(`${post.key} has no days in ${year}`);
  const written = year > YEAR ? NEXT_YEAR_BEGUN : days.startsOn;
  return {
    key: post.key,
    id: demoId("plan", post.key, days.startsOn),
    person,
    unit: post.unit,
    assignmentId: assignmentId(post.key.endsWith("/earlier") ? `${person.key}/earlier` : person.key),
    year,
    ...days,
    approach: QUALITATIVE.has(person.family) ? "qualitative" : "quantitative",
    form: planForm(
      {
        class: person.positionClass,
        isUnitHead: person.head,
        independentHead: person.independentHead,
        unitKind: unitOf(post.unit).kind,
      },
      defaultPolicy.independentHeadUnitKinds,
    ),
    state: post.state,
    spans: closed(spansOf(person, days, written), post.state),
  };
}

function specsOf(person: DemoPerson): PlanSpec[] {
  if (person.kind === "state_official") return [];
  const out = leaving(person);
  const { key, unit, since, transferredFrom: before } = person;
  const state = person.plan ?? (out ? "closed" : "set");
  const post: Post = { key, unit, since, until: null, state };
  const specs = [specOf(person, post)];
  if (before) {
    const until = addDays(since, -1);
    const earlier: Post = {
      key: `${key}/earlier`,
      unit: before.unit,
      since: before.since,
      until,
      state: "closed",
    };
    specs.unshift(specOf(person, earlier));
  }
  if (WITHDRAWN_FIRST.includes(key))
    specs.unshift(specOf(person, { ...post, key: `${key}/withdrawn`, state: "withdrawn" }));
  const next = NEXT_YEAR[key];
  if (next) specs.push(specOf(person, { ...post, key: `${key}/next`, state: next, year: YEAR + 1 }));
  return specs;
}

export const planSpecs: readonly PlanSpec[] = people.flatMap(specsOf);

/** The plan on whose results a member of the team builds: the appraiser's own of the same days. */
export function leaderPlan(spec: PlanSpec): PlanSpec | null {
  const appraiser = spec.spans[0]?.appraiser;
  return (
    planSpecs.find(
      (other) =>
        other.person.key === appraiser &&
        other.year === spec.year &&
        (other.state === "set" || other.state === "closed") &&
        overlaps(other, spec),
    ) ?? null
  );
}

/** Whoever appraises on a day. Throws RangeError where nobody does. */
export function appraiserOn(spec: PlanSpec, day: string): Span & { person: DemoPerson } {
  const found = spec.spans.find(
    (span) => span.startsOn <= day && (span.endsOn === null || span.endsOn >= day),
  );
  if (!found) throw new RangeError(`nobody appraises ${spec.key} on ${day}`);
  return { ...found, person: personOf(found.appraiser) };
}

/** The quarters of the plan's days, first to last. */
export const quartersOf = (spec: PlanSpec): QuarterNumber[] =>
  spec.year === YEAR ? QUARTERS.filter((number) => overlaps(quarter(number), spec)) : [...QUARTERS];

/** Share of the year that the plan has, in quarters. */
export const isWholeYear = (spec: PlanSpec): boolean =>
  partsOf(spec.startsOn).month === 1 && partsOf(spec.endsOn).month === 12;
