import "server-only";
import { newId } from "@/lib/platform/clock";
import { fileAt } from "@/lib/platform/storage";
import { inTenant, type Tx } from "@/lib/platform/db";
import { HEADINGS_WITHIN, matchSheet, missingFields, type FirstRow } from "../rules/match-columns";
import { plainText } from "../rules/import-fields";
import { advance, finish, inStep } from "./import-step";
import { readInProcess, type ReadRow, type ReadSheet, type ReadingEnd } from "./reader-process";

async function insertRows(
  db: Tx,
  agencyId: string,
  importId: string,
  rows: readonly ReadRow[],
): Promise<void> {
  const data = rows.map(({ sheet, row, cells }) => ({ id: newId(), sheet, row_number: row, cells }));
  await db.$executeRaw`
    INSERT INTO import_row (agency_id, id, import_id, sheet, row_number, cells)
    SELECT ${agencyId}::uuid, x.id, ${importId}::uuid, x.sheet, x.row_number, x.cells
    FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS x(id uuid, sheet int, row_number int, cells jsonb)`;
}

/** A try that was cut short leaves nothing behind. */
async function clear(db: Tx, agencyId: string, importId: string): Promise<void> {
  await db.importRow.deleteMany({ where: { agencyId, importId } });
  await db.importSheet.deleteMany({ where: { agencyId, importId } });
}

class Superseded extends Error {}

/**
 * Reads the stored file into rows of the import, and guesses which column is which. Nothing of it touches the agency's own data.
 * Started again after a fall it begins anew.
 */
export async function stageFile(agencyId: string, importId: string): Promise<ReadingEnd | null> {
  const begun = await inStep(agencyId, importId, "reading", async ({ db }) => {
    await clear(db, agencyId, importId);
    return db.dataImport.update({
      where: { agencyId_id: { agencyId, id: importId } },
      data: { doneRows: 0 },
      select: { storageKey: true },
    });
  });
  if (!begun) return null;
  const inBatch = async (work: (db: Tx) => Promise<number>) => {
    const done = await inStep(agencyId, importId, "reading", async (step) =>
      advance(step, await work(step.db)).then(() => true),
    );
    if (!done) throw new Superseded();
  };
  const end = await readInProcess(fileAt(begun.storageKey), {
    sheet: ({ number, name }: ReadSheet) =>
      inBatch(async (db) => {
        await db.importSheet.create({ data: { agencyId, id: newId(), importId, number, name } });
        return 0;
      }),
    rows: (rows) =>
      inBatch(async (db) => {
        await insertRows(db, agencyId, importId, rows);
        return rows.length;
      }),
  }).catch((error: unknown) => {
    if (error instanceof Superseded) return null;
    throw error;
  });
  if (!end) return null;
  await inStep(agencyId, importId, "reading", async (step) => {
    if (!end.ok) {
      await clear(step.db, agencyId, importId);
      const refusal = { reason: `exchange.${end.reason}`, params: end.params };
      return finish(step, { state: "refused", refusal, doneRows: 0 });
    }
    const isAny = await guessColumns(step.db, step);
    if (isAny) return finish(step, { state: "matching", format: end.format });
    await clear(step.db, agencyId, importId);
    return finish(step, {
      state: "refused",
      refusal: { reason: "exchange.no-rows", params: {} },
      doneRows: 0,
    });
  });
  return end;
}

/** A first match of every sheet by what we and the agency know. Answers whether the file holds any row. */
async function guessColumns(
  db: Tx,
  {
    agencyId,
    importId,
    kind,
  }: { agencyId: string; importId: string; kind: Parameters<typeof matchSheet>[0] },
): Promise<boolean> {
  const learned = await db.columnSynonym.findMany({
    where: { kind },
    select: { heading: true, field: true },
  });
  const known = Object.fromEntries(learned.map(({ heading, field }) => [plainText(heading), field]));
  const sheets = await db.importSheet.findMany({ where: { importId }, orderBy: { number: "asc" } });
  let total = 0;
  for (const { id, number } of sheets) {
    const first = await db.$queryRaw<FirstRow[]>`
      SELECT row_number AS row, cells FROM import_row
      WHERE import_id = ${importId}::uuid AND sheet = ${number} ORDER BY row_number LIMIT ${HEADINGS_WITHIN}`;
    const rowCount = await db.importRow.count({ where: { importId, sheet: number } });
    const { headerRow, fields } = matchSheet(kind, first, known);
    total += rowCount;
    await db.importSheet.update({
      where: { agencyId_id: { agencyId, id } },
      data: {
        rowCount,
        headerRow,
        fields,
        isTaken: headerRow !== null && missingFields(kind, fields).length === 0,
      },
    });
  }
  return total > 0;
}

/** Whether the import exists and in which state: for the job, which is told nothing but ids. */
export const stateOf = (agencyId: string, importId: string) =>
  inTenant(agencyId, (db) =>
    db.dataImport.findUnique({
      where: { agencyId_id: { agencyId, id: importId } },
      select: { state: true, kind: true },
    }),
  );
