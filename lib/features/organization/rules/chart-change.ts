import { addDays, type IsoDate } from "./dates";
import type { ChartRefusal, ChartWarning, Reason } from "./reasons";
import { endedOn, spanOn, type Chart, type Holder, type PositionFacts, type UnitFacts } from "./chart";
import {
  checkCode,
  checkPost,
  distinct,
  Draft,
  hasUnitCircle,
  later,
  namesOf,
  postOf,
  unitOf,
} from "./chart-draft";

/** `day` is the first day of the change; of a closing it is the last day of what closes. */
export type ChartChange = { day: IsoDate } & (
  | { kind: "add_unit"; unitId: string; facts: UnitFacts }
  | { kind: "rename_unit"; unitId: string; facts: Pick<UnitFacts, "name" | "code"> }
  | { kind: "move_unit"; unitId: string; parentId: string }
  | { kind: "merge_unit"; unitId: string; intoId: string }
  | { kind: "close_unit"; unitId: string }
  | { kind: "add_position"; positionId: string; facts: PositionFacts }
  | { kind: "change_position"; positionId: string; facts: Partial<PositionFacts> }
  | { kind: "close_position"; positionId: string }
);

export type ChartPlan = {
  after: Chart;
  /** Units and posts whose spans differ afterwards. */
  units: string[];
  positions: string[];
  refusals: Reason<ChartRefusal>[];
  warnings: Reason<ChartWarning>[];
};

/** What hung under closing posts hangs from the next day on under the first post above that stays. */
function raise(draft: Draft, closing: readonly string[], from: IsoDate): number {
  const orphans = distinct(
    later(draft.before.positions, addDays(from, -1))
      .filter((span) => span.superiorPositionId !== null && closing.includes(span.superiorPositionId))
      .map((span) => span.positionId),
  ).filter((id) => !closing.includes(id));
  const stays = (id: string | null): string | null => {
    let above = id;
    for (let step = 0; above !== null && closing.includes(above) && step <= closing.length; step += 1)
      above = spanOn(postOf(draft.before, above), addDays(from, -1))?.superiorPositionId ?? null;
    return above;
  };
  for (const id of orphans) {
    const spans = later(postOf(draft.before, id), addDays(from, -1));
    for (const span of spans) {
      const day = span.startsOn > from ? span.startsOn : from;
      draft.changePost(id, { superiorPositionId: stays(span.superiorPositionId) }, day);
    }
  }
  return orphans.length;
}

function closeUnit(draft: Draft, unitId: string, holders: readonly Holder[]) {
  const spans = unitOf(draft.before, unitId);
  if (!draft.isThere(spans)) return;
  if (spanOn(spans, draft.day)?.parentId === null) draft.refuse("organization.root-stays");
  const children = later(draft.before.units, draft.day).filter((span) => span.parentId === unitId);
  if (children.length > 0)
    draft.refuse("organization.unit-has-children", undefined, {
      n: distinct(children.map((span) => span.unitId)).length,
      names: namesOf(children.map((span) => span.name)),
    });
  const posts = distinct(
    later(draft.before.positions, draft.day)
      .filter((span) => span.unitId === unitId)
      .map((span) => span.positionId),
  );
  const people = later(holders, draft.day).filter((holder) => posts.includes(holder.positionId));
  if (people.length > 0)
    draft.refuse("organization.unit-has-people", undefined, {
      n: distinct(people.map((holder) => holder.employeeId)).length,
      names: namesOf(people.map((holder) => holder.name)),
    });
  draft.units.set(unitId, endedOn(spans, draft.day));
  for (const id of posts) draft.positions.set(id, endedOn(postOf(draft.before, id), draft.day));
  if (posts.length > 0) draft.warn("organization.posts-close-too", { n: posts.length });
  const risen = raise(draft, posts, addDays(draft.day, 1));
  if (risen > 0) draft.warn("organization.posts-rise", { n: risen });
}

