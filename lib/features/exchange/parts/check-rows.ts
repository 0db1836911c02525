import "server-only";
import type { Placed, Problem } from "../rules/import-problems";
import { parseRow, type ParsedRow } from "../rules/parse-row";
import { orderOfParents } from "../rules/plan-structure";
import { cellText, columnName, type StoredCell } from "../rules/stored-cell";
import { strategyFileFacts } from "../queries/strategy-facts";
import { isIndicatorKey } from "../strategy-rules/read-strategy";
import { advance, BATCH, finish, inStep, loadUnitBook, type Step } from "./import-step";
import { planBatch, postKey, type FileFacts, type StoredRow } from "./plan-batch";

type Sheet = { number: number; fields: (string | null)[]; headerRow: number };
type Place = { sheet: number; rowNumber: number };

async function takenSheets({ db, importId }: Step): Promise<Map<number, Sheet>> {
  const sheets = await db.importSheet.findMany({
    where: { importId, isTaken: true, headerRow: { not: null } },
    select: { number: true, fields: true, headerRow: true },
  });
  return new Map(
    sheets.map((sheet) => [
      sheet.number,
      { number: sheet.number, fields: sheet.fields as (string | null)[], headerRow: sheet.headerRow ?? 0 },
    ]),
  );
}

/** Where a problem's cell stands, "B17", and (with the row's cells) what is written in it. */
export const placed = (
  problems: readonly Problem[],
  fields: readonly (string | null)[],
  row: number,
  cells: readonly StoredCell[] = [],
): Placed[] =>
  problems.map((problem) => {
    const column = Math.max(fields.indexOf(problem.field), 0);
    const value = cellText(cells[column]).slice(0, 200) || problem.value;
    return { ...problem, value, cell: `${columnName(column + 1)}${row}` };
  });

/** The first batch forgets the last check: remedies and learned spellings may read every row otherwise. */
async function begin(step: Step): Promise<number> {
  const { db, agencyId, importId } = step;
  const sheets = [...(await takenSheets(step)).values()];
  const heads = sheets.map(({ number, headerRow }) => ({ number, header_row: headerRow }));
  await db.$executeRaw`
    UPDATE import_row r SET key = NULL, parsed = NULL, problems = '[]', depth = 0,
      action = CASE WHEN EXISTS (
        SELECT FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) AS s(number int, header_row int)
        WHERE s.number = r.sheet AND r.row_number > s.header_row) THEN NULL ELSE 'skip'::import_action END
    WHERE r.import_id = ${importId}::uuid`;
  const total = await db.importRow.count({ where: { agencyId, importId, action: null } });
  await db.dataImport.update({
    where: { agencyId_id: { agencyId, id: importId } },
    data: { totalRows: Math.max(total, 1), doneRows: 0 },
  });
  return total;
}

async function parseBatch(step: Step): Promise<number> {
  const { db, importId, kind, fixes } = step;
  const sheets = await takenSheets(step);
  const rows = await db.$queryRaw<(Place & { id: string; cells: StoredCell[] })[]>`
    SELECT id, sheet, row_number AS "rowNumber", cells FROM import_row
    WHERE import_id = ${importId}::uuid AND action IS NULL AND parsed IS NULL ORDER BY sheet, row_number LIMIT ${BATCH * 2}`;
  const parsed = rows.map(({ id, sheet, rowNumber, cells }) => {
    const fields = sheets.get(sheet)?.fields ?? [];
    const row = parseRow(kind, fields, cells, fixes);
    if (!row) return { id, action: "skip" };
    const { problems, key, ...rest } = row;
    return { id, key, parsed: rest, problems: placed(problems, fields, rowNumber) };
  });
  await db.$executeRaw`
    UPDATE import_row r SET key = x.key, parsed = x.parsed, problems = coalesce(x.problems, '[]'), action = x.action::import_action
    FROM jsonb_to_recordset(${JSON.stringify(parsed)}::jsonb) AS x(id uuid, key text, parsed jsonb, problems jsonb, action text)
    WHERE r.id = x.id`;
  return rows.length;
}

/** Keys that stand in more than one row, with all their rows. */
async function twiceOf({ db, importId }: Step, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ key: string; rows: number[] }[]>`
    SELECT key, (array_agg(row_number ORDER BY sheet, row_number))[1:5] AS rows FROM import_row
    WHERE import_id = ${importId}::uuid AND key = ANY(${[...keys]}::text[]) GROUP BY key HAVING count(*) > 1`;
  return new Map(rows.map(({ key, rows: numbers }) => [key, numbers.join(", ")]));
}

const KEY_FIELDS = {
  people: "nip",
  units: "code",
  positions: "position",
  assignments: "nip",
} as const;

function keyField(kind: Step["kind"], key: string | null): string {
  if (kind !== "strategy") return KEY_FIELDS[kind];
  return key !== null && isIndicatorKey(key) ? "nodeText" : "nodeCode";
}

