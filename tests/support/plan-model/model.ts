import { addDays, type IsoDate } from "@/lib/features/organization/rules/dates";
import type { ErrorCode } from "@/lib/platform/errors";
import type { Chart, PersonKey, PostKey, Span } from "./chart";

// A plan of performance, its amendments and its person's posts as a pure model: what the product must answer to every act, and what
// must be there afterwards. It shares no rule with the product.

export type PlanState = "draft" | "submitted" | "returned" | "set" | "closed" | "withdrawn";
/** A row of the plan; in an amendment `origin` is the key of the row in force for which it stands. */
export type Row = { key: number; origin: number | null; text: string };

export type Plan = {
  key: number;
  /** The plan in force that it amends. */
  amends: number | null;
  year: number;
  from: IsoDate;
  to: IsoDate;
  state: PlanState;
  rows: Row[];
  isRead: boolean;
  revision: number;
  spans: Span[];
  /** What its person signed last. */
  signed: string | null;
  /** Who returned it last and when, in real milliseconds; nothing when that can no longer be undone. */
  returned: { by: PersonKey; at: number } | null;
  /** What was agreed, by revision. */
  versions: Map<number, string>;
};

export type Model = {
  today: IsoDate;
  chart: Chart;
  status: Partial<Record<PersonKey, "study_leave" | "unpaid_leave" | "retired">>;
  statusFrom: Partial<Record<PersonKey, IsoDate>>;
  startedOn: IsoDate | null;
  plans: Plan[];
  lastKey: number;
};

export type EventKind = "move" | "study_leave" | "unpaid_leave" | "retirement" | "return" | "acting_plt";
type PlainAct =
  | "take-back"
  | "undo-return"
  | "agree"
  | "discard"
  | "start-amendment"
  | "discard-amendment"
  | "agree-amendment";
type OnPlan = { actor: PersonKey; plan: number; isStale: boolean };

export type Act =
  | { kind: "create"; actor: PersonKey; hold: number; year: number }
  | { kind: "add-row"; actor: PersonKey; plan: number; text: string }
  | (OnPlan & { kind: "write-row"; row: number; text: string })
  | (OnPlan & { kind: "remove-row"; row: number })
  | (OnPlan & { kind: "submit"; hash: "shown" | "other" })
  | { kind: "read"; actor: PersonKey; plan: number }
  | (OnPlan & { kind: "return"; hasNote: boolean })
  | { [K in PlainAct]: OnPlan & { kind: K } }[PlainAct]
  | {
      kind: "event";
      actor: PersonKey;
      event: EventKind;
      person: PersonKey;
      on: IsoDate;
      post: PostKey | null;
      isStale: boolean;
    }
  | { kind: "advance"; days: number };

/** What must happen: a refusal that changes nothing, or a change. `isSilent`: allowed, but nothing is left to do. */
export type Verdict = { refused: ErrorCode } | { apply: () => void; isSilent?: true };

export const textsOf = (plan: Plan): string => JSON.stringify(plan.rows.map(({ text }) => text));
/** What a signature stands under. */
export const contentOf = (plan: Plan): string => `${plan.from} ${plan.to} ${textsOf(plan)}`;
export const isWritten = (plan: Plan): boolean => plan.state === "draft" || plan.state === "returned";

export function newModel(today: IsoDate): Model {
  const first = "2026-01-01";
  const held: [PersonKey, PostKey][] = [
    ["staff", "home"],
    ["deputy", "aide"],
    ["appraiser", "lead"],
    ["other", "desk"],
    ["hr", "office"],
    ["top", "crown"],
  ];
  return {
    today,
    chart: {
      holds: held.map(([person, post]) => ({ person, post, kind: "definitive", from: first, to: null })),
      away: [],
    },
    status: {},
    statusFrom: {},
    startedOn: null,
    plans: [],
    lastKey: 0,
  };
}

/** The definitive posts of a person, ended ones included. */
export const postsOf = (model: Model, person: PersonKey) =>
  model.chart.holds.filter((hold) => hold.person === person && hold.kind === "definitive");

/** The days of a plan for a post and year; null when nothing is left of it. */
export function daysOf(model: Model, hold: number, year: number): { from: IsoDate; to: IsoDate } | null {
  const held = postsOf(model, "staff")[hold];
  if (!held) return null;
  const left = model.statusFrom.staff;
  const from = [`${year}-01-01`, held.from, model.startedOn ?? ""].sort().at(-1) ?? "";
  const [to = ""] = [
    `${year}-12-31`,
    held.to ?? "9999-12-31",
    left ? addDays(left, -1) : "9999-12-31",
  ].sort();
  return from <= to ? { from, to } : null;
}
