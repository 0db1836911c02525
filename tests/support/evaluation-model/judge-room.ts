import type { ErrorCode } from "@/lib/platform/errors";
import { HEADS, runs, runsFrom, type PersonKey, type PostKey } from "../plan-model/chart";
import { expectedOf, isFinished } from "./judge-rating";
import {
  appraiserToday,
  evaluationOf,
  isHeadOf,
  meets,
  periodOf,
  type Evaluation,
  type Model,
  type Scoring,
  type Verdict,
} from "./model";
import { isDue } from "./model-evaluation";
import { isBelow, UNIT_OF, type Proposal, type Room, type RoomAct, type UnitKey } from "./model-room";
import { predikatOf } from "./ratings";

// Calibration: whoever leads the unit or personnel opens a room, members propose, the appraiser alone decides, all before the release.

export function roomOf(model: Model, key: number): Room {
  const room = model.rooms.find((one) => one.key === key);
  if (!room) throw new Error(`the model has no room ${key}`);
  return room;
}
export function proposalOf(model: Model, key: number): Proposal {
  const proposal = model.proposals.find((one) => one.key === key);
  if (!proposal) throw new Error(`the model has no proposal ${key}`);
  return proposal;
}

const isHeadPost = (model: Model, post: PostKey) =>
  HEADS.includes(post) || (post === "home" && model.rules.isHead);
/** Units that somebody heads today. */
export const headedBy = (model: Model, person: PersonKey): UnitKey[] =>
  model.posts.chart.holds.flatMap((hold) =>
    hold.person === person && runs(hold, model.posts.today) && isHeadPost(model, hold.post)
      ? [UNIT_OF[hold.post]]
      : [],
  );
/** Leads a unit or one above it, or keeps personnel. */
export const mayKeep = (model: Model, actor: PersonKey, unit: UnitKey) =>
  actor === "hr" || headedBy(model, actor).some((headed) => isBelow(unit, headed));

const unitOf = (model: Model, { plan }: Evaluation): UnitKey => model.units.get(plan) ?? "city";

/** Nobody talks about the head of the own unit. */
function leadsAtEnd(model: Model, unit: UnitKey, period: number): boolean {
  const { to } = periodOf(model, period);
  return model.posts.chart.holds.some(
    (hold) =>
      hold.person === "staff" &&
      hold.kind === "definitive" &&
      isHeadPost(model, hold.post) &&
      UNIT_OF[hold.post] === unit &&
      hold.from <= to &&
      runsFrom(hold, to),
  );
}

const isWaiting = ({ state }: Evaluation) => state === "scored" || state === "signed";
export const isInside = (model: Model, room: Pick<Room, "unit" | "period">, one: Evaluation): boolean =>
  one.period === room.period &&
  isWaiting(one) &&
  isDue(model, one) &&
  isBelow(unitOf(model, one), room.unit) &&
  !leadsAtEnd(model, room.unit, room.period);

/** Closed, or nobody of the unit is still to learn a result. */
export const isRoomOver = (model: Model, room: Room): boolean =>
  room.isClosed ||
  periodOf(model, room.period).state === "closed" ||
  !model.evaluations.some(
    (one) =>
      one.period === room.period &&
      ["open", "noted", "scored", "signed"].includes(one.state) &&
      isDue(model, one) &&
      isBelow(unitOf(model, one), room.unit),
  );

/** Whoever appraises somebody of the unit today, and personnel. */
export function candidatesFor(model: Model, { unit, period }: Pick<Room, "unit" | "period">): PersonKey[] {
  const appraising = model.posts.plans.flatMap((plan) => {
    const who = appraiserToday(model, plan.key);
    const isThere =
      isBelow(model.units.get(plan.key) ?? "city", unit) && meets(plan, periodOf(model, period));
    return who !== null && isThere ? [who] : [];
  });
  return [...new Set<PersonKey>([...appraising, "hr"])];
}

const areFit = (model: Model, room: Pick<Room, "unit" | "period">, actor: PersonKey, members: PersonKey[]) =>
  members.every((one) => candidatesFor(model, room).includes(one)) &&
  !(actor === "hr" && members.includes("hr"));

const RULE = { refused: ["RULE_VIOLATION"] satisfies ErrorCode[] };
const refuse = (...refused: ErrorCode[]): Verdict => ({ refused });

/** Whoever may know of the room learns that an act is not for them. */
const notForRoom = (model: Model, room: Room, actor: PersonKey): Verdict =>
  refuse(room.members.includes(actor) || mayKeep(model, actor, room.unit) ? "FORBIDDEN" : "NOT_FOUND");

function judgeOpening(model: Model, act: Extract<RoomAct, { kind: "open-room" }>): Verdict {
  const { actor, unit, period, members } = act;
  if (!mayKeep(model, actor, unit)) return refuse("NOT_FOUND");
  const isTaken = model.rooms.some((one) => one.unit === unit && one.period === period && !one.isClosed);
  const isEmpty = !model.evaluations.some((one) => isInside(model, act, one));
  if (isTaken || isEmpty || !areFit(model, act, actor, members)) return RULE;
  return {
    apply: () => {
      model.lastKey += 1;
      const room = { key: model.lastKey, unit, period, members: [...new Set(members)] };
      model.rooms.push({ ...room, isClosed: false, opened: [] });
    },
  };
}

