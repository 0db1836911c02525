import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { loadSpreadTree } from "@/lib/features/evaluations/distribution/parts/load-spread";
import { seenSpread } from "@/lib/features/evaluations/distribution/parts/seen-spread";
import { unitsInSight } from "@/lib/features/evaluations/distribution/parts/unit-place";
import { nearestAchievement } from "@/lib/features/evaluations/distribution/rules/spread-tree";
import { tryAchievement } from "@/lib/features/evaluations/distribution/rules/what-if";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { recordAccess } from "@/lib/platform/audit";
import { isOver, loadRoom, roomFacts, type Room } from "../parts/load-room";
import { loadProposals, type ProposalRow } from "../parts/load-proposals";
import { loadRoomPeople, type RoomPerson } from "../parts/room-people";
import { beforeAndAfter, isCalibrated, letterOf, outcomeOf, type Ratings } from "../rules/room";
import type { PersonInRoom, ProposalInRoom, RoomView } from "../rules/views";

function personOf(person: RoomPerson, index: number, ctx: Context, waiting: Set<string>): PersonInRoom {
  const isMine = person.appraiserId === ctx.actor.employeeId;
  const { evaluationId, name, title, unitName, isOpen, result, behaviour, rating, state } = person;
  return {
    evaluationId,
    who: isMine || isOpen ? { name } : { title, letter: letterOf(index) },
    title,
    unitName,
    appraiser: person.appraiserName,
    isMine,
    isOpen,
    isSigned: state === "signed",
    ratings: { result, behaviour },
    rating,
    hasWaiting: waiting.has(evaluationId),
  };
}

const withRating = (ratings: Ratings) => ({
  ...ratings,
  rating: overallRating(ratings.result, ratings.behaviour),
});

function proposalOf(
  row: ProposalRow,
  person: PersonInRoom,
  { state, isDue }: RoomPerson,
  at: { room: Room; readerId: string; isMember: boolean },
): ProposalInRoom {
  const outcome = outcomeOf({ decision: row.decision, state }, isOver(at.room) || !isDue);
  const { result, behaviour } = person.ratings;
  const answered = row.opinions.some(({ authorId }) => authorId === at.readerId);
  const isParty = person.isMine || row.proposerId === at.readerId;
  return {
    id: row.id,
    version: row.version,
    person,
    from: withRating(row.from),
    to: withRating(row.to),
    outcome,
    proposer: row.proposer,
    proposedAt: row.proposedAt,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    opinions: row.opinions.map(({ author, agrees, text }) => ({ author, agrees, text })),
    may: {
      answer: outcome === "waiting" && at.isMember && !isParty && !answered,
      decide: outcome === "waiting" && person.isMine,
    },
    isRescored: row.from.result !== result || row.from.behaviour !== behaviour,
  };
}

/**
 * A room as the reader may know it. Members and auditors see people, masked until their appraiser opens them and never oneself; everybody
 * else sees counts, and those only of a group that is large enough. Four statements. @throws AppError NOT_FOUND
 */
export async function getRoom(ctx: Context, sessionId: string): Promise<RoomView> {
  const { actor, today } = ctx;
  const readerId = actor.employeeId;
  const { view, named } = await read(ctx, async (db) => {
    const room = await loadRoom(db, sessionId);
    const facts = roomFacts(actor, today, room);
    const everybody = await loadRoomPeople(db, { ...room, periodId: room.period.id, sessionId, today });
    const rates = everybody.some(({ appraiserId }) => appraiserId === readerId);
    if (!rates) authorize(actor, "calibration.read", facts);
    const rows = await loadProposals(db, sessionId);
    const tree = await loadSpreadTree(db, {
      topId: unitsInSight(ctx, room.path).at(-1)?.unitId ?? room.unitId,
      periodId: room.period.id,
      readerId,
      today,
      timeZone: actor.timeZone,
    });

    const isMember = can(actor, "calibration.propose", facts);
    const looks = can(actor, "calibration.look", facts);
    // An appraiser who was not appointed still answers for the own people, and sees nobody else's.
    const known = everybody.filter(
      (one) => one.employeeId !== readerId && (looks || one.appraiserId === readerId),
    );
    const waiting = new Set(rows.filter(({ decision }) => decision === null).map((row) => row.evaluationId));
    const people = known.map((one) => personOf(one, everybody.indexOf(one), ctx, waiting));
    const listed = new Map(everybody.map((one) => [one.evaluationId, one]));
    const isInside = (one: RoomPerson | undefined) =>
      one !== undefined && one.isDue && isCalibrated(one.state);
    const proposals = rows.flatMap((row) => {
      const person = people.find(({ evaluationId }) => evaluationId === row.evaluationId);
      const one = listed.get(row.evaluationId);
      return person && one ? [proposalOf(row, person, one, { room, readerId, isMember })] : [];
    });

    const smallest = tree.policy.feedback.ratingGroupMinimum;
    const isLarge = looks || seenSpread(tree, room.unitId)?.sight === "all";
    // An appraiser without a right to the room counts the own people alone, as on the page of the spread.
    const mayCount = can(actor, "calibration.read", facts) || looks;
    const counted = everybody.filter(
      (one) => isInside(one) && one.employeeId !== readerId && (mayCount || one.appraiserId === readerId),
    );
    const accepted = rows.filter(
      (row) =>
        row.decision === null &&
        !isOver(room) &&
        counted.some((one) => one.evaluationId === row.evaluationId),
    );
    const sums = beforeAndAfter(
      counted,
      accepted.map((row) => ({ evaluationId: row.evaluationId, ...row.to })),
    );
    const level = nearestAchievement(room.unitId, tree.parents, tree.achievements)?.level;
    const guidance = tree.policy.distribution;
    const view: RoomView = {
      id: room.id,
      version: room.version,
      unitId: room.unitId,
      unitName: room.unitName,
      period: room.period,
      state: room.closedAt ? "closed" : room.isReleased ? "over" : "open",
      purpose: room.purpose,
      openedBy: room.openedBy,
      openedAt: room.openedAt,
      closedBy: room.closedBy,
      closedAt: room.closedAt,
      minutes: looks ? room.minutes : "",
      members: room.members.map(({ name, appointedBy }) => ({ name, appointedBy })),
      inside:
        looks || rates
          ? {
              people: people.filter((one) => isInside(listed.get(one.evaluationId))),
              proposals,
            }
          : null,
      sums:
        !mayCount || (isLarge && (looks || sums.total >= smallest))
          ? {
              ...sums,
              tried:
                level && mayCount
                  ? {
                      before: tryAchievement(level, sums.before, guidance),
                      after: tryAchievement(level, sums.after, guidance),
                    }
                  : null,
            }
          : null,
      smallest,
      may: {
        appoint: can(actor, "calibration.appoint", facts) && !isOver(room),
        close: can(actor, "calibration.close", facts) && room.closedAt === null,
        propose: isMember && !isOver(room),
      },
    };
    return { view, named: known.filter((one) => one.isOpen && one.appraiserId !== readerId) };
  });
  // Every look at somebody whose name stands there is recorded, as any look at another's evaluation.
  for (const { employeeId, evaluationId } of named)
    await recordAccess(ctx, { concerns: employeeId, type: "evaluation", id: evaluationId });
  return view;
}
