import "server-only";
import { loadChart } from "@/lib/features/employees/parts/load-chart";
import { buildChart } from "@/lib/features/employees/rules/reporting-chart";
import { reportingSegments, type LineSegment } from "@/lib/features/employees/rules/reporting-line";
import { addDays } from "@/lib/features/organization/rules/dates";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Line = { id: string; employeeId: string; superiorId: string; startsOn: string; endsOn: string | null };

export type LineChange = {
  employeeId: string;
  /** What the chart says from the day on, gaps included. */
  segments: LineSegment[];
  /** Whether another superior (or none) stands in the lines now than before. */
  changed: boolean;
};

/** The days that follow the chart: what was named for a person keeps its own row. */
function derivedSpans(segments: readonly LineSegment[]) {
  const spans: Omit<Line, "id" | "employeeId">[] = [];
  for (const { startsOn, endsOn, ...answer } of segments) {
    if (answer.superiorId === null || answer.positionId === null) continue;
    const before = spans.at(-1);
    const joins = before?.endsOn != null && addDays(before.endsOn, 1) === startsOn;
    if (before && joins && before.superiorId === answer.superiorId) before.endsOn = endsOn;
    else spans.push({ superiorId: answer.superiorId, startsOn, endsOn });
  }
  return spans;
}

type Rewrite = {
  removed: string[];
  ended: { id: string; endsOn: string | null }[];
  added: Omit<Line, "id">[];
};

/** What must happen to a person's rows so that from the day on they say what the chart says; rows that say so already stay. */
function rewriteOf(
  employeeId: string,
  rows: readonly Line[],
  segments: readonly LineSegment[],
  from: string,
) {
  const rewrite: Rewrite = { removed: [], ended: [], added: [] };
  const wanted = derivedSpans(segments);
  const running = rows.find((row) => row.startsOn < from);
  const [head] = wanted;
  if (running) {
    const goesOn = head?.startsOn === from && head.superiorId === running.superiorId;
    const endsOn = goesOn ? head.endsOn : addDays(from, -1);
    if (goesOn) wanted.shift();
    if (running.endsOn !== endsOn) rewrite.ended.push({ id: running.id, endsOn });
  }
  for (const row of rows.filter(({ startsOn }) => startsOn >= from)) {
    const same = wanted.findIndex(
      (span) =>
        span.startsOn === row.startsOn && span.endsOn === row.endsOn && span.superiorId === row.superiorId,
    );
    if (same === -1) rewrite.removed.push(row.id);
    else wanted.splice(same, 1);
  }
  rewrite.added = wanted.map((span) => ({ employeeId, ...span }));
  return rewrite;
}

/**
 * Writes the reporting lines of some people anew from a day on, as the chart has them; the days before stay as they were, and so
 * does what HR corrected or the person proposed. Call it after the chart, assignments or absences have changed, in the same
 * transaction. At most six statements, however many people.
 * @param from first day that may change, YYYY-MM-DD
 */
export async function rederiveLines(
  db: Tx,
  { agencyId, employeeIds, from }: { agencyId: string; employeeIds: readonly string[]; from: string },
): Promise<LineChange[]> {
  const people = [...new Set(employeeIds)];
  if (people.length === 0) return [];
  const chart = buildChart(await loadChart(db, people, from));
  const rows = await db.$queryRaw<Line[]>`
    SELECT id, employee_id AS "employeeId", superior_id AS "superiorId", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
    FROM reporting_line WHERE employee_id = ANY(${people}::uuid[]) AND origin = 'position'
      AND (ends_on IS NULL OR ends_on >= ${from}::date) ORDER BY starts_on FOR UPDATE`;
  const rowsOf = new Map(people.map((id) => [id, [] as Line[]]));
  for (const row of rows) rowsOf.get(row.employeeId)?.push(row);
  const all: Rewrite = { removed: [], ended: [], added: [] };
  const changes = people.map((employeeId) => {
    const segments = reportingSegments(chart, employeeId, { startsOn: from, endsOn: null });
    const rewrite = rewriteOf(employeeId, rowsOf.get(employeeId) ?? [], segments, from);
    all.removed.push(...rewrite.removed);
    all.ended.push(...rewrite.ended);
    all.added.push(...rewrite.added);
    return {
      employeeId,
      segments,
      changed: rewrite.removed.length + rewrite.ended.length + rewrite.added.length > 0,
    };
  });
  await write(db, agencyId, all);
  return changes;
}

