import { getRoom } from "@/lib/features/evaluations/calibration/queries/room";
import { AppError } from "@/lib/platform/errors";
import type { PersonKey } from "../plan-model/chart";
import { unlike } from "./unlike";
import { isInside, isRoomOver, mayKeep } from "./judge-room";
import { appraiserToday, evaluationOf, type Evaluation, type Model } from "./model";
import { isDue } from "./model-evaluation";
import type { Ratings, Room } from "./model-room";
import type { Scene } from "./scene";

const ratings = ({ result, behaviour }: Ratings) => `${result} ${behaviour}`;

/** Compares what lies of a room in the database with the model. */
export function roomDiffers(scene: Scene, model: Model, room: Room): string[] {
  const seen = scene.roomOf(room.key);
  const { people } = scene.posts;
  const proposals = model.proposals.filter((one) => one.room === room.key);
  const decider = (decision: string | null, id: string | null) =>
    decision === null ? id === null : id !== null;
  return [
    ...unlike(
      `room ${room.key}`,
      {
        isClosed: String(seen.isClosed),
        members: seen.members.join(),
        opened: seen.opened.join(),
        proposals: seen.proposals.length,
        halfDecided: seen.proposals.filter((one) => !decider(one.decision, one.decidedBy)).length,
      },
      {
        isClosed: String(room.isClosed),
        members: room.members
          .map((one) => people[one])
          .sort()
          .join(),
        opened: room.opened
          .map((key) => scene.evaluationIds.get(key))
          .sort()
          .join(),
        proposals: proposals.length,
        halfDecided: 0,
      },
    ),
    ...proposals.flatMap((one) => {
      const { evaluationId, by, from, to, decision, opinions } = scene.proposalOf(one.key);
      return unlike(
        `proposal ${one.key}`,
        { evaluationId, by, from, to, decision, opinions: opinions.join() },
        {
          evaluationId: scene.evaluationIds.get(one.evaluation) ?? "none",
          by: people[one.by],
          from: ratings(one.from),
          to: ratings(one.to),
          decision: one.decision,
          opinions: one.opinions
            .map((who) => people[who])
            .sort()
            .join(),
        },
      );
    }),
  ];
}

/** What the room shows a reader: people to members and to their own appraisers alone, by name where it was opened, never oneself. */
export async function roomReadingDiffers(
  scene: Scene,
  model: Model,
  room: Room,
  reader: PersonKey,
): Promise<string[]> {
  const proposals = model.proposals.filter((one) => one.room === room.key);
  const isListed = (one: Evaluation) =>
    isInside(model, room, one) || proposals.some(({ evaluation }) => evaluation === one.key);
  const isMember = room.members.includes(reader);
  const isMine = ({ plan }: Evaluation) => appraiserToday(model, plan) === reader;
  const rates = model.evaluations.some((one) => isListed(one) && isMine(one));
  const isReader = rates || isMember || mayKeep(model, reader, room.unit);
  const name = `room ${room.key} as ${reader} reads it`;
  const view = await getRoom(scene.contextOf(reader), scene.roomOf(room.key).id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (!isReader || view === null)
    return unlike(name, { view: view === null ? "none" : "given" }, { view: isReader ? "given" : "none" });
  const seen = (one: Evaluation) => (isMember || isMine(one)) && reader !== "staff";
  const people = model.evaluations.filter((one) => isInside(model, room, one) && seen(one));
  const isNamed = (one: Evaluation) => isMine(one) || room.opened.includes(one.key);
  const isOver = isRoomOver(model, room);
  const outcome = ({ decision, evaluation }: (typeof proposals)[number]) => {
    const one = evaluationOf(model, evaluation);
    const { state } = one;
    return (
      decision ??
      (isOver || !isDue(model, one) || (state !== "scored" && state !== "signed") ? "unchanged" : "waiting")
    );
  };
  const told = proposals.filter(({ evaluation }) => seen(evaluationOf(model, evaluation)));
  const given = view.inside;
  return unlike(
    name,
    {
      state: view.state,
      people: given?.people.length ?? null,
      named: given?.people.filter(({ who }) => "name" in who).length ?? null,
      outcomes:
        given?.proposals
          .map((one) => one.outcome)
          .sort()
          .join() ?? null,
    },
    {
      state: room.isClosed ? "closed" : isOver ? "over" : "open",
      people: isMember || rates ? people.length : null,
      named: isMember || rates ? people.filter(isNamed).length : null,
      outcomes: isMember || rates ? told.map(outcome).sort().join() : null,
    },
  );
}
