import "server-only";
import { rederiveLines } from "@/lib/features/employees/parts/derive-lines";
import { addDays } from "@/lib/features/organization/rules/dates";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { advance, type Step } from "./import-step";
import type { LineImage, UndoOperation } from "../rules/undo-operation";

const LINK_BATCH = 500;

type Row = { id: string; undo: UndoOperation[]; superiorNip: string | null; startsOn: string | null };

/**
 * Posts that the import made get their place: under the head of their unit, a head under the head of the unit above. What the chart
 * says later goes before it.
 */
export async function settleNewPosts(step: Step): Promise<void> {
  const { db, importId, agencyId } = step;
  if (step.kind !== "people" && step.kind !== "assignments") return;
  await db.$executeRaw`
    WITH RECURSIVE made AS (
      SELECT DISTINCT (op->>'id')::uuid AS id FROM import_row r, jsonb_array_elements(r.undo) op
      WHERE r.import_id = ${importId}::uuid AND r.state = 'entered' AND op->>'t' = 'position' AND op->'before' = 'null'
    ), start AS (
      SELECT p.id AS post, CASE WHEN p.is_unit_head THEN u.parent_id ELSE u.id END AS unit_id
      FROM made m JOIN position p ON p.agency_id = ${agencyId}::uuid AND p.id = m.id AND p.superior_position_id IS NULL
      JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    ), up AS (
      SELECT post, unit_id, 0 AS depth FROM start
      UNION ALL SELECT up.post, u.parent_id, up.depth + 1 FROM up JOIN unit u ON u.agency_id = ${agencyId}::uuid AND u.id = up.unit_id
      WHERE u.parent_id IS NOT NULL AND up.depth < 20
    ), best AS (
      SELECT DISTINCT ON (up.post) up.post, h.id AS head FROM up
      JOIN position h ON h.agency_id = ${agencyId}::uuid AND h.unit_id = up.unit_id AND h.is_unit_head AND h.id <> up.post
        AND (h.valid_until IS NULL OR h.valid_until >= ${step.today}::date)
      ORDER BY up.post, up.depth, h.id
    ), moved AS (
      UPDATE position p SET superior_position_id = b.head FROM best b WHERE p.agency_id = ${agencyId}::uuid AND p.id = b.post RETURNING p.id, b.head
    )
    UPDATE position_span s SET superior_position_id = m.head FROM moved m WHERE s.agency_id = ${agencyId}::uuid AND s.position_id = m.id`;
}

/** Lines of some people, oldest first: what is compared before and after, and restored. */
export async function loadLines(db: Tx, employeeIds: readonly string[]): Promise<Map<string, LineImage[]>> {
  const rows = await db.$queryRaw<(LineImage & { employeeId: string })[]>`
    SELECT employee_id AS "employeeId", id, superior_id AS "superiorId", starts_on::text AS "startsOn", ends_on::text AS "endsOn",
      state::text AS state, origin::text AS origin, reason
    FROM reporting_line WHERE employee_id = ANY(${[...employeeIds]}::uuid[]) ORDER BY starts_on`;
  const lines = new Map<string, LineImage[]>(employeeIds.map((id) => [id, []]));
  for (const { employeeId, ...line } of rows) lines.get(employeeId)?.push(line);
  return lines;
}

