import "server-only";
import type { LineRow, SpanRow, SuperiorStock } from "@/lib/features/work-plans/rules/superior-repair";
import { newId, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Owner = { agencyId: string; employeeId: string };

/** Takes the person's row until the end of the transaction: two changes of one person's superior never mix. */
export const holdPerson = (db: Tx, { agencyId, employeeId }: Owner) =>
  db.$queryRaw`SELECT 1 FROM employee WHERE agency_id = ${agencyId}::uuid AND id = ${employeeId}::uuid FOR NO KEY UPDATE`;

type Row = { lines: LineRow[] | null; spans: SpanRow[] | null; planIds: string[] | null };

/**
 * Every line of a person and every span of the plans that are open, or that are named. One statement.
 * @param planIds instead of the open plans, those of an earlier stock, open or not
 */
export async function loadStock(
  db: Tx,
  { agencyId, employeeId }: Owner,
  planIds: readonly string[] = [],
): Promise<SuperiorStock> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH plan AS (
      SELECT w.id FROM work_plan w
      WHERE w.agency_id = ${agencyId}::uuid AND w.employee_id = ${employeeId}::uuid AND w.amends_id IS NULL
        AND (w.state IN ('draft', 'submitted', 'returned', 'set') OR w.id::text = ANY(${[...planIds]}))
    )
    SELECT
      (SELECT json_agg(json_build_object('id', r.id, 'superiorId', r.superior_id, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
          'state', r.state, 'origin', r.origin, 'reason', r.reason) ORDER BY r.starts_on)
        FROM reporting_line r WHERE r.agency_id = ${agencyId}::uuid AND r.employee_id = ${employeeId}::uuid) AS lines,
      (SELECT json_agg(json_build_object('id', a.id, 'workPlanId', a.work_plan_id, 'employeeId', a.employee_id, 'startsOn', a.starts_on,
          'endsOn', a.ends_on, 'capacity', a.capacity) ORDER BY a.work_plan_id, a.starts_on)
        FROM work_plan_appraiser a JOIN plan ON plan.id = a.work_plan_id WHERE a.agency_id = ${agencyId}::uuid) AS spans,
      (SELECT json_agg(plan.id ORDER BY plan.id) FROM plan) AS "planIds"`;
  return { lines: row?.lines ?? [], spans: row?.spans ?? [], planIds: row?.planIds ?? [] };
}

const dates = ({ startsOn, endsOn }: LineRow | SpanRow) => ({
  startsOn: toDate(startsOn),
  endsOn: endsOn === null ? null : toDate(endsOn),
});

/** The rows of `wanted` that do not stand as they are, and the ids of those that must go: a changed row goes and comes back. */
function difference<R extends { id: string }>(present: readonly R[], wanted: readonly R[]) {
  const known = new Map(present.map((row) => [row.id, row]));
  const isKept = (row: R) => {
    const now = known.get(row.id);
    return now !== undefined && Object.keys(now).every((key) => now[key as keyof R] === row[key as keyof R]);
  };
  const kept = new Set(wanted.filter(isKept).map(({ id }) => id));
  return {
    gone: present.map(({ id }) => id).filter((id) => !kept.has(id)),
    come: wanted.filter(({ id }) => !kept.has(id)).map((row) => ({ ...row, id: row.id || newId() })),
  };
}

/**
 * Makes the rows say what `wanted` says; rows that say so already are not touched. What goes, goes first: at no moment do two
 * spans overlap. At most four statements.
 */
export async function writeStock(
  db: Tx,
  { agencyId, employeeId }: Owner,
  present: SuperiorStock,
  wanted: SuperiorStock,
): Promise<SuperiorStock> {
  const lines = difference(present.lines, wanted.lines);
  const spans = difference(present.spans, wanted.spans);
  const gone = (ids: string[]) => ({ where: { agencyId, id: { in: ids } } });
  if (lines.gone.length > 0) await db.reportingLine.deleteMany(gone(lines.gone));
  if (spans.gone.length > 0) await db.workPlanAppraiser.deleteMany(gone(spans.gone));
  if (lines.come.length > 0)
    await db.reportingLine.createMany({
      data: lines.come.map((row) => ({ ...row, ...dates(row), agencyId, employeeId })),
    });
  if (spans.come.length > 0)
    await db.workPlanAppraiser.createMany({
      data: spans.come.map((row) => ({ ...row, ...dates(row), agencyId })),
    });
  return loadStock(db, { agencyId, employeeId }, wanted.planIds);
}