async function planRows(step: Step, file: FileFacts): Promise<number> {
  const { db, importId, kind } = step;
  const sheets = await takenSheets(step);
  const rows = await db.$queryRaw<
    (Place & StoredRow & { parsed: ParsedRow; problems: Placed[]; cells: StoredCell[] })[]
  >`
    SELECT id, sheet, row_number AS "rowNumber", key, parsed, problems, cells FROM import_row
    WHERE import_id = ${importId}::uuid AND action IS NULL AND parsed IS NOT NULL ORDER BY sheet, row_number LIMIT ${BATCH}`;
  const twice = await twiceOf(
    step,
    rows.flatMap(({ key }) => key ?? []),
  );
  const clean = rows
    .filter(({ problems, key }) => problems.length === 0 && !(key && twice.has(key)))
    .map(({ id, key, parsed }) => ({ id, key, values: parsed.values }));
  const planned = new Map((await planBatch(step, file, clean, false)).map((one) => [one.row.id, one]));
  const depth = file.depth ?? new Map<string, number>();
  const outcome = rows.map(({ id, sheet, rowNumber, key, problems, cells }) => {
    const fields = sheets.get(sheet)?.fields ?? [];
    const plan = planned.get(id);
    const numbers = key ? twice.get(key) : undefined;
    const found: Problem[] = plan?.problems ?? [];
    if (numbers)
      found.push({ code: "key-twice", field: keyField(kind, key), value: "", params: { rows: numbers } });
    return {
      id,
      action: plan && !numbers ? plan.action : "faulty",
      problems: [...problems, ...placed(found, fields, rowNumber, cells)],
      depth: (key && depth.get(key)) || 0,
    };
  });
  await db.$executeRaw`
    UPDATE import_row r SET action = x.action::import_action, problems = x.problems, depth = x.depth
    FROM jsonb_to_recordset(${JSON.stringify(outcome)}::jsonb) AS x(id uuid, action text, problems jsonb, depth int)
    WHERE r.id = x.id`;
  await advance(step, rows.length);
  return rows.length;
}

/** What only the whole file knows: which codes and posts it brings, and which of its parents run in a circle. */
export async function loadFileFacts(step: Step): Promise<FileFacts> {
  const { db, importId, kind } = step;
  const book = await loadUnitBook(db, step.today);
  const facts: FileFacts = { book, inFile: new Set(), circles: new Set(), postsInFile: new Set() };
  if (kind === "strategy") return { ...facts, ...(await strategyFileFacts(step)) };
  if (kind !== "units" && kind !== "positions") return facts;
  const rows = await db.$queryRaw<{ key: string; values: Record<string, string | undefined> }[]>`
    SELECT key, parsed->'values' AS values FROM import_row WHERE import_id = ${importId}::uuid AND key IS NOT NULL AND parsed IS NOT NULL`;
  if (kind === "units") {
    const parentOf = new Map<string, string | null>();
    for (const unit of book.byId.values()) {
      const parent = unit.parentId ? book.byId.get(unit.parentId)?.code : undefined;
      parentOf.set(unit.code.toLowerCase(), parent?.toLowerCase() ?? null);
    }
    for (const { key, values } of rows) {
      const found = values.parent ? book.find(values.parent) : null;
      const code = found && "unit" in found ? found.unit.code : values.parent;
      if (code) parentOf.set(key, code.toLowerCase());
      else if (!parentOf.has(key)) parentOf.set(key, null);
    }
    return { ...facts, inFile: new Set(rows.map(({ key }) => key)), ...orderOfParents(parentOf) };
  }
  return { ...facts, ...postOrder(rows, book) };
}

/** Posts of the file, and how many posts of the file stand above each. */
function postOrder(
  rows: readonly { key: string; values: Record<string, string | undefined> }[],
  book: FileFacts["book"],
) {
  const keyOf = (unitText: string | undefined, title: string | undefined) => {
    const found = unitText ? book.find(unitText) : null;
    return found && "unit" in found && title ? postKey(found.unit.id, title) : null;
  };
  const rowOf = new Map<string, string>();
  for (const { key, values } of rows) {
    const post = keyOf(values.unit, values.position);
    if (post) rowOf.set(post, key);
  }
  const parentOf = new Map<string, string | null>();
  for (const { key, values } of rows) {
    const above = keyOf(values.superiorUnit ?? values.unit, values.superiorPosition);
    parentOf.set(key, (above && rowOf.get(above)) ?? null);
  }
  return { postsInFile: new Set(rowOf.keys()), depth: orderOfParents(parentOf).depth };
}

/** The dry run: reads every row, compares it with the agency, writes nothing but the import's own rows. */
export async function checkRows(agencyId: string, importId: string): Promise<void> {
  await inStep(agencyId, importId, "checking", async (step) => (step.totalRows === 0 ? begin(step) : 0));
  const each = async (work: (step: Step) => Promise<number>) => {
    for (let rows: number | null = 1; rows;) rows = await inStep(agencyId, importId, "checking", work);
  };
  await each(parseBatch);
  const file = await inStep(agencyId, importId, "checking", loadFileFacts);
  if (!file) return;
  await each((step) => planRows(step, file));
  await inStep(agencyId, importId, "checking", async (step) => {
    const [counts] = await step.db.$queryRaw<
      { created: number; changed: number; same: number; faulty: number; seconds: string }[]
    >`SELECT (count(*) FILTER (WHERE action = 'create'))::int AS created, (count(*) FILTER (WHERE action = 'change'))::int AS changed,
        (count(*) FILTER (WHERE action = 'same'))::int AS same, (count(*) FILTER (WHERE action = 'faulty'))::int AS faulty,
        (SELECT round(extract(epoch FROM clock_timestamp() - i.beat_from)::numeric, 1)::text
          FROM (SELECT step_started_at AS beat_from FROM data_import WHERE id = ${importId}::uuid) i) AS seconds
      FROM import_row WHERE import_id = ${importId}::uuid`;
    const { created = 0, changed = 0, same = 0, faulty = 0, seconds = "0" } = counts ?? {};
    await finish(step, {
      state: "checked",
      createdRows: created,
      changedRows: changed,
      sameRows: same,
      faultyRows: faulty,
      totalRows: created + changed + same + faulty,
      doneRows: created + changed + same + faulty,
      checkedAt: step.now,
      checkSeconds: seconds,
    });
  });
}
