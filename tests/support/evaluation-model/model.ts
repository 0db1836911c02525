import type { IsoDate } from "@/lib/features/organization/rules/dates";
import type { ErrorCode } from "@/lib/platform/errors";
import { appraiserOn, superiorOn, type PersonKey } from "../plan-model/chart";
import { newModel as newPosts, type Act as PostAct, type Model as Posts } from "../plan-model/model";
import type { Proposal, Room, RoomAct, UnitKey } from "./model-room";

// The evaluation of a person's plans as a pure model: what the product must answer to every act, and what must be there afterwards.
// It is written from the regulation and the settled questions; it shares no rule with the product.

export type Level = "below" | "meets" | "above";
export type Advice = "extend" | "end";
export type Rating = "very_good" | "good" | "needs_improvement" | "poor" | "very_poor";
export type Achievement = "exceptional" | "good" | "needs_improvement" | "poor" | "very_poor";
export type State =
  | "open"
  | "noted"
  | "scored"
  | "signed"
  | "released"
  | "received"
  | "lapsed"
  | "objected"
  | "decided"
  | "final";

/** The agency's own rules, one set for each history. */
export type Rules = {
  zone: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
  releaseMode: "with_signature" | "separate" | "together";
  lapseDays: number;
  clock: { mode: "calendar" | "working"; days: number };
  holidays: readonly IsoDate[];
  /** The unit of the staff member and of the appraiser has an achievement of its own, and the staff member leads it. */
  isHead: boolean;
  /** Works on a contract, whose extension the year's evaluation speaks about; whether such a person may object. */
  contract: { isPppk: boolean; mayObject: boolean };
  /** Whoever appraises the first plan was only proposed, and waits for a confirmation. */
  isProvisional: boolean;
  /** Main results of a plan, then additional ones. */
  rows: { main: number; additional: number };
};

export type Period = {
  kind: "periodic" | "annual";
  from: IsoDate;
  to: IsoDate;
  noteDue: IsoDate;
  scoreDue: IsoDate;
  state: "planned" | "open" | "scoring" | "closed";
};

export type Scoring = {
  rows: (Level | null)[];
  values: (Level | null)[];
  result: Level | null;
  resultReason: string | null;
  behaviour: Level | null;
  behaviourReason: string | null;
  comment: string;
};

export type Version = {
  revision: number;
  predikat: Rating;
  result: Level;
  behaviour: Level;
  levels: string;
  year: string;
};

/** A part of a result by its place in the form: the rows, then the values, then the two ratings. */
export type Part = { place: number; wanted: Level };
export type Case = {
  state: "filed" | "rater_asked" | "examined" | "granted" | "denied" | "withdrawn";
  parts: Part[];
};

export type Evaluation = Scoring & {
  key: number;
  plan: number;
  period: number;
  state: State;
  predikat: Rating | null;
  signer: PersonKey | null;
  /** The signer's superior of that day, who decides on an objection. */
  decider: PersonKey | null;
  revision: number;
  objection: Case | null;
  releasedOn: IsoDate | null;
  receivedOn: IsoDate | null;
  /** Kinds of the lines of its timeline, in their order. */
  timeline: string[];
  /** Who wrote the messages about it. */
  talk: PersonKey[];
  /** What was signed, by revision. */
  versions: Version[];
  /** What is said about a contract beside the evaluation of a year. */
  advice: Advice | null;
  adviceVersion: number;
};

export type Model = {
  rules: Rules;
  posts: Posts;
  periods: Period[];
  /** What was recorded of each row, by plan and period. */
  recorded: Map<string, (string | null)[]>;
  evaluations: Evaluation[];
  achievements: Map<number, Achievement>;
  /** Where the post of a plan stands. */
  units: Map<number, UnitKey>;
  rooms: Room[];
  proposals: Proposal[];
  lastKey: number;
};

type On = { actor: PersonKey; on: number; isStale: boolean };
export type Picks = {
  rows: (Level | null)[];
  values: (Level | null)[];
  result: Level | null;
  behaviour: Level | null;
  reason: string | null;
  comment: string | null;
  /** Words about a row that has no level yet. */
  hasLooseNote: boolean;
};

export type EachOf<K extends string, Fields> = { [Kind in K]: Fields & { kind: Kind } }[K];
type OnPeriod = { actor: PersonKey; period: number; days: number; hasReason: boolean; isStale: boolean };