/** Whoever may get another superior because of who holds some posts: holders of the posts, and below them as far as posts stand empty; who share a post, one after the other. */
async function peopleAround(db: Tx, positionIds: readonly string[], day: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE held AS (
      SELECT DISTINCT position_id FROM assignment WHERE starts_on <= ${day}::date AND (ends_on IS NULL OR ends_on >= ${day}::date)
    ), below AS (
      SELECT unnest(${[...positionIds]}::uuid[]) AS id, true AS goes_on
      UNION
      SELECT s.position_id, NOT EXISTS (SELECT FROM held h WHERE h.position_id = s.position_id)
      FROM below b JOIN position_span s ON s.superior_position_id = b.id AND (s.ends_on IS NULL OR s.ends_on >= ${day}::date)
      WHERE b.goes_on
    )
    SELECT a.employee_id AS id FROM below b JOIN assignment a ON a.position_id = b.id
    WHERE a.ends_on IS NULL OR a.ends_on >= ${day}::date
    GROUP BY a.employee_id ORDER BY min(a.position_id::text)`;
  return rows.map(({ id }) => id);
}

/** From a day on a person has the superior whom the row names, whatever the chart says; the same one is left as it is. */
async function nameSuperiors(
  step: Step,
  named: readonly { employeeId: string; nip: string; from: string }[],
  lines: ReadonlyMap<string, LineImage[]>,
): Promise<void> {
  const { db, agencyId } = step;
  const superiors = await db.$queryRaw<{ id: string; nip: string }[]>`
    SELECT id, nip FROM employee WHERE nip = ANY(${[...new Set(named.map(({ nip }) => nip))]}::text[])`;
  const idOf = new Map(superiors.map(({ id, nip }) => [nip, id]));
  const wanted = named.flatMap((one) => {
    const superiorId = idOf.get(one.nip);
    const last = lines.get(one.employeeId)?.at(-1);
    return superiorId && superiorId !== one.employeeId && last?.superiorId !== superiorId
      ? [{ ...one, superiorId }]
      : [];
  });
  if (wanted.length === 0) return;
  const spans = JSON.stringify(
    wanted.map(({ employeeId, from }) => ({ id: employeeId, day: from, last: addDays(from, -1) })),
  );
  await db.$executeRaw`
    DELETE FROM reporting_line r USING jsonb_to_recordset(${spans}::jsonb) AS x(id uuid, day date)
    WHERE r.employee_id = x.id AND r.starts_on >= x.day`;
  await db.$executeRaw`
    UPDATE reporting_line r SET ends_on = x.last, version = r.version + 1 FROM jsonb_to_recordset(${spans}::jsonb) AS x(id uuid, day date, last date)
    WHERE r.employee_id = x.id AND (r.ends_on IS NULL OR r.ends_on >= x.day)`;
  const added = wanted.map(({ employeeId, superiorId, from }) => ({
    id: newId(),
    employee_id: employeeId,
    superior_id: superiorId,
    starts_on: from,
  }));
  await db.$executeRaw`
    INSERT INTO reporting_line (agency_id, id, employee_id, superior_id, starts_on, origin)
    SELECT ${agencyId}::uuid, x.*, 'correction' FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      AS x(id uuid, employee_id uuid, superior_id uuid, starts_on date)`;
}

/** First day on which a row may change lines: new people from the year's first day, others from the day of the change. */
function fromOf(row: Row, today: string): string {
  const isNew = row.undo.some((one) => one.t === "employee" && one.before === null);
  const first = isNew ? `${today.slice(0, 4)}-01-01` : today;
  return row.startsOn !== null && row.startsOn > first ? row.startsOn : first;
}

const employeeOf = (undo: readonly UndoOperation[], people: ReadonlyMap<string, string>) =>
  undo
    .map((one) => (one.t === "employee" ? one.id : one.t === "assignment" ? people.get(one.id) : undefined))
    .find(Boolean);

/**
 * Lines of one batch of entered rows. Answers how many rows it was. Those who share a post come together, so that a post which many
 * hold is reckoned in one batch or two and not in all.
 */
export async function linkBatch(step: Step): Promise<number> {
  const { db, agencyId, importId, today } = step;
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, undo, parsed->'values'->>'superiorNip' AS "superiorNip", parsed->'values'->>'startsOn' AS "startsOn", key
    FROM import_row WHERE import_id = ${importId}::uuid AND state = 'entered'
    ORDER BY depth, parsed->'values'->>'unit', parsed->'values'->>'position', sheet, row_number LIMIT ${LINK_BATCH}`;
  if (rows.length === 0) return 0;
  const holds = rows.flatMap(({ undo }) => undo.flatMap((one) => (one.t === "assignment" ? [one.id] : [])));
  const held = await db.$queryRaw<{ id: string; employeeId: string; positionId: string }[]>`
    SELECT id, employee_id AS "employeeId", position_id AS "positionId" FROM assignment WHERE id = ANY(${holds}::uuid[])`;
  const personOf = new Map(held.map(({ id, employeeId }) => [id, employeeId]));
  const posts = [
    ...held.map(({ positionId }) => positionId),
    ...rows.flatMap(({ undo }) => undo.flatMap((one) => (one.t === "position" ? [one.id] : []))),
  ];
  const byNip = await peopleByKey(step, rows);
  const own = new Map(rows.map((row) => [row.id, employeeOf(row.undo, personOf) ?? byNip.get(row.id)]));
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(fromOf(row, today), [...(groups.get(fromOf(row, today)) ?? []), row]);
  const mine = [...new Set([...own.values()].filter((id): id is string => id !== undefined))];
  const before = await loadLines(db, mine);
  const derived = new Set<string>();
  for (const [from, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const people = group.flatMap((row) => own.get(row.id) ?? []);
    for (const id of people) derived.add(id);
    await rederiveLines(db, { agencyId, employeeIds: people, from });
  }
  const around = await peopleAround(db, [...new Set(posts)], today);
  const others = around.filter((id) => !derived.has(id));
  const changed = await relinkOthers(step, others);
  const named = rows.flatMap((row) => {
    const employeeId = own.get(row.id);
    return employeeId && row.superiorNip
      ? [{ employeeId, nip: row.superiorNip, from: fromOf(row, today) }]
      : [];
  });
  await nameSuperiors(
    step,
    named,
    await loadLines(
      db,
      named.map(({ employeeId }) => employeeId),
    ),
  );
  changed.push(...differences(before, await loadLines(db, mine)));
  await storeLines(step, rows, own, changed);
  await advance(step, 0);
  return rows.length;
}

type LinesOperation = Extract<UndoOperation, { t: "lines" }>;

/** Whose lines are others now, with the way back. */
const differences = (
  before: ReadonlyMap<string, LineImage[]>,
  after: ReadonlyMap<string, LineImage[]>,
): LinesOperation[] =>
  [...before].flatMap(([id, was]) => {
    const is = after.get(id) ?? [];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ t: "lines", id, before: was, after: is }];
  });

