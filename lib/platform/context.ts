import { newId } from "./clock";

export type RoleName =
  | "hr"
  | "unit_officer"
  | "evaluation_team"
  | "leadership"
  | "auditor"
  | "strategy_planner"
  | "achievement_recommender"
  | "case_officer"
  | "policy_confirmer"
  | "training_officer";

export type Locale = "id" | "en";

/** A right in force today. `unitIds` is null for the whole agency, else the unit and everything below it. */
export type Grant = { role: RoleName; unitId: string | null; unitIds: string[] | null };

/** Who acts, read afresh at every request: a withdrawn right stops at once. */
export type Actor = {
  agencyId: string;
  agencyName: string;
  timeZone: string;
  employeeId: string;
  sessionId: string;
  name: string;
  callName: string;
  nip: string | null;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  grants: Grant[];
  /** Appraises at least one plan today. */
  isAppraiser: boolean;
  headOfUnitIds: string[];
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  /** The agency's policy asks it of a role that this person holds today. */
  secondFactorRequired: boolean;
};

/** Things that wait on this person's desk, for the counts of the navigation. Unread messages are counted up to 100. */
export type Desk = {
  plansToReview: number;
  evaluationsToScore: number;
  unreadNotifications: number;
  /** Proposals of another superior that HR has not answered; 0 for everybody else. */
  superiorFixes: number;
};

/** A post that the person stands in for today; the day is the last one, null while no end is known. */
export type ActingPost = { kind: "plt" | "plh"; title: string; endsOn: string | null };

export type Context = {
  actor: Actor;
  desk: Desk;
  /** Where the person acts today (Plt, Plh); nothing for almost everybody. */
  acting?: ActingPost | null;
  requestId: string;
  /** Key of the form that was sent; the same key happens once. */
  requestKey?: string;
  locale: Locale;
  /** The agency's time of this request (transaction time plus the agency's offset). */
  now: Date;
  /** The agency's calendar day of this request, YYYY-MM-DD. */
  today: string;
};

/** Key of one form as rendered: sent twice, it happens once. */
export const newRequestKey = (): string => newId();
