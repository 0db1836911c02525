import "server-only";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";

/** What decides about a training: hours (JP), seats, first and last day as YYYY-MM-DD. */
export type LoadedTraining = { id: string; hours: number; seats: number; startsOn: string; endsOn: string };

/** One statement. @throws AppError NOT_FOUND */
export async function loadTraining(db: Tx, trainingId: string): Promise<LoadedTraining> {
  const row = found(
    await db.training.findFirst({
      where: { id: trainingId },
      select: { id: true, hours: true, seats: true, startsOn: true, endsOn: true },
    }),
  );
  return { ...row, startsOn: fromDate(row.startsOn), endsOn: fromDate(row.endsOn) };
}
