import "server-only";
import type { Facts } from "@/lib/access/relations";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { NeedState } from "../rules/need-state";

export type LoadedNeed = {
  id: string;
  employeeId: string;
  state: NeedState;
  version: number;
  trainingId: string | null;
  recordedAt: Date;
  facts: Facts;
};

/** One statement. @throws AppError NOT_FOUND */
export async function loadNeed(db: Tx, id: string, today: string): Promise<LoadedNeed> {
  const row = found(
    await db.developmentNeed.findFirst({
      where: { id },
      select: { id: true, employeeId: true, state: true, version: true, trainingId: true, recordedAt: true },
    }),
  );
  return { ...row, facts: { today, employeeId: row.employeeId } };
}