/** Room is made before it is taken: lines of one person never overlap, not even within a transaction. */
async function write(db: Tx, agencyId: string, { removed, ended, added }: Rewrite): Promise<void> {
  // As raw statements: the client's compiler of queries would keep ten times the size of some hundred lines for good.
  if (removed.length > 0)
    await db.$executeRaw`DELETE FROM reporting_line WHERE agency_id = ${agencyId}::uuid AND id = ANY(${removed}::uuid[])`;
  if (ended.length > 0)
    await db.$executeRaw`
      UPDATE reporting_line r SET ends_on = x.ends_on, version = r.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(ended.map(({ id, endsOn }) => ({ id, ends_on: endsOn })))}::jsonb) AS x(id uuid, ends_on date)
      WHERE r.id = x.id`;
  if (added.length === 0) return;
  const rows = added.map((line) => ({
    id: newId(),
    employee_id: line.employeeId,
    superior_id: line.superiorId,
    starts_on: line.startsOn,
    ends_on: line.endsOn,
  }));
  await db.$executeRaw`
    INSERT INTO reporting_line (agency_id, id, employee_id, superior_id, starts_on, ends_on)
    SELECT ${agencyId}::uuid, x.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(id uuid, employee_id uuid, superior_id uuid, starts_on date, ends_on date)`;
}

/**
 * Derives the reporting lines anew of everybody whose superior may differ because some posts of the chart do: who holds them, who holds
 * what stands directly under them, and further down wherever a post is not simply held by one person in duty, because there the line
 * passes upwards. Answers the people whose line changed.
 */
export async function rederiveBelow(
  db: Tx,
  agencyId: string,
  positionIds: readonly string[],
  from: string,
): Promise<string[]> {
  if (positionIds.length === 0) return [];
  const people = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE version AS (
      SELECT DISTINCT position_id, superior_position_id FROM position_span
    ), settled AS (
      SELECT a.position_id AS id FROM assignment a
      JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id AND e.status = 'active'
      WHERE a.kind = 'definitive' AND a.starts_on <= ${from}::date AND a.ends_on IS NULL
        AND NOT EXISTS (SELECT FROM assignment o WHERE o.agency_id = a.agency_id AND o.employee_id = a.employee_id AND o.id <> a.id
          AND (o.ends_on IS NULL OR o.ends_on >= ${from}::date))
        AND NOT EXISTS (SELECT FROM absence b WHERE b.agency_id = a.agency_id AND b.employee_id = a.employee_id
          AND (b.ends_on IS NULL OR b.ends_on >= ${from}::date))
    ), near AS (
      SELECT unnest(${[...positionIds]}::uuid[]) AS id
      UNION SELECT v.position_id FROM version v WHERE v.superior_position_id = ANY(${[...positionIds]}::uuid[])
    ), below AS (
      SELECT id FROM near
      UNION SELECT v.position_id FROM below b JOIN version v ON v.superior_position_id = b.id
      WHERE b.id NOT IN (SELECT id FROM settled)
    )
    SELECT DISTINCT a.employee_id AS id FROM below b JOIN assignment a ON a.position_id = b.id
    WHERE a.ends_on IS NULL OR a.ends_on >= ${from}::date`;
  const changes = await rederiveLines(db, { agencyId, employeeIds: people.map(({ id }) => id), from });
  return changes.filter(({ changed }) => changed).map(({ employeeId }) => employeeId);
}
