import "server-only";
import type { Tx } from "@/lib/platform/db";

type Table =
  "account" | "assignment" | "absence" | "employee" | "reporting_line" | "work_plan" | "work_plan_appraiser";

/** A row as text of its columns, without its version; null where there is none. */
export type RowChange = { table: Table; id: string; before: string | null; after: string | null };

/** Which rows an event may touch. */
export type Scope = {
  employeeId: string;
  affected: readonly string[];
  planIds: readonly string[];
  holdIds: readonly string[];
};

type Images = Map<string, { table: Table; id: string; image: string }>;

/** The rows of the scope as they stand. Of plans and people only the columns that an event writes. One statement. */
export async function takeImages(db: Tx, { employeeId, affected, planIds, holdIds }: Scope): Promise<Images> {
  const rows = await db.$queryRaw<{ table: Table; id: string; image: string }[]>`
    SELECT 'assignment' AS table, id, (to_jsonb(a) - 'version')::text AS image FROM assignment a
      WHERE employee_id = ${employeeId}::uuid OR id = ANY(${[...holdIds]}::uuid[])
    UNION ALL SELECT 'account', id, jsonb_build_object('id', id, 'disabled_at', disabled_at, 'disabled_reason', disabled_reason)::text
      FROM account WHERE employee_id = ${employeeId}::uuid
    UNION ALL SELECT 'absence', id, (to_jsonb(a) - 'version')::text FROM absence a WHERE employee_id = ${employeeId}::uuid
    UNION ALL SELECT 'employee', id, jsonb_build_object('id', id, 'status', status, 'status_from', status_from, 'started_on', started_on)::text
      FROM employee WHERE id = ${employeeId}::uuid
    UNION ALL SELECT 'reporting_line', id, (to_jsonb(r) - 'version')::text FROM reporting_line r
      WHERE employee_id = ANY(${[...affected]}::uuid[])
    UNION ALL SELECT 'work_plan', id, jsonb_build_object('id', id, 'state', state, 'ends_on', ends_on, 'closed_at', closed_at,
        'submitted_at', submitted_at, 'submitted_hash', submitted_hash)::text
      FROM work_plan WHERE employee_id = ${employeeId}::uuid
    UNION ALL SELECT 'work_plan_appraiser', id, (to_jsonb(s) - 'version')::text FROM work_plan_appraiser s
      WHERE work_plan_id = ANY(${[...planIds]}::uuid[])`;
  return new Map(rows.map((row) => [`${row.table}:${row.id}`, row]));
}

/** What is not the same in two sets of images. */
export function changesBetween(before: Images, after: Images): RowChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const row = after.get(key) ?? before.get(key);
    const [was, is] = [before.get(key)?.image ?? null, after.get(key)?.image ?? null];
    return row && was !== is ? [{ table: row.table, id: row.id, before: was, after: is }] : [];
  });
}

/** Whether every row still stands as the event left it. */
export function stand(images: Images, changes: readonly RowChange[]): boolean {
  return changes.every(({ table, id, after }) => (images.get(`${table}:${id}`)?.image ?? null) === after);
}

const rowsOf = (changes: readonly RowChange[], table: Table, keep: (change: RowChange) => boolean) => {
  const chosen = changes.filter((change) => change.table === table && keep(change));
  return {
    ids: chosen.map(({ id }) => id),
    json: `[${chosen.flatMap(({ before }) => before ?? []).join(",")}]`,
    some: chosen.length > 0,
  };
};
const isNew = ({ before }: RowChange) => before === null;
const isGone = ({ after }: RowChange) => after === null;
const isOther = ({ before, after }: RowChange) => before !== null && after !== null;

/**
 * Puts every row back as it was before the event. What came goes first, then what was changed is mended, then what went comes
 * back: spans never overlap on the way. @throws a fault of the database when something else points at a row that came
 */
