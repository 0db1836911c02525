import "server-only";
import type { Readable } from "node:stream";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { LOOK, writeWorkbook, type WrittenRow, type WrittenSheet } from "../parts/workbook-writer";
import type { Placed } from "../rules/import-problems";
import type { StoredCell } from "../rules/stored-cell";

const AT_ONCE = 500;

type Sheet = { number: number; name: string; headerRow: number | null; isTaken: boolean; width: number };
type Row = { rowNumber: number; cells: StoredCell[]; problems: Placed[]; action: string | null };
export type ReturnedWords = {
  problem: string;
  suggestion: string;
  of: (problem: Placed) => { problem: string; suggestion: string };
};

/** Rows of one sheet in order, some hundred at a time, each time in a short transaction. */
async function* rowsOf(
  ctx: Context,
  importId: string,
  sheet: Sheet,
  words: ReturnedWords,
): AsyncGenerator<WrittenRow> {
  let after = 0;
  for (;;) {
    const rows = await read(
      ctx,
      (db) => db.$queryRaw<Row[]>`
        SELECT row_number AS "rowNumber", cells, problems, action::text AS action FROM import_row
        WHERE import_id = ${importId}::uuid AND sheet = ${sheet.number} AND row_number > ${after}
        ORDER BY row_number LIMIT ${AT_ONCE}`,
    );
    for (const row of rows) yield written(row, sheet, words);
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.rowNumber ?? after;
  }
}

function written(
  { rowNumber, cells, problems, action }: Row,
  sheet: Sheet,
  words: ReturnedWords,
): WrittenRow {
  const own: WrittenRow["cells"] = cells.map((cell) => ({ cell }));
  const more = (problem: string, suggestion: string, look: number): WrittenRow => {
    while (own.length < sheet.width) own.push(null);
    return { row: rowNumber, cells: [...own, { cell: problem, look }, { cell: suggestion, look }] };
  };
  if (sheet.isTaken && rowNumber === sheet.headerRow)
    return more(words.problem, words.suggestion, LOOK.problemHead);
  if (action !== "faulty") return { row: rowNumber, cells: own };
  const told = problems.map((problem) => ({ cell: problem.cell, ...words.of(problem) }));
  return more(
    told.map((one) => `${one.cell}: ${one.problem}`).join("\n"),
    told.map((one) => one.suggestion).join("\n"),
    LOOK.problem,
  );
}

/**
 * The person's own file: the same sheets, columns, order and values, with what is wrong and what to do in two more columns. Written
 * while it is read, so that its size does not matter. A CSV file comes back as a workbook, in which a NIP stays text.
 * @throws AppError NOT_FOUND, RULE_VIOLATION exchange.rows-removed
 */
export async function returnedFile(
  ctx: Context,
  importId: string,
  words: ReturnedWords,
): Promise<{ fileName: string; bytes: Readable }> {
  authorize(ctx.actor, "import.run", { today: ctx.today });
  const { fileName, sheets } = await read(ctx, async (db) => {
    const row = found(
      await db.dataImport.findUnique({
        where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: importId } },
        select: { fileName: true, rowsRemovedAt: true },
      }),
    );
    if (row.rowsRemovedAt) throw new AppError("RULE_VIOLATION", [{ reason: "exchange.rows-removed" }]);
    const list = await db.$queryRaw<Sheet[]>`
      SELECT s.number, s.name, s.header_row AS "headerRow", s.is_taken AS "isTaken",
        coalesce((SELECT max(jsonb_array_length(r.cells)) FROM import_row r
          WHERE r.agency_id = s.agency_id AND r.import_id = s.import_id AND r.sheet = s.number), 0)::int AS width
      FROM import_sheet s WHERE s.import_id = ${importId}::uuid ORDER BY s.number`;
    return { ...row, sheets: list };
  });
  const content: WrittenSheet[] = sheets.map((sheet) => ({
    name: sheet.name,
    rows: rowsOf(ctx, importId, sheet, words),
  }));
  return { fileName: fileName.replace(/\.[a-z]{3,4}$/i, ""), bytes: writeWorkbook(content) };
}

/** A workbook to be filled in: headings, one example, and a sheet that explains each column. No data of the agency. */
export function templateFile(template: {
  sheet: string;
  columns: { heading: string; example: string; hint: string }[];
  help: { sheet: string; lines: string[]; column: string; hint: string };
}): Readable {
  const { columns, help } = template;
  const line = (row: number, texts: string[], look: number): WrittenRow => ({
    row,
    cells: texts.map((cell) => ({ cell, look })),
  });
  return writeWorkbook([
    {
      name: template.sheet,
      widths: columns.map(({ heading, example }) => Math.max(heading.length, example.length, 10) + 2),
      rows: [
        line(
          1,
          columns.map(({ heading }) => heading),
          LOOK.head,
        ),
        line(
          2,
          columns.map(({ example }) => example),
          LOOK.text,
        ),
      ],
    },
    {
      name: help.sheet,
      widths: [28, 90],
      rows: [
        ...help.lines.map((text, i) => line(i + 1, [text], LOOK.text)),
        line(help.lines.length + 2, [help.column, help.hint], LOOK.head),
        ...columns.map(({ heading, hint }, i) => line(help.lines.length + 3 + i, [heading, hint], LOOK.text)),
      ],
    },
  ]);
}
