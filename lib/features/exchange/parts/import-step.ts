import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AuditAuthor } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { clockOf, inTenant, type Tx } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import { queueJob } from "@/lib/platform/jobs";
import { plainText, type ImportKind } from "../rules/import-fields";
import type { Fixes } from "../rules/import-problems";
import { UnitBook, type UnitFact } from "../rules/unit-book";

/** So many rows in one transaction: short locks, and little to do again after a fall. */
export const BATCH = 500;

export type StepState = "reading" | "checking" | "entering" | "undoing";

/** One batch of a running step, inside its transaction, with the import held. */
export type Step = {
  db: Tx;
  agencyId: string;
  importId: string;
  kind: ImportKind;
  fixes: Fixes;
  author: AuditAuthor;
  now: Date;
  today: string;
  totalRows: number;
  doneRows: number;
};

/**
 * Runs one batch in a transaction of its own, while the import is held so that two workers never do the same rows. Null when the
 * import is in another state by now: somebody else finished the step.
 */
export async function inStep<T>(
  agencyId: string,
  importId: string,
  state: StepState,
  work: (step: Step) => Promise<T>,
): Promise<T | null> {
  return inTenant(agencyId, async (db) => {
    const held = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM data_import WHERE id = ${importId}::uuid AND state = ${state}::import_state FOR UPDATE`;
    if (held.length === 0) return null;
    const row = await db.dataImport.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id: importId } } });
    const clock = await clockOf(db, agencyId);
    return work({
      db,
      agencyId,
      importId,
      kind: row.kind as ImportKind,
      fixes: row.fixes as Fixes,
      author: {
        actor: { agencyId, employeeId: row.actorId, name: row.actorName },
        requestId: row.requestId,
      },
      totalRows: row.totalRows,
      doneRows: row.doneRows,
      ...clock,
    });
  });
}

/** Progress by rows and the sign of life, in the batch's own transaction. */
export async function advance(
  step: Step,
  rows: number,
  more: Prisma.DataImportUpdateInput = {},
): Promise<void> {
  await step.db.dataImport.update({
    where: { agencyId_id: { agencyId: step.agencyId, id: step.importId } },
    data: { doneRows: { increment: rows }, beatAt: new Date(), ...more },
  });
}

/** Ends the step; the page that shows it gets a new version. */
export async function finish(step: Step, data: Prisma.DataImportUpdateInput): Promise<void> {
  await step.db.dataImport.update({
    where: { agencyId_id: { agencyId: step.agencyId, id: step.importId } },
    data: { ...data, beatAt: new Date(), version: { increment: 1 } },
  });
}

/** The agency's units with the spellings that were learned. Two statements. */
export async function loadUnitBook(db: Tx, today: string): Promise<UnitBook> {
  const units = await db.$queryRaw<UnitFact[]>`
    SELECT id, parent_id AS "parentId", code, name, valid_from::text AS "validFrom", valid_until::text AS "validUntil" FROM unit`;
  const learned = await db.unitSynonym.findMany({ select: { text: true, unitId: true } });
  return new UnitBook(units, new Map(learned.map(({ text, unitId }) => [plainText(text), unitId])), today);
}

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
  if (row.rowsRemovedAt) throw new AppError("RULE_VIOLATION", [{ reason: "exchange.rows-removed" }]);
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