export async function restore(db: Tx, changes: readonly RowChange[]): Promise<void> {
  const spans = rowsOf(changes, "work_plan_appraiser", isNew);
  if (spans.some) await db.$executeRaw`DELETE FROM work_plan_appraiser WHERE id = ANY(${spans.ids}::uuid[])`;
  const lines = rowsOf(changes, "reporting_line", isNew);
  if (lines.some) await db.$executeRaw`DELETE FROM reporting_line WHERE id = ANY(${lines.ids}::uuid[])`;
  const absences = rowsOf(changes, "absence", isNew);
  if (absences.some) await db.$executeRaw`DELETE FROM absence WHERE id = ANY(${absences.ids}::uuid[])`;
  const holds = rowsOf(changes, "assignment", isNew);
  if (holds.some) await db.$executeRaw`DELETE FROM assignment WHERE id = ANY(${holds.ids}::uuid[])`;
  await restoreChanged(db, changes);
  const lost = rowsOf(changes, "reporting_line", isGone);
  if (lost.some)
    await db.$executeRaw`
      INSERT INTO reporting_line (agency_id, id, employee_id, superior_id, starts_on, ends_on, state, origin, reason)
      SELECT agency_id, id, employee_id, superior_id, starts_on, ends_on, state, origin, reason
      FROM jsonb_populate_recordset(NULL::reporting_line, ${lost.json}::jsonb)`;
  const former = rowsOf(changes, "work_plan_appraiser", isGone);
  if (former.some)
    await db.$executeRaw`
      INSERT INTO work_plan_appraiser (agency_id, id, work_plan_id, employee_id, starts_on, ends_on, capacity)
      SELECT agency_id, id, work_plan_id, employee_id, starts_on, ends_on, capacity
      FROM jsonb_populate_recordset(NULL::work_plan_appraiser, ${former.json}::jsonb)`;
}

async function restoreChanged(db: Tx, changes: readonly RowChange[]): Promise<void> {
  const accounts = rowsOf(changes, "account", isOther);
  if (accounts.some)
    await db.$executeRaw`
      UPDATE account t SET disabled_at = x.disabled_at, disabled_reason = x.disabled_reason, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::account, ${accounts.json}::jsonb) x WHERE t.id = x.id`;
  const holds = rowsOf(changes, "assignment", isOther);
  if (holds.some)
    await db.$executeRaw`
      UPDATE assignment t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::assignment, ${holds.json}::jsonb) x WHERE t.id = x.id`;
  const absences = rowsOf(changes, "absence", isOther);
  if (absences.some)
    await db.$executeRaw`
      UPDATE absence t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::absence, ${absences.json}::jsonb) x WHERE t.id = x.id`;
  const people = rowsOf(changes, "employee", isOther);
  if (people.some)
    await db.$executeRaw`
      UPDATE employee t SET status = x.status, status_from = x.status_from, started_on = x.started_on, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::employee, ${people.json}::jsonb) x WHERE t.id = x.id`;
  const lines = rowsOf(changes, "reporting_line", isOther);
  if (lines.some)
    await db.$executeRaw`
      UPDATE reporting_line t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::reporting_line, ${lines.json}::jsonb) x WHERE t.id = x.id`;
  const plans = rowsOf(changes, "work_plan", isOther);
  if (plans.some)
    await db.$executeRaw`
      UPDATE work_plan t SET state = x.state, ends_on = x.ends_on, closed_at = x.closed_at, submitted_at = x.submitted_at,
        submitted_hash = x.submitted_hash, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::work_plan, ${plans.json}::jsonb) x WHERE t.id = x.id`;
  const spans = rowsOf(changes, "work_plan_appraiser", isOther);
  if (spans.some)
    await db.$executeRaw`
      UPDATE work_plan_appraiser t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_populate_recordset(NULL::work_plan_appraiser, ${spans.json}::jsonb) x WHERE t.id = x.id`;
}