function mergeUnit(draft: Draft, unitId: string, intoId: string) {
  const spans = unitOf(draft.before, unitId);
  const lastDay = addDays(draft.day, -1);
  if (unitId === intoId) return draft.refuse("organization.merge-with-itself", "intoId");
  if (!draft.isThere(spans, lastDay)) return;
  if (spanOn(spans, lastDay)?.parentId === null) draft.refuse("organization.root-stays");
  draft.needsUnit(intoId, "intoId");
  const from = (span: { startsOn: IsoDate }) => (span.startsOn > draft.day ? span.startsOn : draft.day);
  for (const span of later(draft.before.units, lastDay).filter((one) => one.parentId === unitId))
    draft.changeUnit(span.unitId, { parentId: intoId }, from(span));
  const posts = later(draft.before.positions, lastDay).filter((one) => one.unitId === unitId);
  for (const span of posts)
    draft.changePost(span.positionId, { unitId: intoId, isUnitHead: false }, from(span));
  const heads = posts.filter((span) => span.isUnitHead).length;
  draft.units.set(unitId, endedOn(spans, lastDay));
  if (heads > 0) draft.warn("organization.heads-step-down", { n: heads });
  for (const child of draft.units.keys())
    if (child !== unitId && hasUnitCircle(draft, child))
      return draft.refuse("organization.unit-circle", "intoId");
}

function closePost(draft: Draft, positionId: string, holders: readonly Holder[]) {
  const spans = postOf(draft.before, positionId);
  if (!draft.isThere(spans)) return;
  const people = later(holders, draft.day).filter((holder) => holder.positionId === positionId);
  if (people.length > 0)
    draft.refuse("organization.post-has-people", undefined, {
      n: people.length,
      names: namesOf(people.map((holder) => holder.name)),
    });
  draft.positions.set(positionId, endedOn(spans, draft.day));
  const risen = raise(draft, [positionId], addDays(draft.day, 1));
  if (risen > 0) draft.warn("organization.posts-rise", { n: risen });
}

function carry(draft: Draft, change: ChartChange, holders: readonly Holder[]): void {
  const always = { startsOn: change.day, endsOn: null };
  switch (change.kind) {
    case "add_unit":
      checkCode(draft, change.unitId, change.facts.code);
      if (change.facts.parentId !== null) draft.needsUnit(change.facts.parentId, "parentId");
      draft.units.set(change.unitId, [{ ...always, ...change.facts, unitId: change.unitId }]);
      return;
    case "rename_unit":
      checkCode(draft, change.unitId, change.facts.code);
      if (draft.isThere(unitOf(draft.before, change.unitId))) draft.changeUnit(change.unitId, change.facts);
      return;
    case "move_unit": {
      const spans = unitOf(draft.before, change.unitId);
      if (!draft.isThere(spans)) return;
      if (spanOn(spans, change.day)?.parentId === null) draft.refuse("organization.root-stays");
      draft.needsUnit(change.parentId, "parentId");
      draft.changeUnit(change.unitId, { parentId: change.parentId });
      if (hasUnitCircle(draft, change.unitId)) draft.refuse("organization.unit-circle", "parentId");
      return;
    }
    case "merge_unit":
      return mergeUnit(draft, change.unitId, change.intoId);
    case "close_unit":
      return closeUnit(draft, change.unitId, holders);
    case "add_position":
      draft.needsUnit(change.facts.unitId, "unitId");
      draft.positions.set(change.positionId, [{ ...always, ...change.facts, positionId: change.positionId }]);
      return checkPost(draft, change.positionId);
    case "change_position":
      if (!draft.isThere(postOf(draft.before, change.positionId))) return;
      draft.changePost(change.positionId, change.facts);
      if (change.facts.unitId) draft.needsUnit(change.facts.unitId, "unitId");
      return checkPost(draft, change.positionId);
    case "close_position":
      return closePost(draft, change.positionId, holders);
  }
}

/**
 * What a change makes of the chart: the spans afterwards, what forbids it and what deserves a second look. The preview and the write
 * both come from here. `holders` are the people of the posts concerned, now and later.
 */
export function planChange(
  before: Chart,
  change: ChartChange,
  { today, holders }: { today: IsoDate; holders: readonly Holder[] },
): ChartPlan {
  const draft = new Draft(before, change.day);
  carry(draft, change, holders);
  if (change.day < today) draft.warn("organization.day-is-past", { day: change.day });
  const differs = <S>(id: string, now: readonly S[], was: readonly S[]) =>
    JSON.stringify(now) !== JSON.stringify(was) ? [id] : [];
  const units = [...draft.units].flatMap(([id, spans]) => differs(id, spans, sorted(unitOf(before, id))));
  const positions = [...draft.positions].flatMap(([id, spans]) =>
    differs(id, spans, sorted(postOf(before, id))),
  );
  if (units.length + positions.length === 0 && draft.refusals.length === 0)
    draft.refuse("organization.already-so");
  const { refusals, warnings } = draft;
  return { after: draft.after, units, positions, refusals, warnings };
}

const sorted = <S extends { startsOn: IsoDate }>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
