import { addWorkingDays, type IsoDate } from "../../../organization/rules/dates";

export const CELL_STATES = [
  "draft",
  "assigned",
  "applied",
  "invited",
  "allowed",
  "accepted",
  "declined",
  "withdrawn",
] as const;
/** Where a cell stands (ux §3.1). `draft`: the leader's, not shared with its person yet. */
export type CellState = (typeof CELL_STATES)[number];
/** penunjukan, pengajuan sukarela, or an invitation across units (dossier §3, step 5). */
export type CellOrigin = "appointment" | "application" | "invitation";
/** Ways of sharing out: by aspect, by area, by part of the number, or not directly (dossier §3). */
export const SPLIT_KINDS = ["aspect", "area", "share", "none"] as const;
export type SplitKind = (typeof SPLIT_KINDS)[number];

export const CELL_ACTS = [
  "save",
  "clear",
  "share",
  "apply",
  "take-back",
  "accept-application",
  "decline-application",
  "invite",
  "allow",
  "refuse",
  "accept",
  "decline",
] as const;
export type CellAct = (typeof CELL_ACTS)[number];

type Before = CellState | "none";

const NEXT: Record<CellAct, Partial<Record<Before, CellState>>> = {
  save: {
    none: "draft",
    withdrawn: "draft",
    declined: "draft",
    draft: "draft",
    assigned: "assigned",
    accepted: "accepted",
    invited: "invited",
    // Other words than those the superior allowed are read by the superior again.
    allowed: "invited",
  },
  clear: {
    draft: "withdrawn",
    assigned: "withdrawn",
    accepted: "withdrawn",
    invited: "withdrawn",
    allowed: "withdrawn",
  },
  share: { draft: "assigned" },
  apply: { none: "applied", withdrawn: "applied", declined: "applied", applied: "applied" },
  "take-back": { applied: "withdrawn" },
  "accept-application": { applied: "accepted" },
  "decline-application": { applied: "declined" },
  invite: { none: "invited", withdrawn: "invited", declined: "invited" },
  allow: { invited: "allowed" },
  refuse: { invited: "declined" },
  accept: { allowed: "accepted" },
  decline: { allowed: "declined" },
};

/** Where a cell stands after an act, or null where the act does not fit. `none`: there is no cell yet. */
export function cellAfter(act: CellAct, before: Before): CellState | null {
  return NEXT[act][before] ?? null;
}

/** Whether a cell is a role its person has: it is offered to the plan. */
export const isAgreed = (state: CellState): boolean => state === "assigned" || state === "accepted";

/** Whether a cell counts in the sum of its column: what the leader reckons with, an open invitation included. */
export const isReckoned = (state: CellState): boolean =>
  isAgreed(state) || state === "draft" || state === "invited" || state === "allowed";

/** On whose desk a cell lies (P2: the ball). */
export function cellHolder(state: CellState): "leader" | "superior" | "person" | null {
  if (state === "applied") return "leader";
  if (state === "invited") return "superior";
  return state === "allowed" ? "person" : null;
}

const ANSWER_DAYS = 3;

/** Last day on which an answer to an invitation is in time; from the next day on a reminder is shown. */
export function answerDueOn(since: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  return addWorkingDays(since, ANSWER_DAYS, holidays);
}
