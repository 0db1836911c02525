import type { PersonKey } from "../plan-model/chart";
import { candidatesFor, isInside, isRoomOver } from "./judge-room";
import { appraiserToday, evaluationOf, type Act, type Evaluation, type Level, type Model } from "./model";
import { isDue } from "./model-evaluation";
import type { Room, RoomAct, UnitKey } from "./model-room";
import { at, part, type Wish } from "./wish";

const UNITS: readonly UnitKey[] = ["health", "city", "health", "transport"];
const LEVELS: readonly Level[] = ["meets", "above", "below"];

const insideOf = (model: Model, room: Pick<Room, "unit" | "period">): Evaluation[] =>
  model.evaluations.filter((one) => isInside(model, room, one));

/** Some of those who could sit there; now and then whoever could not. */
function membersOf(model: Model, room: Pick<Room, "unit" | "period">, actor: PersonKey, more: number) {
  const fitting = candidatesFor(model, room).filter((one) => one !== "hr" || actor !== "hr");
  const odd: PersonKey[] = part(more, 3, 9) === 0 ? ["deputy", "hr"] : [];
  const all = [...fitting, ...odd];
  return all.length === 0 ? null : part(more, 2, 3) === 0 ? all.slice(0, 1) : all;
}

function opening(model: Model, { pick, more, isFitting, actor: by }: Wish): Act | null {
  const places = UNITS.flatMap((unit) => model.periods.map((_, period) => ({ unit, period })));
  const isFree = (place: Pick<Room, "unit" | "period">) =>
    insideOf(model, place).length > 0 &&
    !model.rooms.some((one) => one.unit === place.unit && one.period === place.period && !one.isClosed);
  const place = at(isFitting ? places.filter(isFree) : places, pick);
  if (!place) return null;
  const actor = by === "right" ? (part(more, 1, 2) === 0 ? "hr" : "top") : by;
  const members = membersOf(model, place, actor, more);
  return members && { kind: "open-room", actor, ...place, members };
}

function inRoom(model: Model, one: Wish & { kind: RoomAct["kind"] }): Act | null {
  const { kind, pick, more, isFitting, isStale, actor: by } = one;
  const running = model.rooms.filter((room) => !isRoomOver(model, room));
  const room = at(isFitting ? running : model.rooms, pick);
  if (!room) return null;
  const right = (who: PersonKey | undefined) => (by === "right" ? (who ?? "hr") : by);
  const keeper = part(more, 1, 2) === 0 ? "hr" : "top";
  if (kind === "close-room") return { kind, actor: right(keeper), room: room.key, isStale };
  if (kind === "appoint") {
    const members = membersOf(model, room, right(keeper), more);
    return members && { kind, actor: right(keeper), room: room.key, members };
  }
  const isPending = ({ key }: Evaluation) =>
    model.proposals.some((other) => other.evaluation === key && other.decision === null);
  const inside = insideOf(model, room).filter(
    (other) => kind === "reveal" || more % 4 === 0 || !isPending(other),
  );
  const evaluation = at(isFitting ? inside : model.evaluations, more);
  if (!evaluation) return null;
  const about = { room: room.key, evaluation: evaluation.key };
  if (kind === "reveal")
    return { kind, actor: right(appraiserToday(model, evaluation.plan) ?? undefined), ...about };
  const level = (place: number): Level => at(LEVELS, part(more, place, 3)) ?? "meets";
  const to = { result: level(1), behaviour: level(2) };
  if (to.behaviour === evaluation.behaviour && more % 5 > 0)
    to.behaviour = to.behaviour === "above" ? "meets" : "above";
  // Where the unit's achievement fixes the result, mostly the behaviour alone is talked about.
  if (model.rules.isHead && part(more, 3, 4) > 0) to.result = evaluation.result ?? to.result;
  return { kind: "propose", actor: right(at(room.members, pick + more)), ...about, to };
}

function onProposal(model: Model, one: Wish & { kind: "second" | "settle" }): Act | null {
  const { kind, pick, more, isFitting, isStale, actor: by } = one;
  const isOpen = (room: number) =>
    model.rooms.some((other) => other.key === room && !isRoomOver(model, other));
  const isSettled = (state: string) => (kind === "settle" && more % 5 > 0 ? state !== "scored" : false);
  const waiting = model.proposals.filter(
    ({ decision, room, evaluation }) =>
      decision === null &&
      isOpen(room) &&
      (more % 4 === 0 || isDue(model, evaluationOf(model, evaluation))) &&
      !isSettled(evaluationOf(model, evaluation).state),
  );
  const proposal = at(isFitting ? waiting : model.proposals, pick);
  if (!proposal) return null;
  const { plan } = evaluationOf(model, proposal.evaluation);
  const appraiser = appraiserToday(model, plan) ?? "appraiser";
  if (kind === "settle") {
    const decision = part(more, 1, 3) === 0 ? "kept" : "changed";
    // Often somebody tries who only reads it.
    const who = more % 3 === 0 ? "hr" : appraiser;
    return { kind, actor: by === "right" ? who : by, proposal: proposal.key, decision, isStale };
  }
  const members = model.rooms.find(({ key }) => key === proposal.room)?.members ?? [];
  const others = members.filter((who) => who !== proposal.by && who !== appraiser);
  if (isFitting && others.length === 0 && more % 4 > 0) return null;
  const actor = by === "right" ? (at(others.length > 0 ? others : members, more) ?? "hr") : by;
  return { kind, actor, proposal: proposal.key };
}

/** What somebody does in a room where ratings are talked about, with what there is to talk about. */
export function roomActOf(model: Model, one: Wish & { kind: RoomAct["kind"] }): Act | null {
  const { kind } = one;
  if (kind === "open-room") return opening(model, one);
  return kind === "second" || kind === "settle" ? onProposal(model, { ...one, kind }) : inRoom(model, one);
}
