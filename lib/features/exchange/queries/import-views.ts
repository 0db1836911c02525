import "server-only";
import { authorize } from "@/lib/access/authorize";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { ImportKind } from "../rules/import-fields";
import type { Placed } from "../rules/import-problems";
import { HEADINGS_WITHIN } from "../rules/match-columns";
import { cellText, type StoredCell } from "../rules/stored-cell";

export type ImportState =
  "reading" | "refused" | "matching" | "checking" | "checked" | "entering" | "entered" | "undoing" | "undone";

export type ImportLine = {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  uploadedAt: string;
  uploadedByName: string;
  totalRows: number;
  enteredRows: number;
};

export type ProblemGroup = {
  code: string;
  rows: number;
  /** The first values, for the sentence. */
  samples: string[];
  params: Placed["params"] | null;
};

export type FaultyRow = { sheet: string; rowNumber: number; label: string; problems: Placed[] };

export type SheetView = {
  number: number;
  name: string;
  isTaken: boolean;
  hasHeader: boolean;
  columns: { heading: string; field: string | null; samples: string[] }[];
  rowCount: number;
};

export type ImportView = ImportLine & {
  version: number;
  refusal: { reason: string; params: Record<string, string | number> } | null;
  doneRows: number;
  createdRows: number;
  changedRows: number;
  sameRows: number;
  faultyRows: number;
  leftRows: number;
  checkedAt: string | null;
  checkSeconds: number | null;
  enteredAt: string | null;
  undoUntil: string | null;
  /** When the rows and the file were removed; nothing but the counts is left. */
  rowsRemovedAt: string | null;
  sheets: SheetView[];
  groups: ProblemGroup[];
  faulty: FaultyRow[];
  /** Rows that undoing left. */
  left: { rowNumber: number; label: string }[];
};

const SHOWN_ROWS = 50;
const LINE = {
  id: true,
  kind: true,
  state: true,
  fileName: true,
  uploadedAt: true,
  uploadedByName: true,
  totalRows: true,
  enteredRows: true,
} as const;
const SHOWN = {
  ...LINE,
  version: true,
  refusal: true,
  doneRows: true,
  createdRows: true,
  changedRows: true,
  sameRows: true,
  faultyRows: true,
  leftRows: true,
  checkedAt: true,
  checkSeconds: true,
  enteredAt: true,
  undoUntil: true,
  rowsRemovedAt: true,
} as const;

const LISTED = 50;

/** The agency's imports, the latest first. One statement. */
export async function listImports(ctx: Context, most = LISTED): Promise<ImportLine[]> {
  authorize(ctx.actor, "import.run", { today: ctx.today });
  return read(ctx, async (db) => {
    const rows = await db.dataImport.findMany({
      orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
      take: most,
      select: LINE,
    });
    return rows.map((row) => ({
      ...row,
      kind: row.kind as ImportKind,
      uploadedAt: row.uploadedAt.toISOString(),
    }));
  });
}

type First = { sheet: number; rowNumber: number; cells: StoredCell[] };

/** One import with what its step shows: sheets while columns are matched, problems once rows are checked. At most five statements. */
export async function getImport(ctx: Context, importId: string): Promise<ImportView> {
  authorize(ctx.actor, "import.run", { today: ctx.today });
  return read(ctx, async (db) => {
    const where = { agencyId_id: { agencyId: ctx.actor.agencyId, id: importId } };
    const row = found(await db.dataImport.findUnique({ where, select: SHOWN }));
    const sheets = await db.importSheet.findMany({ where: { importId }, orderBy: { number: "asc" } });
    const first =
      row.state === "matching"
        ? await db.$queryRaw<First[]>`
            SELECT r.sheet, r.row_number AS "rowNumber", r.cells FROM import_sheet s
            CROSS JOIN LATERAL (SELECT * FROM import_row r WHERE r.agency_id = s.agency_id AND r.import_id = s.import_id AND r.sheet = s.number
              AND r.row_number >= coalesce(s.header_row, 1) ORDER BY r.row_number LIMIT 4) r
            WHERE s.import_id = ${importId}::uuid`
        : [];
    const showsProblems = ["checked", "entered", "undone"].includes(row.state) && row.faultyRows > 0;
    const groups = showsProblems
      ? await db.$queryRaw<ProblemGroup[]>`
          SELECT p->>'code' AS code, count(DISTINCT r.id)::int AS rows, (array_agg(DISTINCT p->>'value'))[1:3] AS samples,
            (array_agg(p->'params' ORDER BY r.row_number))[1] AS params
          FROM import_row r, jsonb_array_elements(r.problems) p WHERE r.import_id = ${importId}::uuid AND r.action = 'faulty'
          GROUP BY p->>'code', CASE WHEN p->>'code' = 'unit-unknown' AND p->'params'->>'unitId' IS NOT NULL THEN p->>'value' ELSE '' END
          ORDER BY rows DESC, code LIMIT 60`
      : [];
    const listed =
      showsProblems || row.leftRows > 0
        ? await db.$queryRaw<
            { sheet: string; rowNumber: number; label: string; problems: Placed[]; isLeft: boolean }[]
          >`
            SELECT s.name AS sheet, r.row_number AS "rowNumber", coalesce(r.parsed->>'label', '') AS label, r.problems, r.state = 'left' AS "isLeft"
            FROM import_row r JOIN import_sheet s ON s.agency_id = r.agency_id AND s.import_id = r.import_id AND s.number = r.sheet
            WHERE r.import_id = ${importId}::uuid AND (r.action = 'faulty' OR r.state = 'left') ORDER BY r.state = 'left' DESC, r.sheet, r.row_number LIMIT ${SHOWN_ROWS}`
        : [];
    return {
      ...row,
      kind: row.kind as ImportKind,
      refusal: row.refusal as ImportView["refusal"],
      uploadedAt: row.uploadedAt.toISOString(),
      checkedAt: row.checkedAt?.toISOString() ?? null,
      enteredAt: row.enteredAt?.toISOString() ?? null,
      checkSeconds: row.checkSeconds === null ? null : Number(row.checkSeconds),
      rowsRemovedAt: row.rowsRemovedAt?.toISOString() ?? null,
      undoUntil: row.undoUntil ? fromDate(row.undoUntil) : null,
      sheets: sheets.map((sheet) =>
        sheetView(
          sheet,
          first.filter((one) => one.sheet === sheet.number),
        ),
      ),
      groups,
      faulty: listed.filter((one) => !one.isLeft),
      left: listed.filter((one) => one.isLeft),
    };
  });
}

function sheetView(
  sheet: {
    number: number;
    name: string;
    isTaken: boolean;
    headerRow: number | null;
    fields: unknown;
    rowCount: number;
  },
  rows: readonly First[],
): SheetView {
  const fields = sheet.fields as (string | null)[];
  const [head, ...others] = rows;
  const cells = sheet.headerRow === null ? [] : (head?.cells ?? []);
  return {
    number: sheet.number,
    name: sheet.name,
    isTaken: sheet.isTaken,
    hasHeader: sheet.headerRow !== null,
    rowCount: sheet.rowCount,
    columns: cells.slice(0, HEADINGS_WITHIN * 10).map((cell, index) => ({
      heading: cellText(cell).slice(0, 80),
      field: fields[index] ?? null,
      samples: others
        .slice(0, 2)
        .map((row) => cellText(row.cells[index]).slice(0, 60))
        .filter(Boolean),
    })),
  };
}
