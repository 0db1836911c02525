import { answerProposal } from "@/lib/features/evaluations/calibration/answer-proposal";
import { appointMembers } from "@/lib/features/evaluations/calibration/appoint-members";
import { closeCalibration } from "@/lib/features/evaluations/calibration/close-calibration";
import { decideProposal } from "@/lib/features/evaluations/calibration/decide-proposal";
import { openCalibration } from "@/lib/features/evaluations/calibration/open-calibration";
import { proposeRatings } from "@/lib/features/evaluations/calibration/propose-ratings";
import { revealPerson } from "@/lib/features/evaluations/calibration/reveal-person";
import type { Context } from "@/lib/platform/context";
import type { RoomAct } from "./model-room";
import type { Scene } from "./scene";
import { stale } from "./stale";

const ROOM_KINDS: readonly string[] = [
  "open-room",
  "appoint",
  "close-room",
  "reveal",
  "propose",
  "second",
  "settle",
] satisfies RoomAct["kind"][];
export const isRoomAct = <T extends { kind: string }>(act: T): act is T & { kind: RoomAct["kind"] } =>
  ROOM_KINDS.includes(act.kind);

export async function inRoom(scene: Scene, ctx: Context, act: RoomAct): Promise<unknown> {
  switch (act.kind) {
    case "open-room":
      return openCalibration(ctx, {
        unitId: scene.unitId(act.unit),
        periodId: scene.periodAt(act.period).id,
        members: act.members.map((one) => scene.posts.people[one]),
        purpose: "Triwulan ini dibaca bersama.",
      });
    case "appoint": {
      const members = act.members.map((one) => scene.posts.people[one]);
      return appointMembers(ctx, { sessionId: scene.roomOf(act.room).id, members });
    }
    case "close-room": {
      const { id: sessionId, version } = scene.roomOf(act.room);
      return closeCalibration(ctx, { sessionId, version: stale(version, act.isStale), minutes: "Selesai." });
    }
    case "reveal":
      return revealPerson(ctx, {
        sessionId: scene.roomOf(act.room).id,
        evaluationId: scene.evaluationOf(act.evaluation).id,
      });
    case "propose":
      return proposeRatings(ctx, {
        sessionId: scene.roomOf(act.room).id,
        evaluationId: scene.evaluationOf(act.evaluation).id,
        resultRating: act.to.result,
        behaviourRating: act.to.behaviour,
        reason: "Dibanding rekan setugas.",
      });
    case "second":
      return answerProposal(ctx, {
        proposalId: scene.proposalOf(act.proposal).id,
        agrees: act.proposal % 2 === 0 ? "yes" : "no",
        text: "Buktinya sama.",
      });
    case "settle": {
      const { id: proposalId, version } = scene.proposalOf(act.proposal);
      const { decision, isStale } = act;
      return decideProposal(ctx, {
        ...{ proposalId, version: stale(version, isStale), decision },
        reason: "Menurut sidang.",
      });
    }
  }
}

/** The row that an act has made, under the key that the model gave it. */
export function remember(scene: Scene, act: { kind: string }, answer: unknown, key: number): void {
  const id = Object.values(answer as Record<string, string>)[0] ?? "";
  if (act.kind === "start" || act.kind === "start-year") scene.evaluationIds.set(key, id);
  if (act.kind === "open-room") scene.roomIds.set(key, id);
  if (act.kind === "propose") scene.proposalIds.set(key, id);
}
