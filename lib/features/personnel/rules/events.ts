import type { AppraiserCapacity, AppraiserSpan } from "../../employees/rules/appraiser-span";
import type { ChartFacts, HeldPost } from "../../employees/rules/reporting-chart";
import type { LineAnswer } from "../../employees/rules/reporting-line";
import type { DateSpan, IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { PlanState } from "../../work-plans/rules/plan-state";
import type { PersonnelReason, PersonnelWarning } from "./reasons";

export const EVENT_KINDS = [
  "move",
  "acting_plt",
  "acting_plh",
  "study_leave",
  "unpaid_leave",
  "retirement",
  "leaving",
  "start",
  "return",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Kinds after which the person holds no post. */
const DEPARTURES: readonly EventKind[] = ["study_leave", "unpaid_leave", "retirement", "leaving"];
const LEAVES: readonly EventKind[] = ["study_leave", "unpaid_leave"];
const ARRIVALS: readonly EventKind[] = ["move", "start", "return"];

export const isActing = (kind: EventKind) => kind === "acting_plt" || kind === "acting_plh";
export const isDeparture = (kind: EventKind) => DEPARTURES.includes(kind);
/** Kinds after which the person is no longer of the agency: the way in closes with them. */
export const isExit = (kind: EventKind) => kind === "retirement" || kind === "leaving";
export const isLeave = (kind: EventKind) => LEAVES.includes(kind);
/** Kinds that give the person a definitive post. */
export const isArrival = (kind: EventKind) => ARRIVALS.includes(kind);

/** What HR decides. `endsOn`: last day of acting or of a leave whose end is known. */
export type EventRequest = {
  kind: EventKind;
  employeeId: string;
  effectiveOn: IsoDate;
  positionId: string | null;
  endsOn: IsoDate | null;
  decree: string | null;
};

export type PostHold = HeldPost & { id: string; title: string; unitId: string; unitName: string };

export type PlanFact = {
  id: string;
  employeeId: string;
  unitName: string;
  year: number;
  state: PlanState;
  revision: number;
  results: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  appraisers: (AppraiserSpan & { id: string })[];
  /** First days of the periods for which an evaluation of this plan is signed. */
  signedPeriods: IsoDate[];
  /** The same of those that were begun and are not signed. */
  begunPeriods: IsoDate[];
};

/** Everything that the consequences of an event follow from. */
export type PersonnelFacts = {
  today: IsoDate;
  settings: { planDue: string; newPostPlanDays: number; acting: { months: number; extensions: number } };
  person: {
    id: string;
    status: "active" | "study_leave" | "unpaid_leave" | "retired" | "left";
    startedOn: IsoDate | null;
  };
  /** The person's own holds, and those of the chosen post. */
  holds: PostHold[];
  target: { positionId: string; title: string; unitName: string; isUnitHead: boolean } | null;
  absences: (DateSpan & { id: string })[];
  /** Days of the person's events that wait for their day. */
  waiting: IsoDate[];
  openObjections: number;
  /** Nobody else could work as HR on the day. */
  isLastHr: boolean;
  /** People whose superior may change, the person included. */
  affected: string[];
  plans: PlanFact[];
  chart: ChartFacts;
};

export type AppraiserChange = {
  planId: string;
  employeeId: string;
  ended: { id: string; endsOn: IsoDate }[];
  removed: string[];
  added: (DateSpan & { employeeId: string; capacity: AppraiserCapacity })[];
};

export type LineChange = { employeeId: string; before: LineAnswer; after: LineAnswer };

/** What will happen: the preview shows it, the write carries it out. */
export type EventPlan = {
  refusals: Reason<PersonnelReason>[];
  warnings: { warning: PersonnelWarning; params: Record<string, string | number> }[];
  /** Last day under the old order. */
  lastDay: IsoDate;
  isPlanned: boolean;
  holdsEnded: { id: string; endsOn: IsoDate }[];
  holdBegun: HeldPost | null;
  absenceBegun: (DateSpan & { kind: "study_leave" | "unpaid_leave" }) | null;
  absencesEnded: { id: string; endsOn: IsoDate }[];
  employee: {
    status: PersonnelFacts["person"]["status"];
    statusFrom: IsoDate | null;
    startedOn: IsoDate | null;
  } | null;
  plansClosed: { planId: string; endsOn: IsoDate; unitName: string; revision: number; results: number }[];
  /** Plans that nobody agreed yet: they keep their words and end with the post; a sent one comes back to be sent anew. */
  plansShortened: { planId: string; endsOn: IsoDate }[];
  nextPlan: { startsOn: IsoDate; dueOn: IsoDate } | null;
  closings: {
    planId: string;
    appraiserId: string | null;
    startsOn: IsoDate;
    endsOn: IsoDate;
    dueOn: IsoDate;
  }[];
  /** Units where the person served under a month: no evaluation of their own. */
  merged: string[];
  year: { appraiserId: string | null; parts: { unitName: string; months: number }[] } | null;
  lines: LineChange[];
  appraisers: AppraiserChange[];
  told: string[];
};
