import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { settleChart } from "@/lib/features/organization/parts/settle-chart";
import { spansOf } from "./enter-structure";
import { advance, finish, inStep, type Step } from "./import-step";
import { takeBackStrategy } from "./write-strategy";
import { loadLines } from "./link-lines";
import type { LineImage, UndoOperation } from "../rules/undo-operation";

const UNDO_BATCH = 200;

type Row = { id: string; undo: UndoOperation[] };
const TABLES = ["employee", "assignment", "position", "unit", "strategy_node", "strategy_indicator"] as const;
type Table = (typeof TABLES)[number];
type Recorded = Extract<UndoOperation, { t: Table }>;

/** Stored JSON keeps no order of keys: lines are compared value by value. */
const lineText = ({ id, superiorId, startsOn, endsOn, state, origin, reason }: LineImage) =>
  [id, superiorId, startsOn, endsOn, state, origin, reason].join("|");
const sameLines = (a: readonly LineImage[], b: readonly LineImage[]) =>
  a.map(lineText).join("\n") === b.map(lineText).join("\n");
const isRecorded = (one: UndoOperation): one is Recorded => (TABLES as readonly string[]).includes(one.t);

/** A part that may fail alone: what it did is taken back, the transaction goes on. */
async function attempt(db: Tx, work: () => Promise<void>): Promise<boolean> {
  await db.$executeRaw`SAVEPOINT undo_rows`;
  try {
    await work();
    await db.$executeRaw`RELEASE SAVEPOINT undo_rows`;
    return true;
  } catch {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT undo_rows`;
    return false;
  }
}

async function setState(db: Tx, ids: readonly string[], state: "entered" | "undone" | "left"): Promise<void> {
  if (ids.length > 0)
    await db.$executeRaw`UPDATE import_row SET state = ${state}::import_row_state WHERE id = ANY(${[...ids]}::uuid[])`;
}

/** Puts the lines of the people back, the last linked first, unless somebody changed them since. */
async function unlinkBatch(step: Step): Promise<number> {
  const { db, agencyId, importId } = step;
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, undo FROM import_row WHERE import_id = ${importId}::uuid AND state = 'linked'
    ORDER BY depth DESC, parsed->'values'->>'unit' DESC, parsed->'values'->>'position' DESC, sheet DESC, row_number DESC LIMIT ${UNDO_BATCH}`;
  const linesOf = ({ undo }: Row) => undo.flatMap((one) => (one.t === "lines" ? [one] : []));
  const now = await loadLines(db, [...new Set(rows.flatMap((row) => linesOf(row).map(({ id }) => id)))]);
  const restored = new Set<string>();
  const left: string[] = [];
  for (const row of rows) {
    const operations = linesOf(row).reverse();
    if (operations.some(({ id, after }) => !sameLines(now.get(id) ?? [], after))) left.push(row.id);
    else
      for (const { id, before } of operations) {
        now.set(id, before);
        restored.add(id);
      }
  }
  const ids = [...restored];
  await db.$executeRaw`DELETE FROM reporting_line WHERE employee_id = ANY(${ids}::uuid[])`;
  const lines = ids.flatMap((employeeId) =>
    (now.get(employeeId) ?? []).map((line) => ({
      id: line.id,
      employee_id: employeeId,
      superior_id: line.superiorId,
      starts_on: line.startsOn,
      ends_on: line.endsOn,
      state: line.state,
      origin: line.origin,
      reason: line.reason,
    })),
  );
  await db.$executeRaw`
    INSERT INTO reporting_line (agency_id, id, employee_id, superior_id, starts_on, ends_on, state, origin, reason)
    SELECT ${agencyId}::uuid, x.id, x.employee_id, x.superior_id, x.starts_on, x.ends_on, x.state, x.origin, x.reason
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS x(id uuid, employee_id uuid, superior_id uuid, starts_on date, ends_on date,
      state reporting_line_state, origin line_origin, reason text)`;
  const gone = new Set(left);
  await setState(
    db,
    rows.flatMap(({ id }) => (gone.has(id) ? [] : [id])),
    "entered",
  );
  await setState(db, left, "left");
  await advance(step, left.length, { leftRows: { increment: left.length } });
  return rows.length;
}

/** Versions as they are now, by table and id. */
async function versionsOf(db: Tx, operations: readonly Recorded[]): Promise<Map<string, number>> {
  const ids = (table: Table) => operations.flatMap((one) => (one.t === table ? [one.id] : []));
  const rows = await db.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM employee WHERE id = ANY(${ids("employee")}::uuid[])
    UNION ALL SELECT id, version FROM assignment WHERE id = ANY(${ids("assignment")}::uuid[])
    UNION ALL SELECT id, version FROM position WHERE id = ANY(${ids("position")}::uuid[])
    UNION ALL SELECT id, version FROM unit WHERE id = ANY(${ids("unit")}::uuid[])
    UNION ALL SELECT id, version FROM strategy_node WHERE id = ANY(${ids("strategy_node")}::uuid[])
    UNION ALL SELECT id, version FROM strategy_indicator WHERE id = ANY(${ids("strategy_indicator")}::uuid[])`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

async function restoreSpans(step: Step, operations: readonly UndoOperation[]): Promise<void> {
  const { db, agencyId, today } = step;
  for (const one of operations) {
    if (one.t !== "spans") continue;
    const { of, id, before } = one;
    if (of === "unit") {
      await db.unitSpan.deleteMany({ where: { agencyId, unitId: id } });
      await db.$executeRaw`
        INSERT INTO unit_span SELECT * FROM jsonb_populate_recordset(NULL::unit_span, ${JSON.stringify(before.map((row) => ({ ...row, agency_id: agencyId })))}::jsonb)`;
    } else {
      await db.positionSpan.deleteMany({ where: { agencyId, positionId: id } });
      await db.$executeRaw`
        INSERT INTO position_span SELECT * FROM jsonb_populate_recordset(NULL::position_span, ${JSON.stringify(before.map((row) => ({ ...row, agency_id: agencyId })))}::jsonb)`;
    }
    await settleChart(db, today, [id]);
  }
}

/** Takes back what some rows wrote, all of them or, by throwing, none. Posts that somebody holds by now stay. */
async function takeBack(step: Step, rows: readonly Row[]): Promise<void> {
  const { db, agencyId } = step;
  const operations = rows.flatMap(({ undo }) => undo);
  const recorded = operations.filter(isRecorded);
  const made = (table: Table) =>
    recorded.flatMap((one) => (one.t === table && one.before === null ? [one.id] : []));
  const changed = (table: Table) =>
    JSON.stringify(
      recorded.flatMap((one) =>
        one.t === table && one.before !== null ? [{ id: one.id, ...one.before, was: one.before }] : [],
      ),
    );
  await db.$executeRaw`DELETE FROM assignment WHERE id = ANY(${made("assignment")}::uuid[])`;
  await db.$executeRaw`
    UPDATE assignment a SET starts_on = x.starts_on, ends_on = x.ends_on, decree = x.decree, version = a.version + 1
    FROM jsonb_to_recordset(${changed("assignment")}::jsonb) AS x(id uuid, starts_on date, ends_on date, decree text) WHERE a.id = x.id`;
  await db.$executeRaw`DELETE FROM employee WHERE id = ANY(${made("employee")}::uuid[])`;
  await db.$executeRaw`
    UPDATE employee e SET kind = p.kind, name = p.name, plain_name = p.plain_name,
      birth_date = p.birth_date, rank_code = p.rank_code, rank_name = p.rank_name, email = p.email, started_on = p.started_on,
      version = e.version + 1
    FROM jsonb_to_recordset(${changed("employee")}::jsonb) AS x(id uuid, was jsonb),
      LATERAL jsonb_populate_record(NULL::employee, to_jsonb((SELECT o FROM employee o WHERE o.id = x.id)) || x.was) p
    WHERE e.id = x.id`;
  await restoreSpans(step, operations);
  const posts = made("position");
  await db.$executeRaw`DELETE FROM position_span s WHERE s.position_id = ANY(${posts}::uuid[])
    AND NOT EXISTS (SELECT FROM assignment a WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id)
    AND NOT EXISTS (SELECT FROM position_span o WHERE o.agency_id = s.agency_id AND o.superior_position_id = s.position_id AND o.position_id <> ALL(${posts}::uuid[]))`;
  await db.$executeRaw`DELETE FROM position p WHERE p.id = ANY(${posts}::uuid[])
    AND NOT EXISTS (SELECT FROM position_span s WHERE s.agency_id = p.agency_id AND s.position_id = p.id)`;
  const units = made("unit");
  await db.unitSpan.deleteMany({ where: { agencyId, unitId: { in: units } } });
  await db.unit.deleteMany({ where: { agencyId, id: { in: units } } });
  await takeBackStrategy(step, operations);
}

/** Takes the records until the batch ends: whoever is changing one is waited for, and then seen by its version. */
async function hold(db: Tx, operations: readonly Recorded[]): Promise<void> {
  const ids = (table: Table) => operations.flatMap((one) => (one.t === table ? [one.id] : []));
  await db.$queryRaw`SELECT 1 FROM employee WHERE id = ANY(${ids("employee")}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM assignment WHERE id = ANY(${ids("assignment")}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM position WHERE id = ANY(${ids("position")}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM unit WHERE id = ANY(${ids("unit")}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM strategy_node WHERE id = ANY(${ids("strategy_node")}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM strategy_indicator WHERE id = ANY(${ids("strategy_indicator")}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Whether nobody changed what the row wrote. */
async function isUntouched(step: Step, row: Row, versions: ReadonlyMap<string, number>): Promise<boolean> {
  for (const one of row.undo) {
    if (isRecorded(one)) {
      // A post that the row made: whoever holds it by now decides later whether it stays.
      if (one.t === "position" && one.before === null) continue;
      if (versions.get(one.id) !== one.version) return false;
    }
    if (one.t !== "spans") continue;
    if (JSON.stringify(await spansOf(step, one.of, one.id)) !== JSON.stringify(one.after)) return false;
  }
  return true;
}

async function undoBatch(step: Step): Promise<number> {
  const { db, importId } = step;
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, undo FROM import_row WHERE import_id = ${importId}::uuid AND state = 'entered'
    ORDER BY depth DESC, sheet DESC, row_number DESC LIMIT ${UNDO_BATCH}`;
  const recorded = rows.flatMap(({ undo }) => undo).filter(isRecorded);
  await hold(db, recorded);
  const versions = await versionsOf(db, recorded);
  const free: Row[] = [];
  const left: string[] = [];
  for (const row of rows) {
    if (await isUntouched(step, row, versions)) free.push(row);
    else left.push(row.id);
  }
  const done: string[] = [];
  if (await attempt(db, () => takeBack(step, free))) done.push(...free.map(({ id }) => id));
  else
    for (const row of free) {
      if (await attempt(db, () => takeBack(step, [row]))) done.push(row.id);
      else left.push(row.id);
    }
  await setState(db, done, "undone");
  await setState(db, left, "left");
  await advance(step, rows.length, { leftRows: { increment: left.length } });
  await recordAudit(db, step.author, "import.undo", {
    subject: { type: "data_import", id: importId },
    after: { undone: done.length, left: left.length },
    at: step.now,
  });
  return rows.length;
}

/** Posts of the import that nobody holds any more, made for rows that were taken back in another batch. */
async function dropEmptyPosts(step: Step): Promise<void> {
  const { db, importId, agencyId } = step;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT (op->>'id')::text AS id FROM import_row r, jsonb_array_elements(r.undo) op
    WHERE r.import_id = ${importId}::uuid AND r.state = 'undone' AND op->>'t' = 'position' AND op->'before' = 'null'`;
  const posts = rows.map(({ id }) => id);
  await attempt(db, async () => {
    await db.$executeRaw`
      DELETE FROM position_span s WHERE s.agency_id = ${agencyId}::uuid AND s.position_id = ANY(${posts}::uuid[])
        AND NOT EXISTS (SELECT FROM assignment a WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id)`;
    await db.$executeRaw`
      DELETE FROM position p WHERE p.agency_id = ${agencyId}::uuid AND p.id = ANY(${posts}::uuid[])
        AND NOT EXISTS (SELECT FROM position_span s WHERE s.agency_id = p.agency_id AND s.position_id = p.id)`;
  });
}

/** Takes the whole import back, the last rows first; rows that somebody changed or used since are left and listed. */
export async function undoRows(agencyId: string, importId: string): Promise<void> {
  for (let rows: number | null = 1; rows;) rows = await inStep(agencyId, importId, "undoing", unlinkBatch);
  for (let rows: number | null = 1; rows;) rows = await inStep(agencyId, importId, "undoing", undoBatch);
  await inStep(agencyId, importId, "undoing", async (step) => {
    await dropEmptyPosts(step);
    await finish(step, { state: "undone", undoneAt: step.now });
  });
}
