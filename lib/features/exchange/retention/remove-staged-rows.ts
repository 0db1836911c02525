import "server-only";
import { loadVersions, rulesAround } from "@/lib/features/organization/parts/policy-versions";
import { recordAudit } from "@/lib/platform/audit";
import { dayIn, fromDate, newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { discardFile } from "@/lib/platform/storage";
import { RESTING_STATES, stagedRowsMayGo, type RestingImport } from "./rules/staged-rows";

// authorize: none, the calendar acts and no person

/** So many rows in one transaction: short locks. */
const AT_ONCE = 2_000;

type Found = { id: string; version: number; storageKey: string };

/** Imports whose rows' time is over by the rules in force. Three statements. */
async function overIn(agencyId: string): Promise<Found[]> {
  return inTenant(agencyId, async (db) => {
    const { today } = await clockOf(db, agencyId);
    const { importRowDays } = rulesAround(await loadVersions(db), today).inForce.retention;
    const { timeZone } = await db.agency.findUniqueOrThrow({
      where: { id: agencyId },
      select: { timeZone: true },
    });
    const resting = await db.dataImport.findMany({
      where: { agencyId, rowsRemovedAt: null, state: { in: [...RESTING_STATES] } },
    });
    return resting.filter(({ state, undoUntil, ...row }) => {
      const steps = [row.uploadedAt, row.checkedAt, row.enteredAt, row.undoneAt];
      const last = Math.max(...steps.map((at) => at?.getTime() ?? 0));
      return stagedRowsMayGo(
        {
          state: state as RestingImport["state"],
          lastStepOn: dayIn(timeZone, new Date(last)),
          undoUntil: undoUntil && fromDate(undoUntil),
        },
        today,
        importRowDays,
      );
    });
  });
}

/** From this moment no step of the import begins any more. Answers whether nobody had moved it on meanwhile. */
const close = (agencyId: string, { id, version }: Found): Promise<boolean> =>
  inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const { count } = await db.dataImport.updateMany({
      where: { agencyId, id, version, rowsRemovedAt: null },
      data: { rowsRemovedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return false;
    const rows = await db.importRow.count({ where: { agencyId, importId: id } });
    const author = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
    await recordAudit(db, author, "import.remove-rows", {
      subject: { type: "data_import", id },
      after: { rows },
      at: now,
    });
    return true;
  });

/** Rows of imports that were closed before, this night or one that was cut short. */
async function removeRows(agencyId: string): Promise<void> {
  for (let removed = AT_ONCE; removed === AT_ONCE;)
    removed = await inTenant(
      agencyId,
      (db) => db.$executeRaw`
        DELETE FROM import_row WHERE agency_id = ${agencyId}::uuid AND id IN (
          SELECT r.id FROM import_row r JOIN data_import i ON i.agency_id = r.agency_id AND i.id = r.import_id
          WHERE i.rows_removed_at IS NOT NULL LIMIT ${AT_ONCE})`,
    );
}

/**
 * Removes what was staged for imports of one agency that are over or were left lying: every row as it came, what was understood of it, the way
 * back, and the uploaded file. What an import did stays in its counts and in the audit; one that can still be taken back keeps everything.
 * @returns how many imports were emptied
 */
export async function removeStagedRows(agencyId: string): Promise<number> {
  let emptied = 0;
  for (const found of await overIn(agencyId)) {
    // First: no step reads the file once its rows are staged, and a fall in between leaves nothing that nobody names.
    await discardFile(found.storageKey);
    if (await close(agencyId, found)) emptied += 1;
  }
  await removeRows(agencyId);
  return emptied;
}

export const removeStagedRowsJob: Job = {
  name: "exchange.remove-staged-rows",
  cron: "31 2 * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } }))
      await removeStagedRows(id);
  },
};
