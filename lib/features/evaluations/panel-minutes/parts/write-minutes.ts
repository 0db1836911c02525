import "server-only";
import type { LoadedRoom } from "@/lib/features/evaluations/panel/parts/room";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { MinutesInput } from "../minutes-input";
import type { Minutes } from "../rules/minutes";

export const minutesOf = ({ minutes, findings, advice, adviceText, reason }: MinutesInput): Minutes => ({
  ...{ minutes, findings, adviceText, reason },
  advice: advice === "" ? null : advice,
});

type Closing = { state: "minuted"; minutedAt: Date; contentHash: string };

/** Writes the common paper against the version that was seen, and closes it in the same statement where asked. @throws AppError CONFLICT */
export async function writeMinutes(
  db: Tx,
  ctx: Context,
  room: LoadedRoom,
  input: MinutesInput,
  closing?: Closing,
): Promise<void> {
  const { count } = await db.panelSession.updateMany({
    where: { agencyId: ctx.actor.agencyId, id: room.id, version: input.version },
    data: { ...minutesOf(input), ...closing, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
}
