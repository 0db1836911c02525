import { handOver, type AppraiserCapacity } from "../../employees/rules/appraiser-span";
import { checkRater, type PositionClass } from "../../organization/rules/chart";
import {
  addDays,
  addWorkingDays,
  daysBetween,
  type DateSpan,
  type IsoDate,
} from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { SuperiorReason } from "./reasons";

export const REPAIR_STATES = ["proposed", "confirmed", "corrected", "refused", "withdrawn"] as const;
export type RepairState = (typeof REPAIR_STATES)[number];

/** A row of the lines of reporting. `id` is empty for one that is still to be written. */
export type LineRow = DateSpan & {
  id: string;
  superiorId: string;
  state: "provisional" | "confirmed";
  origin: "position" | "correction" | "proposal";
  reason: string | null;
};

/** A span of appraising one plan; `id` as in LineRow. */
export type SpanRow = DateSpan & {
  id: string;
  workPlanId: string;
  employeeId: string;
  capacity: AppraiserCapacity;
};

/** All of one person that names a superior: the lines, and the spans of every open plan. */
export type SuperiorStock = { lines: LineRow[]; spans: SpanRow[]; planIds: string[] };

export type Successor = {
  superiorId: string;
  from: IsoDate;
  capacity: AppraiserCapacity;
  state: LineRow["state"];
  origin: LineRow["origin"];
  reason: string | null;
};

const NEW = "";

/**
 * What stands after somebody takes over from a day on, in the lines and in every open plan: what runs ends the day before, what
 * began that very day or was to begin later falls away, the past stays.
 */
export function takeOver(stock: SuperiorStock, next: Successor): SuperiorStock {
  const { superiorId, from, capacity, state, origin, reason } = next;
  const line = { id: NEW, superiorId, startsOn: from, endsOn: null, state, origin, reason };
  const kept = untilBefore(stock.lines, from);
  const spans = stock.planIds.flatMap((workPlanId) =>
    handOver(
      stock.spans.filter((span) => span.workPlanId === workPlanId),
      { employeeId: superiorId, capacity, from },
    ).map((span) => ("id" in span ? span : { ...span, id: NEW, workPlanId })),
  );
  return { lines: [...kept, line], spans, planIds: stock.planIds };
}

const untilBefore = <R extends DateSpan>(rows: readonly R[], day: IsoDate): R[] =>
  rows
    .filter((row) => row.startsOn < day)
    .map((row) => (row.endsOn === null || row.endsOn >= day ? { ...row, endsOn: addDays(day, -1) } : row));

const fromDay = <R extends DateSpan & { id: string }>(rows: readonly R[], day: IsoDate): R[] =>
  rows
    .filter((row) => row.endsOn === null || row.endsOn >= day)
    .map((row) => (row.startsOn < day ? { ...row, id: NEW, startsOn: day } : row));

/** What a row says, apart from its days. */
const says = <R extends DateSpan & { id: string }>(row: R): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([key]) => !["id", "startsOn", "endsOn"].includes(key))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** A row that was cut in two becomes one again when nothing happened in between. */
function mended<R extends DateSpan & { id: string }>(rows: readonly R[]): R[] {
  const out: R[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const touches = last && last.endsOn !== null && addDays(last.endsOn, 1) === row.startsOn;
    if (last && touches && says(last) === says(row)) out[out.length - 1] = { ...last, endsOn: row.endsOn };
    else out.push(row);
  }
  return out;
}

/**
 * What stands after a proposal is given up on a day: from that day on what stood before it, and the days on which the proposed
 * person served stay with that person. A plan begun since gets the superior that the lines had.
 */
export function giveBack(stock: SuperiorStock, before: SuperiorStock, day: IsoDate): SuperiorStock {
  const spans = stock.planIds.flatMap((workPlanId) => {
    const own = stock.spans.filter((span) => span.workPlanId === workPlanId);
    const earlier = before.planIds.includes(workPlanId)
      ? before.spans.filter((span) => span.workPlanId === workPlanId)
      : before.lines.map((line) => ({
          id: NEW,
          workPlanId,
          employeeId: line.superiorId,
          startsOn: line.startsOn,
          endsOn: line.endsOn,
          capacity: line.state === "provisional" ? ("provisional" as const) : ("definitive" as const),
        }));
    return mended([...untilBefore(own, day), ...fromDay(earlier, day)]);
  });
  const lines = mended([...untilBefore(stock.lines, day), ...fromDay(before.lines, day)]);
  return { lines, spans, planIds: stock.planIds };
}

