import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import { queueJob } from "@/lib/platform/jobs";
import type { StepState } from "./import-step";

/** Name of the one job of imports; the state of the import says what there is to do. */
export const IMPORT_JOB_NAME = "exchange.import";

type State = "matching" | "checked" | "entered";

/** The import, for a step that may begin in some states only. @throws AppError NOT_FOUND, RULE_VIOLATION, CONFLICT */
export async function loadForStep(
  db: Tx,
  ctx: Context,
  { importId, version }: { importId: string; version: number },
  states: readonly State[],
) {
  const row = found(
    await db.dataImport.findUnique({
      where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: importId } },
    }),
  );
  if (row.version !== version) throw conflict("exchange.changed-meanwhile");
  if (!(states as readonly string[]).includes(row.state))
    throw new AppError("RULE_VIOLATION", [{ reason: "exchange.wrong-state" }]);
  return row;
}

/** Puts the import into a running state and its job on the queue, in the act's own transaction. */
export async function startStep(
  db: Tx,
  ctx: Context,
  { importId, version }: { importId: string; version: number },
  state: StepState,
  data: Prisma.DataImportUncheckedUpdateManyInput = {},
): Promise<void> {
  const { agencyId, employeeId, name } = ctx.actor;
  const { count } = await db.dataImport.updateMany({
    where: { agencyId, id: importId, version },
    data: {
      state,
      doneRows: 0,
      actorId: employeeId,
      actorName: name,
      requestId: ctx.requestId,
      // How long a step takes is told by the real clock, whatever day the agency plays.
      stepStartedAt: new Date(),
      beatAt: new Date(),
      version: { increment: 1 },
      ...data,
    },
  });
  if (count === 0) throw conflict("exchange.changed-meanwhile");
  await queueJob(db, IMPORT_JOB_NAME, { agencyId, importId }, { attempts: 3 });
}