export type Act =
  | { kind: "start"; actor: PersonKey; plan: number; period: number }
  | { kind: "record"; actor: PersonKey; plan: number; period: number; row: number; text: string }
  | EachOf<"save-note" | "send-note" | "sign" | "release" | "acknowledge" | "undo-signature", On>
  | EachOf<"ask-rater" | "explain" | "examine" | "withdraw", On>
  | (On & { kind: "correct"; picks: Picks })
  | (On & { kind: "object"; parts: Part[] })
  | (On & { kind: "decide"; levels: (Level | null)[] })
  | { kind: "release-together"; actor: PersonKey; period: number }
  | EachOf<"take-back" | "ask" | "answer", { actor: PersonKey; on: number }>
  | (On & { kind: "score"; picks: Picks })
  | { kind: "achieve"; actor: PersonKey; period: number; level: Achievement; isStale: boolean }
  | EachOf<"close-period" | "reopen-period" | "extend-period", OnPeriod>
  | EachOf<"next-plan" | "confirm" | "calendar", unknown>
  | RoomAct
  | { kind: "start-year"; actor: PersonKey; plan: number; period: number }
  | (On & { kind: "year-note"; advice: Advice | null })
  | { kind: "advance"; days: number; time: string }
  | Extract<PostAct, { kind: "event" }>;

/**
 * What must happen: a refusal by one of these codes that changes nothing, or a change. `audits`: how many acts it writes down, 1 unless
 * said otherwise; null where that is not told.
 */
export type Verdict = { refused: ErrorCode[] } | { apply: () => void; audits?: number | null };

export const VALUES = 7;

export function newModel(today: IsoDate, rules: Rules, periods: readonly Period[]): Model {
  const posts = newPosts(today);
  posts.plans.push({
    key: 1,
    amends: null,
    year: 2026,
    from: "2026-01-01",
    to: "2026-12-31",
    state: "set",
    rows: [],
    isRead: false,
    revision: 1,
    spans: rules.isProvisional
      ? [
          { who: "other", from: "2026-01-01", to: "2026-02-28" },
          { who: "deputy", from: "2026-03-01", to: null, isProvisional: true },
        ]
      : [{ who: "appraiser", from: "2026-01-01", to: null }],
    signed: null,
    returned: null,
    versions: new Map(),
  });
  posts.lastKey = 1;
  return {
    rules,
    posts,
    periods: periods.map((period) => ({ ...period })),
    recorded: new Map(),
    evaluations: [],
    achievements: new Map(),
    units: new Map([[1, "health"]]),
    rooms: [],
    proposals: [],
    lastKey: 0,
  };
}

export function planOf(model: Model, key: number) {
  const plan = model.posts.plans.find((one) => one.key === key);
  if (!plan) throw new Error(`the model has no plan ${key}`);
  return plan;
}
export function evaluationOf(model: Model, key: number): Evaluation {
  const evaluation = model.evaluations.find((one) => one.key === key);
  if (!evaluation) throw new Error(`the model has no evaluation ${key}`);
  return evaluation;
}
export function periodOf(model: Model, place: number): Period {
  const period = model.periods[place];
  if (!period) throw new Error(`the model has no period ${place}`);
  return period;
}

/** Whoever appraises a plan today; nobody appraises himself or herself. */
export function appraiserToday(model: Model, plan: number): PersonKey | null {
  const who = appraiserOn(planOf(model, plan).spans, model.posts.today);
  return who === "staff" ? null : who;
}
export function aboveToday(model: Model, plan: number): PersonKey | null {
  const who = appraiserToday(model, plan);
  const above = who === null ? null : superiorOn(model.posts.chart, who, model.posts.today);
  return above === "staff" ? null : above;
}

/** Who holds the post of a plan also leads a unit that has an achievement of its own. */
function isHeadPlan(model: Model, plan: number): boolean {
  const { posts, rules } = model;
  const { from } = planOf(model, plan);
  const held = posts.chart.holds.filter(
    (hold) => hold.person === "staff" && hold.kind === "definitive" && hold.from <= from,
  );
  return rules.isHead && ["home", "lead"].includes(held.at(-1)?.post ?? "");
}

/** The same for an evaluation: of days on which nobody held the plan there is nothing that the unit could fix. */
export const isHeadOf = (model: Model, { plan, period }: Pick<Evaluation, "plan" | "period">): boolean =>
  isHeadPlan(model, plan) && meets(planOf(model, plan), periodOf(model, period));

export const rowsOf = ({ rules }: Model): ("main" | "additional")[] => [
  ...Array.from({ length: rules.rows.main }, () => "main" as const),
  ...Array.from({ length: rules.rows.additional }, () => "additional" as const),
];
export const isAnnual = (model: Model, place: number): boolean => periodOf(model, place).kind === "annual";
export const recordKey = (plan: number, period: number) => `${plan} ${period}`;
export const meets = (a: { from: IsoDate; to: IsoDate }, b: { from: IsoDate; to: IsoDate }): boolean =>
  a.from <= b.to && b.from <= a.to;