/** What stands after HR confirms: the same days, no longer provisional. Provisional days of earlier proposals stay as they were. */
export function confirmed(
  stock: SuperiorStock,
  { superiorId, from, capacity }: Pick<Successor, "superiorId" | "from" | "capacity">,
): SuperiorStock {
  return {
    planIds: stock.planIds,
    lines: stock.lines.map((line) =>
      line.superiorId === superiorId && line.state === "provisional" && line.startsOn >= from
        ? { ...line, state: "confirmed" }
        : line,
    ),
    spans: stock.spans.map((span) =>
      span.employeeId === superiorId && span.capacity === "provisional" && span.startsOn >= from
        ? { ...span, capacity }
        : span,
    ),
  };
}

/** Whether two stocks say the same, whatever their order. */
export function sameStock(a: SuperiorStock, b: SuperiorStock): boolean {
  const text = ({ lines, spans }: SuperiorStock) =>
    JSON.stringify([lines.map(lineText).sort(), spans.map(spanText).sort()]);
  return text(a) === text(b);
}

const lineText = (row: LineRow) =>
  [row.superiorId, row.startsOn, row.endsOn, row.state, row.origin].join(" ");
const spanText = (row: SpanRow) =>
  [row.workPlanId, row.employeeId, row.startsOn, row.endsOn, row.capacity].join(" ");

export type RatedPost = {
  class: PositionClass;
  level: string | null;
  superiorPositionId: string | null;
  /** The post's unit, or for its head the one above; then everything above that. */
  unitsAbove: readonly string[];
};

export type HeldPost = {
  positionId: string;
  unitId: string;
  class: PositionClass;
  independentHead: boolean;
  isUnitHead: boolean;
  kind: "definitive" | "plt" | "plh" | "additional" | "seconded";
};

export type Candidate = {
  employeeId: string;
  active: boolean;
  reportsToRated: boolean;
  posts: readonly HeldPost[];
};

export type FitCause =
  | "post-above"
  | "acting-above"
  | "unit-head"
  | "class-unusual"
  | "not-head"
  | "elsewhere"
  | "no-post"
  | "rated-no-post"
  | "self"
  | "below"
  | "inactive";

/** Agrees with the chart (cocok), to be looked at (perlu dilihat), cannot be used (tidak bisa dipakai). */
export type Fit = { fit: "fits" | "look" | "unusable"; cause: FitCause };

/**
 * How a proposed superior agrees with the chart and the rater table (dossier §1.2). Only what can never be right is unusable:
 * oneself, one's own subordinate, somebody out of duty; charts have gaps, hence the rest is looked at by HR.
 */
export function fitOf(rated: { employeeId: string; post: RatedPost | null }, candidate: Candidate): Fit {
  if (candidate.employeeId === rated.employeeId) return { fit: "unusable", cause: "self" };
  if (!candidate.active) return { fit: "unusable", cause: "inactive" };
  if (candidate.reportsToRated) return { fit: "unusable", cause: "below" };
  const { post } = rated;
  if (post === null) return { fit: "look", cause: "rated-no-post" };
  if (candidate.posts.length === 0) return { fit: "look", cause: "no-post" };
  const above = candidate.posts.find(({ positionId }) => positionId === post.superiorPositionId);
  if (above)
    return {
      fit: "fits",
      cause: above.kind === "plt" || above.kind === "plh" ? "acting-above" : "post-above",
    };
  const near = candidate.posts.filter(({ unitId }) => post.unitsAbove.includes(unitId));
  if (near.length === 0) return { fit: "look", cause: "elsewhere" };
  const heads = near.filter(({ isUnitHead }) => isUnitHead);
  if (heads.length === 0) return { fit: "look", cause: "not-head" };
  const usual = heads.some((head) => checkRater(post, head).length === 0);
  return usual ? { fit: "fits", cause: "unit-head" } : { fit: "look", cause: "class-unusual" };
}

const UNUSABLE: Partial<Record<FitCause, SuperiorReason>> = {
  self: "work-plans.superior-self",
  below: "work-plans.superior-below",
  inactive: "work-plans.superior-inactive",
};

/** Why nobody may be made to serve under this superior; empty when it can be used. `name` is for the sentence. */
export function checkSuperior({ cause }: Fit, name: string): Reason<SuperiorReason>[] {
  const reason = UNUSABLE[cause];
  return reason ? [{ field: "superiorId", reason, params: { name } }] : [];
}

/** HR answers within five working days; a decision may be taken back for seven calendar days. */
const ANSWER_DAYS = 5;
const UNDO_DAYS = 7;

/** The day until which HR answers a proposal. */
export const repairDueOn = (proposedOn: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate =>
  addWorkingDays(proposedOn, ANSWER_DAYS, holidays);

/** The last day on which a decision may be taken back. */
export const undoUntil = (decidedOn: IsoDate): IsoDate => addDays(decidedOn, UNDO_DAYS);

export const mayUndo = (state: RepairState, decidedOn: IsoDate, today: IsoDate): boolean =>
  (state === "confirmed" || state === "corrected" || state === "refused") &&
  daysBetween(decidedOn, today) <= UNDO_DAYS;
