import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, type Reason } from "@/lib/platform/errors";
import { loadForStep, startStep } from "../parts/import-step";
import { plainText, type ImportKind } from "../rules/import-fields";
import { doubledFields, missingFields } from "../rules/match-columns";
import { cellText, type StoredCell } from "../rules/stored-cell";
import type { MatchColumnsInput } from "./import-input";

type Chosen = MatchColumnsInput["sheets"][number];

function checkSheets(kind: ImportKind, taken: readonly Chosen[]): Reason[] {
  if (taken.length === 0) return [{ reason: "exchange.no-sheet-chosen" }];
  return taken.flatMap(({ number, fields }) => {
    const chosen = fields.map((field) => field || null);
    return [
      ...missingFields(kind, chosen).map((field) => ({
        reason: "exchange.column-missing",
        params: { field, sheet: number, kind },
      })),
      ...doubledFields(chosen).map((field) => ({
        reason: "exchange.column-twice",
        params: { field, sheet: number, kind },
      })),
    ];
  });
}

/** The headings of a sheet and what HR made of them, for the agency's next file. */
async function learn(
  db: Tx,
  agencyId: string,
  kind: ImportKind,
  importId: string,
  sheet: Chosen,
  headerRow: number,
) {
  const row = await db.importRow.findFirst({
    where: { agencyId, importId, sheet: sheet.number, rowNumber: headerRow },
    select: { cells: true },
  });
  const cells = (row?.cells ?? []) as StoredCell[];
  const learned = cells.flatMap((cell, index) => {
    const heading = plainText(cellText(cell));
    return heading === "" ? [] : [{ id: newId(), heading, field: sheet.fields[index] ?? "" }];
  });
  await db.$executeRaw`
    INSERT INTO column_synonym (agency_id, id, kind, heading, field)
    SELECT DISTINCT ON (x.heading) ${agencyId}::uuid, x.id, ${kind}::import_kind, x.heading, x.field
    FROM jsonb_to_recordset(${JSON.stringify(learned)}::jsonb) AS x(id uuid, heading text, field text) ORDER BY x.heading, x.id
    ON CONFLICT (agency_id, kind, heading) DO UPDATE SET field = excluded.field`;
}

/** Says which column is which, remembers it, and has the rows checked. */
export async function matchColumns(ctx: Context, input: MatchColumnsInput): Promise<{ importId: string }> {
  return transact(ctx, "import.match", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "import.run", { today });
    const { agencyId } = ctx.actor;
    const { importId } = input;
    const row = await loadForStep(db, ctx, input, ["matching", "checked"]);
    const sheets = await db.importSheet.findMany({ where: { agencyId, importId } });
    const byNumber = new Map(sheets.map((sheet) => [sheet.number, sheet]));
    const taken = input.sheets.filter((sheet) => sheet.isTaken && byNumber.has(sheet.number));
    assertRules(checkSheets(row.kind as ImportKind, taken));
    await db.importSheet.updateMany({ where: { agencyId, importId }, data: { isTaken: false } });
    for (const sheet of taken) {
      const headerRow = byNumber.get(sheet.number)?.headerRow ?? 1;
      await learn(db, agencyId, row.kind as ImportKind, importId, sheet, headerRow);
      await db.importSheet.updateMany({
        where: { agencyId, importId, number: sheet.number },
        data: { isTaken: true, headerRow, fields: sheet.fields.map((field) => field || null) },
      });
    }
    await startStep(db, ctx, input, "checking", { totalRows: 0 });
    await recordAudit(db, ctx, "import.match", {
      subject: { type: "data_import", id: importId },
      after: taken,
      at: now,
    });
    return { importId };
  });
}