function judgeKeeping(model: Model, act: Extract<RoomAct, { kind: "appoint" | "close-room" }>): Verdict {
  const room = roomOf(model, act.room);
  if (!mayKeep(model, act.actor, room.unit)) return notForRoom(model, room, act.actor);
  if (act.kind === "close-room") {
    if (act.isStale) return refuse("CONFLICT");
    return room.isClosed ? RULE : { apply: () => void (room.isClosed = true) };
  }
  if (isRoomOver(model, room) || !areFit(model, room, act.actor, act.members)) return RULE;
  return { apply: () => void (room.members = [...new Set([...room.members, ...act.members])]) };
}

function judgeReveal(model: Model, act: Extract<RoomAct, { kind: "reveal" }>): Verdict {
  const room = roomOf(model, act.room);
  const one = evaluationOf(model, act.evaluation);
  if (act.actor !== appraiserToday(model, one.plan)) return notForRoom(model, room, act.actor);
  if (isRoomOver(model, room)) return RULE;
  if (!isInside(model, room, one)) return refuse("NOT_FOUND");
  if (room.opened.includes(one.key)) return refuse("CONFLICT");
  return { apply: () => void room.opened.push(one.key) };
}

function judgeProposal(model: Model, act: Extract<RoomAct, { kind: "propose" }>): Verdict {
  const { actor, to } = act;
  const room = roomOf(model, act.room);
  if (!room.members.includes(actor)) return notForRoom(model, room, actor);
  if (isRoomOver(model, room)) return RULE;
  const one = evaluationOf(model, act.evaluation);
  const { result, behaviour } = one;
  if (result === null || behaviour === null || !isInside(model, room, one)) return refuse("NOT_FOUND");
  const isPending = model.proposals.some(
    (other) => other.room === room.key && other.evaluation === one.key && other.decision === null,
  );
  const isSame = to.result === result && to.behaviour === behaviour;
  const isFixed = isHeadOf(model, one) && to.result !== result;
  if (isPending || isSame || isFixed) return RULE;
  return {
    apply: () => {
      model.lastKey += 1;
      const from = { result, behaviour };
      const about = { room: room.key, evaluation: one.key, by: actor };
      model.proposals.push({ key: model.lastKey, ...about, from, to, decision: null, opinions: [] });
    },
  };
}

function judgeOpinion(model: Model, act: Extract<RoomAct, { kind: "second" }>): Verdict {
  const { actor } = act;
  const proposal = proposalOf(model, act.proposal);
  const room = roomOf(model, proposal.room);
  if (!room.members.includes(actor)) return notForRoom(model, room, actor);
  const { plan } = evaluationOf(model, proposal.evaluation);
  const isParty = proposal.by === actor || appraiserToday(model, plan) === actor;
  if (isRoomOver(model, room) || proposal.decision !== null || isParty) return RULE;
  if (proposal.opinions.includes(actor)) return refuse("CONFLICT");
  return { apply: () => void proposal.opinions.push(actor) };
}

/** Other ratings over the same levels: where one departs from the suggestion, the decision's reason explains it. */
function recalibrated(model: Model, one: Evaluation, { to }: Proposal): Scoring {
  const { result, behaviour } = expectedOf(model, one, one);
  const isNew = { result: to.result !== one.result, behaviour: to.behaviour !== one.behaviour };
  const reasonOf = (departs: boolean, isOther: boolean, kept: string | null) =>
    departs ? (isOther ? "Menurut sidang." : kept) : null;
  return {
    rows: one.rows,
    values: one.values,
    result: to.result,
    resultReason: reasonOf(to.result !== result, isNew.result, one.resultReason),
    behaviour: to.behaviour,
    behaviourReason: reasonOf(to.behaviour !== behaviour, isNew.behaviour, one.behaviourReason),
    comment: one.comment,
  };
}

function judgeDecision(model: Model, act: Extract<RoomAct, { kind: "settle" }>): Verdict {
  const proposal = proposalOf(model, act.proposal);
  const room = roomOf(model, proposal.room);
  const one = evaluationOf(model, proposal.evaluation);
  if (act.actor !== appraiserToday(model, one.plan)) return notForRoom(model, room, act.actor);
  if (proposal.decision !== null) return RULE;
  if (act.isStale) return refuse("CONFLICT");
  if (isRoomOver(model, room) || !isWaiting(one) || !isDue(model, one)) return RULE;
  if (act.decision === "kept") return { apply: () => void (proposal.decision = "kept") };
  const { from, to } = proposal;
  const isRescored = from.result !== one.result || from.behaviour !== one.behaviour;
  const scoring = recalibrated(model, one, proposal);
  if (one.state === "signed" || isRescored || !isFinished(scoring, expectedOf(model, one, scoring)))
    return RULE;
  return {
    apply: () => {
      proposal.decision = "changed";
      Object.assign(one, scoring, { predikat: predikatOf(to.result, to.behaviour) });
      one.timeline.push("recalibrated");
    },
  };
}

export function judgeRoom(model: Model, act: RoomAct): Verdict {
  switch (act.kind) {
    case "open-room":
      return judgeOpening(model, act);
    case "appoint":
    case "close-room":
      return judgeKeeping(model, act);
    case "reveal":
      return judgeReveal(model, act);
    case "propose":
      return judgeProposal(model, act);
    case "second":
      return judgeOpinion(model, act);
    case "settle":
      return judgeDecision(model, act);
  }
}