/** People outside the batch, some hundred at once: a post that many hold may concern half of an agency, which does not fit into memory. */
async function relinkOthers({ db, agencyId, today }: Step, people: readonly string[]) {
  const changed: LinesOperation[] = [];
  for (let start = 0; start < people.length; start += LINK_BATCH) {
    const slice = people.slice(start, start + LINK_BATCH);
    const before = await loadLines(db, slice);
    await rederiveLines(db, { agencyId, employeeIds: slice, from: today });
    changed.push(...differences(before, await loadLines(db, slice)));
  }
  return changed;
}

/** Rows that changed nothing but the superior name no person in their operations. */
async function peopleByKey(step: Step, rows: readonly Row[]): Promise<Map<string, string>> {
  if (step.kind !== "people") return new Map();
  const found = await step.db.$queryRaw<{ rowId: string; id: string }[]>`
    SELECT r.id AS "rowId", e.id FROM import_row r JOIN employee e ON e.agency_id = r.agency_id AND e.nip = r.key
    WHERE r.id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  return new Map(found.map(({ rowId, id }) => [rowId, id]));
}

/** The way back of changed lines with the row of the person; those of people outside the file go with the batch's first row. */
async function storeLines(
  step: Step,
  rows: readonly Row[],
  own: ReadonlyMap<string, string | undefined>,
  changed: readonly LinesOperation[],
): Promise<void> {
  const rowOf = new Map([...own].map(([rowId, person]) => [person, rowId]));
  const undo = new Map(rows.map((row) => [row.id, [...row.undo]]));
  for (const operation of changed) undo.get(rowOf.get(operation.id) ?? rows[0]?.id ?? "")?.push(operation);
  const data = [...undo].map(([id, operations]) => ({ id, undo: operations }));
  await step.db.$executeRaw`
    UPDATE import_row r SET state = 'linked', undo = x.undo
    FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS x(id uuid, undo jsonb) WHERE r.id = x.id`;
}
