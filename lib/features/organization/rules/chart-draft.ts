import { addDays, type IsoDate } from "./dates";
import type { ChartRefusal, ChartWarning, Reason } from "./reasons";
import {
  changedFrom,
  checkRater,
  circleDay,
  firstDayOf,
  lastDayOf,
  spanOn,
  type Chart,
  type PositionSpan,
  type UnitSpan,
} from "./chart";

export const unitOf = (chart: Chart, id: string) => chart.units.filter((span) => span.unitId === id);
export const postOf = (chart: Chart, id: string) => chart.positions.filter((span) => span.positionId === id);
/** Spans that still run after a day. */
export const later = <S extends { endsOn: IsoDate | null }>(spans: readonly S[], day: IsoDate) =>
  spans.filter((span) => span.endsOn === null || span.endsOn > day);
export const distinct = (ids: readonly string[]) => [...new Set(ids)];
/** Names for a sentence: the first few of them. */
const NAMED = 5;
export const namesOf = (names: readonly string[]) =>
  distinct(names).slice(0, NAMED).join(", ") + (distinct(names).length > NAMED ? " …" : "");

/** A change of the chart while it is being worked out. */
export class Draft {
  refusals: Reason<ChartRefusal>[] = [];
  warnings: Reason<ChartWarning>[] = [];
  readonly units = new Map<string, UnitSpan[]>();
  readonly positions = new Map<string, PositionSpan[]>();

  constructor(
    readonly before: Chart,
    readonly day: IsoDate,
  ) {}

  refuse(reason: ChartRefusal, field?: string, params?: Reason["params"]) {
    this.refusals.push({ reason, field, params });
  }

  warn(reason: ChartWarning, params?: Reason["params"]) {
    this.warnings.push({ reason, params });
  }

  changeUnit(id: string, facts: Partial<UnitSpan>, day = this.day) {
    this.units.set(id, changedFrom(this.units.get(id) ?? unitOf(this.before, id), day, facts));
  }

  changePost(id: string, facts: Partial<PositionSpan>, day = this.day) {
    this.positions.set(id, changedFrom(this.positions.get(id) ?? postOf(this.before, id), day, facts));
  }

  /** Whether a subject is there on the first day of its change. */
  isThere(spans: readonly (UnitSpan | PositionSpan)[], day = this.day): boolean {
    const [first, last] = [firstDayOf(spans), lastDayOf(spans)];
    if (first === null || day < first)
      this.refuse("organization.before-it-began", "day", { day: first ?? day });
    else if (last !== null && last !== undefined && last < day)
      this.refuse("organization.after-it-ended", "day", { day: last });
    else return true;
    return false;
  }

  /** What hangs under a unit needs it from the first day on, for good. */
  needsUnit(id: string, field: string) {
    const spans = this.units.get(id) ?? unitOf(this.before, id);
    const [first, last] = [firstDayOf(spans), lastDayOf(spans)];
    if (first === null || first > this.day) this.refuse("organization.parent-missing", field);
    else if (last) this.refuse("organization.parent-ends", field, { day: last });
  }

  get after(): Chart {
    const kept = <S>(all: readonly S[], changed: Map<string, S[]>, idOf: (span: S) => string) => [
      ...all.filter((span) => !changed.has(idOf(span))),
      ...[...changed.values()].flat(),
    ];
    return {
      units: kept(this.before.units, this.units, (span) => span.unitId),
      positions: kept(this.before.positions, this.positions, (span) => span.positionId),
    };
  }
}

export function checkCode(draft: Draft, unitId: string, code: string) {
  if (draft.before.units.some((span) => span.unitId !== unitId && span.code === code))
    draft.refuse("organization.code-taken", "code", { code });
}

export function hasUnitCircle(draft: Draft, unitId: string): boolean {
  const { units } = draft.after;
  const abovesOf = (id: string) =>
    units.filter((span) => span.unitId === id).map((span) => ({ ...span, above: span.parentId }));
  return later(unitOf(draft.after, unitId), addDays(draft.day, -1)).some(
    (span) => span.parentId !== null && circleDay(abovesOf, unitId, span.parentId, span) !== null,
  );
}

export function checkPost(draft: Draft, positionId: string) {
  const { after } = draft;
  const now = spanOn(postOf(after, positionId), draft.day);
  if (!now) return;
  const above =
    now.superiorPositionId === null ? null : spanOn(postOf(after, now.superiorPositionId), draft.day);
  if (now.superiorPositionId !== null && !above)
    draft.refuse("organization.superior-missing", "superiorPositionId");
  const abovesOf = (id: string) =>
    postOf(after, id).map((span) => ({ ...span, above: span.superiorPositionId }));
  const goesRound = later(postOf(after, positionId), addDays(draft.day, -1)).some(
    (span) =>
      span.superiorPositionId !== null &&
      circleDay(abovesOf, positionId, span.superiorPositionId, span) !== null,
  );
  if (goesRound) draft.refuse("organization.post-circle", "superiorPositionId");
  for (const { reason, params } of checkRater(now, above)) draft.warn(reason, params);
  const otherHead = after.positions.find(
    (span) =>
      span.positionId !== positionId &&
      span.unitId === now.unitId &&
      span.isUnitHead &&
      span.startsOn <= draft.day &&
      (span.endsOn === null || span.endsOn >= draft.day),
  );
  if (now.isUnitHead && otherHead) draft.warn("organization.two-heads", { title: otherHead.title });
}
